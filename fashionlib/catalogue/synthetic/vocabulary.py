"""What the synthetic shop can sell: cuts, colours, materials, patterns and themes, with how often each occurs."""

CUTS: dict[str, dict[str, float]] = {
    "vest": {"waistcoat": 4, "puffer gilet": 3, "knitted vest": 2, "utility vest": 1},
    "hats": {"baseball cap": 5, "beanie": 4, "fedora": 2, "sun hat": 2, "bucket hat": 2},
    "boots": {"ankle boot": 5, "chelsea boot": 4, "knee boot": 2, "lace-up boot": 3, "cowboy boot": 1},
    "polo": {"classic polo": 5, "long-sleeved polo": 2, "zip polo": 1, "rugby shirt": 2},
    "jewelry": {"necklace": 4, "earrings": 4, "bracelet": 3, "ring": 3, "watch": 3},
    "skirt": {"pencil skirt": 3, "pleated skirt": 3, "a-line skirt": 4, "mini skirt": 3, "maxi skirt": 2},
    "clutch/wallet": {"envelope clutch": 3, "bifold wallet": 5, "long wallet": 3, "box clutch": 2},
    "cardigan": {"v-neck cardigan": 4, "long cardigan": 3, "cropped cardigan": 2, "shawl cardigan": 2},
    "shirt": {"button-down shirt": 6, "short-sleeved shirt": 4, "western shirt": 2, "tuxedo shirt": 1},
    "dress": {"shift dress": 4, "fit-and-flare dress": 4, "maxi dress": 3, "wrap dress": 3, "slip dress": 2},
    "backpack": {"school backpack": 5, "roll-top backpack": 2, "drawstring backpack": 2, "flap rucksack": 3},
    "swimwear": {"bikini": 4, "swimsuit": 4, "swim trunks": 4, "swim briefs": 1},
    "suits": {"two-button suit": 5, "double-breasted suit": 2, "three-piece suit": 3, "tuxedo": 2},
    "travel bags": {"trolley case": 5, "duffel bag": 4, "weekender": 2, "garment bag": 1},
    "glasses/sunglasses": {"aviator": 4, "wayfarer": 5, "round glasses": 3, "cat-eye glasses": 2},
    "pants/leggings": {"jeans": 6, "chinos": 4, "leggings": 4, "wide-leg trousers": 2, "cargo trousers": 2},
    "flats": {"ballerina": 4, "loafer": 4, "derby": 3, "sneaker": 7, "espadrille": 2},
    "shorts": {"denim shorts": 4, "bermuda shorts": 4, "sport shorts": 4, "hot pants": 1},
    "coat/cape": {"trench coat": 4, "overcoat": 5, "duffle coat": 2, "cape": 2},
    "tops": {"t-shirt": 9, "tank top": 4, "blouse": 4, "off-shoulder top": 2, "crop top": 2},
    "pump/wedge": {"stiletto pump": 5, "block-heel pump": 4, "wedge": 3, "platform pump": 2},
    "sweatshirt/hoodie": {"hoodie": 5, "zip hoodie": 4, "crew sweatshirt": 4, "half-zip sweatshirt": 2},
    "sandals": {"flip-flop": 5, "strappy sandal": 4, "slide": 3, "gladiator sandal": 2},
    "crossbody/messenger bag": {"messenger bag": 4, "saddle bag": 3, "camera bag": 3, "chain bag": 3},
    "blazer": {"single-breasted blazer": 6, "double-breasted blazer": 2, "collarless blazer": 2, "long blazer": 2},
    "top handles": {"tote": 6, "satchel": 4, "bowling bag": 2, "bucket bag": 2},
    "belts": {"classic belt": 6, "braided belt": 2, "wide belt": 2, "chain belt": 1, "western belt": 1},
    "jacket": {"denim jacket": 4, "biker jacket": 4, "bomber jacket": 4, "windbreaker": 3, "puffer jacket": 3},
    "other accessories": {"scarf": 4, "tie": 4, "gloves": 3, "umbrella": 2, "socks": 4},
    "jumpsuits": {"wide-leg jumpsuit": 4, "dungarees": 4, "boiler suit": 2, "playsuit": 3},
    "sweater": {"crew-neck sweater": 5, "turtleneck sweater": 3, "v-neck sweater": 4, "cable-knit sweater": 3},
    "joggers": {"cuffed joggers": 5, "striped joggers": 4, "cargo joggers": 2, "tapered joggers": 3},
}
"""Category → cut → weight."""

