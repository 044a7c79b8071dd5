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
    "tops": 18, "flats": 10.5, "shirt": 9.5, "dress": 7.5, "pants/leggings": 7, "jewelry": 5, "jacket": 4, "sandals": 4,
    "top handles": 3.4, "pump/wedge": 3.2, "sweater": 3, "boots": 3, "sweatshirt/hoodie": 2.8, "skirt": 2.6,
    "glasses/sunglasses": 2.6, "clutch/wallet": 2.4, "shorts": 2.2, "hats": 1.9, "other accessories": 1.9,
    "coat/cape": 1.8, "backpack": 1.6, "polo": 1.6, "belts": 1.5, "crossbody/messenger bag": 1.4, "blazer": 1.4,
    "swimwear": 1.3, "cardigan": 1.2, "suits": 1.2, "joggers": 1.1, "jumpsuits": 1, "vest": 1, "travel bags": 1,
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
    "black": 26, "white": 14, "blue": 11, "navy": 9, "grey": 9, "brown": 8, "red": 6, "pink": 5, "green": 4,
    "beige": 3, "charcoal": 1.5, "burgundy": 1.5, "yellow": 2, "olive": 1.5, "tan": 1, "purple": 2, "orange": 1,
}  # fmt: skip
"""Colours that are not named here have weight 0.5: the long tail."""

RARE = 0.5

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
    "tailored": {"wool": 6, "polyester": 3, "linen": 2, "tweed": 1, "velvet": 1},
    "leather": {"leather": 6, "suede": 3, "canvas": 0.5, "patent leather": 1},
    "jersey": {"cotton": 9, "polyester": 2, "viscose": 1},
    "woven": {"cotton": 7, "polyester": 3, "linen": 2, "viscose": 2},
    "travel": {"nylon": 5, "canvas": 4, "polyester": 3, "leather": 1},
    "shoe": {"leather": 5, "canvas": 3, "suede": 2},
    "hats": {"cotton": 5, "wool": 4},
    "jewelry": {"steel": 4, "sterling silver": 3, "gold plate": 3, "brass": 1},
    "glasses/sunglasses": {"acetate": 5, "metal": 4},
    "other accessories": {"cotton": 4, "polyester": 2, "wool": 2},
    "swimwear": {"polyamide": 6, "elastane": 2, "polyester": 3},
    "sweatshirt/hoodie": {"cotton": 8, "polyester": 2, "fleece": 2},
    "joggers": {"cotton": 8, "polyester": 3, "fleece": 1},
    "polo": {"cotton": 9, "polyester": 2},
    "top handles": {"leather": 7, "canvas": 2, "suede": 1},
    "crossbody/messenger bag": {"leather": 7, "canvas": 2, "nylon": 1},
    "t-shirt": {"cotton": 12, "polyester": 1.5, "viscose": 1, "linen": 0.4},
    "blouse": {"viscose": 4, "polyester": 3, "cotton": 3, "silk": 2},
    "western shirt": {"cotton": 5, "denim": 3},
    "dress": {"cotton": 4, "viscose": 4, "polyester": 4, "linen": 1, "silk": 1, "velvet": 0.4},
    "pencil skirt": {"cotton": 3, "polyester": 3, "wool": 2, "leather": 1},
    "pleated skirt": {"polyester": 5, "viscose": 3, "wool": 1},
    "mini skirt": {"cotton": 4, "denim": 3, "leather": 1, "polyester": 2},
    "waistcoat": {"wool": 6, "polyester": 3, "tweed": 2, "velvet": 0.7},
    "utility vest": {"cotton": 4, "nylon": 3},
    "two-button suit": {"wool": 7, "polyester": 3, "linen": 1.5},
    "three-piece suit": {"wool": 7, "polyester": 2, "tweed": 2},
    "trench coat": {"cotton": 7, "polyester": 3}, "overcoat": {"wool": 8, "cashmere": 1, "polyester": 2},
    "duffle coat": {"wool": 9, "polyester": 1}, "cape": {"wool": 7, "tweed": 1, "acrylic": 1},
    "sneaker": {"leather": 5, "canvas": 4, "polyester": 2, "suede": 1}, "derby": {"leather": 8, "suede": 2},
    "ballerina": {"leather": 6, "suede": 2, "velvet": 0.5}, "loafer": {"leather": 6, "suede": 3},
    "lace-up boot": {"leather": 8, "suede": 2}, "cowboy boot": {"leather": 7, "suede": 2},
    "bifold wallet": {"leather": 8, "canvas": 1}, "envelope clutch": {"leather": 4, "suede": 2, "velvet": 1},
    "garment bag": {"nylon": 5, "polyester": 3}, "weekender": {"canvas": 5, "leather": 4},
    "tie": {"silk": 7, "polyester": 3, "wool": 1}, "scarf": {"wool": 5, "cashmere": 1, "silk": 2, "cotton": 2},
    "gloves": {"leather": 5, "wool": 5}, "socks": {"cotton": 8, "wool": 2}, "watch": {"steel": 7, "leather": 2},
}  # fmt: skip
"""Cut, else its category, else its group → material → weight."""

CUT_MATERIALS: dict[str, str] = {
    "jeans": "denim", "denim shorts": "denim", "denim jacket": "denim", "dungarees": "denim", "biker jacket": "leather",
    "puffer jacket": "nylon", "windbreaker": "nylon", "puffer gilet": "nylon", "knitted vest": "wool", "beanie": "wool",
    "fedora": "felt", "sun hat": "straw", "flip-flop": "rubber", "slide": "rubber", "leggings": "elastane",
    "espadrille": "canvas", "trolley case": "polycarbonate", "bomber jacket": "nylon", "chain belt": "steel",
    "umbrella": "nylon", "slip dress": "silk", "tuxedo": "wool", "sport shorts": "polyester", "swim briefs": "elastane",
    "tuxedo shirt": "cotton", "chinos": "cotton", "cargo trousers": "cotton", "braided belt": "leather",
}  # fmt: skip
"""Cuts that are made of one material."""

PATTERNS: dict[str, dict[str, float]] = {
    "knit": {"solid": 9, "striped": 3}, "tailored": {"solid": 1}, "jersey": {"solid": 1}, "woven": {"solid": 1},
    "leather": {"solid": 12, "crocodile": 1, "leopard": 0.4}, "travel": {"solid": 9, "checked": 0.5},
    "shoe": {"solid": 12, "leopard": 0.4}, "small": {"solid": 1},
    "glasses/sunglasses": {"solid": 5, "tortoiseshell": 2}, "belts": {"solid": 12, "crocodile": 1},
    "polo": {"solid": 6, "striped": 3}, "rugby shirt": {"striped": 5, "solid": 2},
    "t-shirt": {"printed": 12, "solid": 7, "striped": 3}, "tank top": {"solid": 6, "printed": 3, "striped": 1.5},
    "crop top": {"solid": 6, "printed": 2, "striped": 1},
    "blouse": {"solid": 6, "floral": 3, "dotted": 2, "striped": 1},
    "off-shoulder top": {"solid": 5, "floral": 2, "striped": 1},
    "sweatshirt/hoodie": {"solid": 7, "printed": 5, "striped": 0.7, "camouflage": 0.4},
    "shirt": {"solid": 5, "striped": 3, "checked": 3, "dotted": 0.7}, "tuxedo shirt": {"solid": 1},
    "short-sleeved shirt": {"solid": 4, "striped": 2, "checked": 2, "floral": 2, "dotted": 0.5},
    "western shirt": {"checked": 5, "solid": 4}, "western belt": {"solid": 1}, "chain belt": {"solid": 1},
    "dress": {"solid": 6, "floral": 4, "dotted": 1.5, "striped": 1, "checked": 0.7}, "slip dress": {"solid": 1},
    "shift dress": {"solid": 7, "checked": 1, "striped": 1, "dotted": 1, "floral": 1},
    "skirt": {"solid": 6, "floral": 1.5, "dotted": 1, "checked": 0.7},
    "pencil skirt": {"solid": 8, "checked": 1, "pinstriped": 0.7}, "pleated skirt": {"solid": 6, "checked": 3},
    "mini skirt": {"solid": 6, "checked": 2, "leopard": 0.4},
    "maxi skirt": {"solid": 5, "floral": 4, "dotted": 1, "striped": 1},
    "sweater": {"solid": 9, "striped": 3}, "crew-neck sweater": {"solid": 6, "striped": 2, "fair isle": 2},
    "v-neck sweater": {"solid": 7, "argyle": 2.5, "striped": 1}, "cable-knit sweater": {"solid": 1},
    "turtleneck sweater": {"solid": 8, "striped": 1}, "cardigan": {"solid": 9, "striped": 1.5, "argyle": 0.7},
    "long cardigan": {"solid": 9, "fair isle": 0.7}, "shawl cardigan": {"solid": 7, "fair isle": 1.5},
    "waistcoat": {"solid": 7, "pinstriped": 2, "checked": 1.5},
    "knitted vest": {"solid": 5, "argyle": 3, "striped": 1, "fair isle": 1}, "puffer gilet": {"solid": 1},
    "utility vest": {"solid": 6, "camouflage": 1},
    "suits": {"solid": 7, "pinstriped": 2, "checked": 1.5}, "tuxedo": {"solid": 1},
    "double-breasted suit": {"solid": 6, "pinstriped": 3},
    "blazer": {"solid": 8, "checked": 1.5, "pinstriped": 1}, "collarless blazer": {"solid": 1},
    "overcoat": {"solid": 9, "checked": 1}, "cape": {"solid": 6, "checked": 2},
    "bomber jacket": {"solid": 9, "camouflage": 0.8}, "windbreaker": {"solid": 8, "camouflage": 0.4},
    "chinos": {"solid": 9, "checked": 0.4}, "leggings": {"solid": 9, "leopard": 0.5, "camouflage": 0.4},
    "wide-leg trousers": {"solid": 7, "pinstriped": 1, "striped": 0.7},
    "cargo trousers": {"solid": 6, "camouflage": 2},
    "bermuda shorts": {"solid": 6, "checked": 2.5}, "sport shorts": {"solid": 1}, "hot pants": {"solid": 1},
    "cargo joggers": {"solid": 5, "camouflage": 1.5},
    "wide-leg jumpsuit": {"solid": 7, "floral": 1, "dotted": 0.7}, "playsuit": {"solid": 4, "floral": 4, "dotted": 1},
    "baseball cap": {"solid": 6, "printed": 4, "camouflage": 0.4}, "bucket hat": {"solid": 5, "camouflage": 1},
    "beanie": {"solid": 7, "striped": 2}, "fedora": {"solid": 1}, "sun hat": {"solid": 1},
    "school backpack": {"solid": 7, "printed": 3, "camouflage": 0.5}, "drawstring backpack": {"solid": 5, "printed": 3},
    "duffel bag": {"solid": 8, "camouflage": 0.7}, "tote": {"solid": 9, "striped": 1, "crocodile": 0.5},
    "sneaker": {"solid": 12, "leopard": 0.3}, "ballerina": {"solid": 8, "leopard": 1},
    "espadrille": {"solid": 5, "striped": 2}, "derby": {"solid": 1}, "flip-flop": {"solid": 1}, "slide": {"solid": 1},
    "stiletto pump": {"solid": 9, "leopard": 0.8, "crocodile": 0.4}, "wedge": {"solid": 1},
    "lace-up boot": {"solid": 1}, "chelsea boot": {"solid": 1}, "cowboy boot": {"solid": 8, "crocodile": 1},
    "bikini": {"solid": 5, "floral": 3, "dotted": 2, "striped": 1}, "swim briefs": {"solid": 1},
    "swimsuit": {"solid": 6, "floral": 2, "striped": 1, "dotted": 1},
    "swim trunks": {"solid": 5, "floral": 3, "striped": 2},
    "scarf": {"solid": 4, "checked": 4, "striped": 1.5, "floral": 1},
    "tie": {"solid": 4, "striped": 4, "dotted": 2}, "umbrella": {"solid": 6, "dotted": 1, "checked": 1, "striped": 1},
    "socks": {"solid": 4, "striped": 3, "dotted": 1.5, "argyle": 1.5}, "gloves": {"solid": 1},
}  # fmt: skip
"""Cut, else its category, else its group → pattern → weight."""