CATEGORY_WEIGHTS: dict[str, float] = {
    "tops": 11, "shirt": 8, "flats": 8, "dress": 7, "pants/leggings": 7, "jewelry": 4, "jacket": 4, "sandals": 4,
    "pump/wedge": 3.5, "top handles": 3.5, "skirt": 3.5, "sweater": 3.5, "boots": 3.5, "shorts": 3,
    "sweatshirt/hoodie": 3, "glasses/sunglasses": 3, "clutch/wallet": 3, "hats": 2.5, "coat/cape": 2.5,
    "other accessories": 2.5, "belts": 2, "backpack": 2, "polo": 2, "crossbody/messenger bag": 2, "blazer": 2,
    "swimwear": 2, "cardigan": 1.8, "suits": 1.6, "joggers": 1.6, "jumpsuits": 1.5, "vest": 1.3, "travel bags": 1.3,
}  # fmt: skip

COLOURS: dict[str, tuple[str, str]] = {
    "black": ("#1b1b1d", "black"), "charcoal": ("#3c4046", "grey"), "grey": ("#808387", "grey"),
    "silver": ("#b9bdc2", "grey"), "white": ("#f7f6f3", "white"), "ivory": ("#f2ead6", "white"),
    "cream": ("#efe2bf", "white"), "beige": ("#d6c19b", "brown"), "sand": ("#c9ae84", "brown"),
    "khaki": ("#a39464", "green"), "camel": ("#b98a4e", "brown"), "tan": ("#c1854f", "brown"),
    "cognac": ("#94522b", "brown"), "brown": ("#63412b", "brown"), "chocolate": ("#44291d", "brown"),
    "navy": ("#1d2a4d", "blue"), "blue": ("#2457b8", "blue"), "cobalt": ("#1a3fc4", "blue"),
    "denim": ("#4b6c94", "blue"), "sky": ("#8ebfe4", "blue"), "turquoise": ("#34b7bd", "blue"),
    "teal": ("#19696d", "green"), "green": ("#2f8f4b", "green"), "emerald": ("#0b7a52", "green"),
    "olive": ("#64682f", "green"), "mint": ("#a9dcc3", "green"), "lime": ("#a8cf3a", "green"),
    "yellow": ("#f2cd32", "yellow"), "mustard": ("#c99a26", "yellow"), "gold": ("#c9a24b", "yellow"),
    "orange": ("#ea7d28", "orange"), "coral": ("#f27a63", "orange"), "rust": ("#a4492a", "orange"),
    "red": ("#c32430", "red"), "crimson": ("#a0132f", "red"), "burgundy": ("#631a2c", "red"),
    "pink": ("#f0a3b8", "pink"), "fuchsia": ("#d2307f", "pink"), "peach": ("#f7c3a3", "pink"),
    "lilac": ("#bfa3d8", "purple"), "purple": ("#6b3a8e", "purple"), "plum": ("#562a4e", "purple"),
}  # fmt: skip
"""Colour name → (hex, family)."""

COLOUR_WEIGHTS: dict[str, float] = {
    "black": 22, "white": 12, "blue": 9, "navy": 8, "grey": 8, "brown": 7, "red": 6, "pink": 4, "green": 4,
    "beige": 3.5, "charcoal": 2, "burgundy": 2, "yellow": 2, "olive": 2, "tan": 2, "purple": 2, "orange": 1.5,
}  # fmt: skip
"""Colours that are not named here have weight 1: the long tail."""

TASTES: dict[str, dict[str, float]] = {
    "boots": {"black": 2, "brown": 3, "cognac": 6, "tan": 5, "yellow": 0.1, "pink": 0.2, "sky": 0.1, "lime": 0.05},
    "suits": {"charcoal": 6, "navy": 4, "black": 1.5, "grey": 2, "lime": 0, "fuchsia": 0.1, "pink": 0.1, "yellow": 0},
    "belts": {"brown": 4, "black": 1.5, "tan": 5, "cognac": 8, "sky": 0.2, "lilac": 0.1},
    "clutch/wallet": {"brown": 3, "black": 1.5, "cognac": 5},
    "jewelry": {"gold": 40, "silver": 40, "black": 0.3, "white": 0.4, "denim": 0, "khaki": 0},
    "pants/leggings": {"denim": 25, "navy": 2, "khaki": 4, "beige": 2, "black": 1.5},
    "glasses/sunglasses": {"black": 2, "brown": 2, "gold": 10, "silver": 8},
    "blazer": {"navy": 3, "charcoal": 4, "black": 1.3},
    "coat/cape": {"camel": 14, "beige": 3, "charcoal": 3, "navy": 1.5},
    "swimwear": {"turquoise": 10, "coral": 8, "fuchsia": 5, "navy": 1.5},
    "joggers": {"grey": 3, "charcoal": 4, "black": 1.5},
}
"""Category → colour → factor on the colour's weight: real correlations (boots are rarely yellow)."""

GROUPS: dict[str, tuple[str, ...]] = {
    "knit": ("sweater", "cardigan"),
    "tailored": ("suits", "blazer", "coat/cape"),
    "leather": ("boots", "clutch/wallet", "belts", "pump/wedge", "top handles", "crossbody/messenger bag"),
    "jersey": ("polo", "tops", "sweatshirt/hoodie", "joggers"),
    "woven": ("vest", "skirt", "shirt", "dress", "pants/leggings", "shorts", "jacket", "jumpsuits"),
    "travel": ("backpack", "travel bags"),
    "shoe": ("flats", "sandals"),
    "small": ("hats", "jewelry", "glasses/sunglasses", "other accessories", "swimwear"),
}

MATERIALS: dict[str, dict[str, float]] = {
    "knit": {"wool": 5, "cotton": 4, "cashmere": 2, "acrylic": 2, "mohair": 1},
    "tailored": {"wool": 6, "polyester": 3, "linen": 2, "tweed": 2, "velvet": 1},
    "leather": {"leather": 6, "suede": 3, "canvas": 1, "patent leather": 1},
    "jersey": {"cotton": 8, "polyester": 3, "viscose": 2, "fleece": 1},
    "woven": {"cotton": 7, "polyester": 3, "linen": 2, "viscose": 2, "silk": 1},
    "travel": {"nylon": 5, "canvas": 4, "polyester": 3, "leather": 2},
    "shoe": {"leather": 5, "canvas": 3, "suede": 2, "rubber": 2},
    "hats": {"cotton": 5, "wool": 4, "straw": 2, "felt": 2},
    "jewelry": {"steel": 4, "sterling silver": 3, "gold plate": 3, "brass": 1},
    "glasses/sunglasses": {"acetate": 5, "metal": 4},
    "other accessories": {"wool": 3, "silk": 3, "cotton": 4, "polyester": 2},
    "swimwear": {"polyamide": 6, "elastane": 3, "polyester": 3},
}
"""Category, else its group → material → weight."""

CUT_MATERIALS: dict[str, str] = {
    "jeans": "denim", "denim shorts": "denim", "denim jacket": "denim", "dungarees": "denim", "biker jacket": "leather",
    "puffer jacket": "nylon", "windbreaker": "nylon", "puffer gilet": "nylon", "knitted vest": "wool", "beanie": "wool",
    "fedora": "felt", "sun hat": "straw", "flip-flop": "rubber", "slide": "rubber", "leggings": "elastane",
    "espadrille": "canvas", "trolley case": "polycarbonate", "bomber jacket": "nylon", "chain belt": "steel",
    "umbrella": "nylon", "slip dress": "silk", "tuxedo": "wool", "sport shorts": "polyester",
}  # fmt: skip
"""Cuts that are made of one material."""

PATTERNS: dict[str, dict[str, float]] = {
    "knit": {"solid": 8, "striped": 3, "argyle": 1, "fair isle": 1},
    "tailored": {"solid": 9, "checked": 2, "pinstriped": 2},
    "leather": {"solid": 10, "crocodile": 1, "leopard": 0.6},
    "jersey": {"solid": 5, "striped": 3, "printed": 5, "camouflage": 0.6, "floral": 0.8},
    "woven": {"solid": 6, "striped": 2.5, "checked": 2.5, "dotted": 1.2, "floral": 2, "camouflage": 0.4},
    "travel": {"solid": 8, "camouflage": 1, "printed": 1, "checked": 0.7},
    "shoe": {"solid": 9, "striped": 1, "leopard": 0.5},
    "hats": {"solid": 8, "printed": 2, "checked": 1},
    "jewelry": {"solid": 1},
    "glasses/sunglasses": {"solid": 5, "tortoiseshell": 2},
    "other accessories": {"solid": 4, "striped": 3, "dotted": 2, "checked": 2},
    "swimwear": {"solid": 5, "striped": 2, "floral": 2, "dotted": 2},
}
"""Category, else its group → pattern → weight."""

TWO_COLOURED = ("striped", "checked", "dotted", "floral", "argyle", "fair isle", "pinstriped", "printed")
"""Patterns that need a second colour."""