PLAIN_MATERIALS = ("denim", "patent leather", "polycarbonate", "straw", "steel", "velvet", "tweed", "cashmere")
"""Materials that carry no pattern."""

TWO_COLOURED = ("striped", "checked", "dotted", "floral", "argyle", "fair isle", "pinstriped", "printed")
"""Patterns that need a second colour."""

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

THEME_WEIGHTS: dict[str, float] = {"superheroes": 5, "music": 1.5, "sport": 1.5, "holiday": 1, "slogan": 1}
"""How often a printed product shows a theme."""

THEMES: dict[str, dict[str, float]] = {
    "superheroes": {"batman": 4, "superman": 4, "spiderman": 4, "hulk": 2, "wolverine": 2,
                    "captain america": 2, "iron man": 3},
    "music": {"beatles": 2, "rolling stones": 2, "nirvana": 2, "metallica": 2, "ramones": 2},
    "sport": {"football": 3, "basketball": 3, "running": 2, "surf": 2, "tennis": 1},
    "holiday": {"hawaii": 2, "palm beach": 2, "miami": 2, "ibiza": 1, "riviera": 1},
    "slogan": {"peace": 2, "love": 3, "dream": 2, "hello": 2, "rebel": 1},
}  # fmt: skip
"""What a printed product shows: theme → motif → weight."""

WARM = ("shorts", "swimwear", "sandals", "sun hat", "tank top", "linen", "holiday", "straw", "slip dress", "playsuit")
COLD = (
    "coat/cape", "boots", "sweater", "beanie", "wool", "cardigan", "puffer jacket", "puffer gilet", "fleece", "tweed",
    "gloves",
)  # fmt: skip