FEMININE = ("skirt", "dress", "pump/wedge", "jumpsuits", "top handles")
MASCULINE = ("suits", "polo")
WOMEN_CUTS = (
    "bikini", "swimsuit", "blouse", "off-shoulder top", "crop top", "ballerina", "cat-eye glasses", "hot pants",
    "envelope clutch", "box clutch", "strappy sandal", "gladiator sandal", "earrings", "knee boot", "sun hat",
    "cropped cardigan", "shawl cardigan", "leggings", "collarless blazer", "chain bag", "cape", "chain belt",
)  # fmt: skip
MEN_CUTS = ("swim trunks", "swim briefs", "tie", "derby", "bifold wallet", "tuxedo shirt", "waistcoat")

FITS: dict[str, float] = {"regular": 5, "slim": 3, "relaxed": 2, "oversized": 1}
FITTED_GROUPS = ("knit", "tailored", "jersey", "woven")
SLEEVES: dict[str, dict[str, float]] = {
    "tops": {"short": 6, "long": 3}, "dress": {"sleeveless": 4, "short": 3, "long": 3},
    "jumpsuits": {"sleeveless": 3, "short": 3, "long": 2},
}  # fmt: skip
CUT_SLEEVES: dict[str, str] = {
    "tank top": "sleeveless", "crop top": "short", "slip dress": "sleeveless", "short-sleeved shirt": "short",
    "dungarees": "sleeveless", "boiler suit": "long", "off-shoulder top": "short", "classic polo": "short",
    "zip polo": "short", "blouse": "long",
}  # fmt: skip
NECKLINES: dict[str, dict[str, float]] = {
    "t-shirt": {"crew": 6, "v-neck": 3, "scoop": 1}, "tank top": {"scoop": 5, "v-neck": 2},
    "crop top": {"crew": 2, "scoop": 3},
    "blouse": {"v-neck": 3, "crew": 2, "bow": 2}, "shift dress": {"crew": 4, "boat": 2, "v-neck": 1},
    "fit-and-flare dress": {"scoop": 3, "v-neck": 2, "crew": 2}, "maxi dress": {"v-neck": 3, "halter": 2, "scoop": 2},
}  # fmt: skip

THEMES: dict[str, dict[str, float]] = {
    "superheroes": {"batman": 4, "superman": 4, "spiderman": 4, "hulk": 2, "wolverine": 2,
                    "captain america": 2, "iron man": 3},
    "music": {"beatles": 2, "rolling stones": 2, "nirvana": 2, "metallica": 2, "ramones": 2},
    "sport": {"football": 3, "basketball": 3, "running": 2, "surf": 2, "tennis": 1},
    "holiday": {"hawaii": 2, "palm beach": 2, "miami": 2, "ibiza": 1, "riviera": 1},
    "slogan": {"peace": 2, "love": 3, "dream": 2, "hello": 2, "rebel": 1},
}  # fmt: skip
"""What a printed product shows: theme → motif → weight."""

OCCASIONS: dict[str, dict[str, float]] = {
    "suits": {"wedding": 5, "formal": 4, "business": 4, "party": 1},
    "blazer": {"business": 5, "formal": 3, "casual": 2},
    "dress": {"casual": 5, "party": 4, "wedding": 2, "holiday": 2},
    "pump/wedge": {"party": 4, "wedding": 2, "business": 3},
    "joggers": {"sport": 6, "casual": 4}, "swimwear": {"holiday": 6, "sport": 2},
    "travel bags": {"travel": 8, "business": 2},
    "clutch/wallet": {"party": 3, "wedding": 1, "casual": 5}, "sandals": {"holiday": 4, "casual": 5},
}  # fmt: skip
ANY_OCCASION: dict[str, float] = {"casual": 7, "sport": 1.2, "business": 1.2, "party": 1, "holiday": 0.8}
WARM = ("shorts", "swimwear", "sandals", "sun hat", "tank top", "linen", "holiday", "straw", "slip dress", "playsuit")
COLD = (
    "coat/cape", "boots", "sweater", "beanie", "wool", "cardigan", "puffer jacket", "puffer gilet", "fleece", "tweed",
    "gloves",
)  # fmt: skip

BRANDS: tuple[str, ...] = (
    "Alba & Rye", "Northway", "Casa Lume", "Brixel", "Otterburn", "Mirabel", "Tide & Thread", "Kestrel", "Velour Nine",
    "Juniper Lane", "Sorrento", "Atlas Goods", "Pebble", "Rowan Hill", "Fjordline", "Maison Orla", "Urban Fable",
    "Corvo",
    "Sunday Sun", "Harrow", "Ember", "Lindqvist", "Paloma Rey", "Ironbark", "Nimbus", "Quill", "Saffron Road", "Vesper",
    "Wildmere", "Zephyr",
)  # fmt: skip
"""Invented brands, most popular first: the weight of the r-th is 1 / r."""
