"""What goes with what: the colours, wearers, occasions, brands and prices of each kind of product."""

_SUIT = {
    "navy": 9, "charcoal": 8, "black": 7, "grey": 6, "blue": 2, "brown": 1, "beige": 0.7, "burgundy": 0.3, "olive": 0.2,
    "tan": 0.2, "cream": 0.1,
}  # fmt: skip
_LEATHER = {
    "black": 14, "brown": 10, "tan": 5, "cognac": 5, "chocolate": 2, "camel": 1, "burgundy": 1, "navy": 1, "grey": 0.7,
    "beige": 0.7, "white": 0.5, "red": 0.4, "olive": 0.2, "green": 0.1, "blue": 0.1, "yellow": 0.03,
}  # fmt: skip
_METAL = {"gold": 10, "silver": 10, "black": 1, "white": 0.4, "turquoise": 0.4, "blue": 0.3, "red": 0.3, "green": 0.2}
_COAT = {
    "black": 9, "camel": 6, "navy": 6, "grey": 5, "charcoal": 4, "beige": 2, "brown": 2, "burgundy": 0.7, "olive": 0.7,
    "cream": 0.5, "red": 0.4, "green": 0.2,
}  # fmt: skip
_STRAW = {"beige": 4, "sand": 4, "camel": 2, "cream": 2}
_CHINO = {
    "beige": 7, "navy": 6, "khaki": 5, "black": 4, "olive": 3, "grey": 2, "sand": 2, "brown": 1.5, "white": 1,
    "burgundy": 0.7, "blue": 0.7, "tan": 0.5, "rust": 0.3, "mustard": 0.2, "pink": 0.1,
}  # fmt: skip
_SPORT = {"black": 12, "grey": 7, "navy": 6, "charcoal": 4, "blue": 2, "olive": 1, "burgundy": 0.7, "red": 0.7,
          "white": 0.7, "green": 0.5, "pink": 0.4, "purple": 0.3, "lime": 0.1}  # fmt: skip
_OUTDOOR = {"black": 10, "navy": 7, "olive": 4, "red": 3, "grey": 3, "blue": 3, "charcoal": 2, "burgundy": 1,
            "orange": 1, "yellow": 1, "green": 1, "mustard": 0.5, "khaki": 0.5, "teal": 0.3, "pink": 0.2}  # fmt: skip

PALETTES: dict[str, dict[str, float]] = {
    "suits": _SUIT, "blazer": _SUIT | {"white": 0.5, "pink": 0.3, "camel": 1, "red": 0.3, "green": 0.2},
    "tuxedo": {"black": 12, "navy": 2, "burgundy": 0.3, "ivory": 0.3}, "waistcoat": _SUIT,
    "tuxedo shirt": {"white": 20, "ivory": 2, "black": 1}, "coat/cape": _COAT,
    "trench coat": {"beige": 8, "camel": 4, "sand": 3, "black": 3, "navy": 3, "khaki": 2, "olive": 0.5},
    "duffle coat": {"navy": 5, "camel": 4, "charcoal": 2, "black": 2, "grey": 1, "olive": 0.5, "red": 0.5},
    "boots": _LEATHER, "clutch/wallet": _LEATHER | {"gold": 1, "silver": 1, "pink": 0.7, "fuchsia": 0.2},
    "belts": _LEATHER, "bifold wallet": _LEATHER, "chain belt": {"gold": 5, "silver": 5}, "jewelry": _METAL,
    "watch": {"silver": 9, "black": 6, "gold": 4, "brown": 3, "blue": 1, "white": 1, "pink": 0.3},
    "derby": _LEATHER, "loafer": _LEATHER, "biker jacket": _LEATHER | {"black": 30}, "western belt": _LEATHER,
    "top handles": _LEATHER | {"pink": 1, "red": 1, "white": 1.5, "blue": 0.7, "yellow": 0.2, "purple": 0.3},
    "crossbody/messenger bag": _LEATHER | {"blue": 0.7, "green": 0.4, "red": 0.7}, "fedora": _COAT,
    "glasses/sunglasses": {"black": 14, "brown": 7, "gold": 4, "silver": 4, "grey": 1, "blue": 0.7, "red": 0.3,
                           "green": 0.3, "white": 0.3, "purple": 0.3, "pink": 0.3},
    "sun hat": _STRAW, "chinos": _CHINO, "cargo trousers": _CHINO | {"black": 6, "olive": 5, "grey": 3},
    "bermuda shorts": _CHINO, "joggers": _SPORT, "leggings": _SPORT | {"black": 25}, "sport shorts": _SPORT,
    "utility vest": _CHINO, "puffer jacket": _OUTDOOR, "puffer gilet": _OUTDOOR, "bomber jacket": _OUTDOOR,
    "windbreaker": _OUTDOOR | {"yellow": 3, "lime": 0.2}, "backpack": _OUTDOOR,
    "boiler suit": {"navy": 5, "olive": 4, "black": 4, "khaki": 2, "beige": 1.5, "blue": 1, "rust": 0.5, "grey": 0.5},
    "wide-leg trousers": {"black": 9, "navy": 4, "beige": 3, "white": 2, "grey": 2, "cream": 1, "brown": 1,
                          "olive": 0.7, "burgundy": 0.5, "rust": 0.3, "green": 0.3, "pink": 0.2},
    "swimwear": {"black": 9, "navy": 5, "blue": 4, "turquoise": 3, "red": 3, "coral": 2, "pink": 2, "green": 1,
                 "fuchsia": 1, "white": 1, "yellow": 1, "orange": 1, "teal": 0.5, "purple": 0.5, "lime": 0.2},
    "trolley case": _OUTDOOR | {"silver": 2, "pink": 0.5, "purple": 0.4}, "tie": _SUIT | {"red": 3, "burgundy": 3},
    "gloves": _LEATHER, "scarf": _COAT | {"red": 2, "pink": 1, "blue": 1, "mustard": 0.5, "teal": 0.3},
}  # fmt: skip
"""Cut, else category → colour → weight, where it is not that of COLOUR_WEIGHTS; no other colour is sold."""

ONLY_COLOURS: dict[str, dict[str, float]] = {
    "denim": {"denim": 8, "blue": 4, "navy": 3, "black": 2, "sky": 1, "grey": 1, "white": 0.5}, "straw": _STRAW,
    "gold plate": {"gold": 1}, "brass": {"gold": 1}, "sterling silver": {"silver": 1},
    "camouflage": {"olive": 6, "khaki": 4, "green": 2, "grey": 1, "sand": 1, "brown": 1},
    "leopard": {"camel": 4, "tan": 4, "beige": 2, "sand": 2, "brown": 1, "grey": 0.5},
    "crocodile": {"black": 6, "brown": 4, "cognac": 2, "burgundy": 1, "navy": 0.5, "green": 0.3, "red": 0.3},
    "tortoiseshell": {"brown": 6, "cognac": 2, "chocolate": 1},
    "pinstriped": {"navy": 6, "charcoal": 4, "black": 3, "grey": 3, "brown": 0.3},
}  # fmt: skip
"""Material or pattern → colour → weight: these look the same on every garment."""

ONLY_SECONDS: dict[str, dict[str, float]] = {
    "pinstriped": {"white": 5, "silver": 2, "sky": 1},
    "tailored": {"grey": 3, "black": 3, "white": 2, "navy": 2, "brown": 1},
    "striped": {"white": 9, "navy": 3, "black": 3, "grey": 2, "red": 2, "blue": 2, "cream": 1, "sky": 1, "yellow": 1},
    "checked": {"white": 5, "black": 5, "navy": 3, "red": 3, "grey": 2, "blue": 2, "green": 1, "yellow": 1, "brown": 1},
    "dotted": {"white": 12, "black": 4, "navy": 2, "red": 1, "cream": 1, "pink": 0.5},
}  # fmt: skip
"""Pattern, or a group of categories → second colour → weight; other patterns take any colour of another family."""

FEMININE = ("skirt", "dress", "pump/wedge", "jumpsuits", "top handles")
WOMEN_CUTS = (
    "bikini", "swimsuit", "blouse", "off-shoulder top", "crop top", "ballerina", "cat-eye glasses", "hot pants",
    "envelope clutch", "box clutch", "strappy sandal", "gladiator sandal", "earrings", "knee boot", "sun hat",
    "cropped cardigan", "shawl cardigan", "leggings", "collarless blazer", "chain bag", "cape", "chain belt",
    "long wallet", "saddle bag", "long cardigan", "wide belt", "wide-leg trousers",
)  # fmt: skip
MEN_CUTS = (
    "swim trunks", "swim briefs", "tie", "derby", "bifold wallet", "tuxedo shirt", "waistcoat", "tuxedo", "rugby shirt",
    "double-breasted suit", "three-piece suit", "double-breasted blazer", "western shirt", "zip polo",
)  # fmt: skip
GENDERS: dict[str, dict[str, float]] = {
    "suits": {"men": 8, "women": 2}, "polo": {"men": 8, "women": 2}, "jewelry": {"women": 8, "men": 1, "unisex": 1},
    "shirt": {"men": 7, "women": 3}, "cargo trousers": {"men": 7, "women": 3},
    "watch": {"men": 5, "women": 4, "unisex": 1},
    "travel bags": {"unisex": 6, "men": 2, "women": 2}, "backpack": {"unisex": 6, "men": 2, "women": 2},
    "baseball cap": {"unisex": 5, "men": 4, "women": 1}, "umbrella": {"unisex": 6, "women": 2, "men": 2},
    "cardigan": {"women": 6, "men": 4}, "tank top": {"women": 6, "men": 4},
    "bermuda shorts": {"men": 7, "women": 3}, "denim shorts": {"women": 7, "men": 3},
}  # fmt: skip
"""Cut, else category → gender → weight; elsewhere as many women as men."""

OCCASIONS: dict[str, dict[str, float]] = {
    "suits": {"wedding": 5, "business": 4, "formal": 3, "party": 0.5},
    "tuxedo": {"wedding": 5, "formal": 5, "party": 1},
    "tuxedo shirt": {"wedding": 5, "formal": 4}, "waistcoat": {"wedding": 5, "formal": 2, "business": 2},
    "blazer": {"business": 6, "formal": 2, "casual": 2}, "tie": {"business": 5, "wedding": 3, "formal": 3},
    "derby": {"business": 6, "formal": 2, "wedding": 1}, "loafer": {"casual": 5, "business": 3},
    "button-down shirt": {"business": 5, "casual": 5, "formal": 1}, "sneaker": {"casual": 5, "sport": 5},
    "dress": {"casual": 5, "party": 4, "wedding": 1.5, "holiday": 1.5}, "slip dress": {"party": 7, "wedding": 2},
    "maxi dress": {"wedding": 4, "holiday": 3, "party": 3}, "pencil skirt": {"business": 7, "casual": 2},
    "pump/wedge": {"party": 4, "business": 3, "wedding": 1.5}, "box clutch": {"party": 6, "wedding": 3},
    "envelope clutch": {"party": 6, "wedding": 3}, "clutch/wallet": {"casual": 9, "business": 1},
    "joggers": {"sport": 6, "casual": 4}, "leggings": {"sport": 7, "casual": 3},
    "sport shorts": {"sport": 9, "casual": 1},
    "swimwear": {"holiday": 7, "sport": 2}, "sandals": {"casual": 6, "holiday": 4},
    "sun hat": {"holiday": 9, "casual": 1},
    "strappy sandal": {"party": 5, "wedding": 2, "casual": 2}, "travel bags": {"travel": 8, "business": 1},
    "coat/cape": {"casual": 7, "business": 3}, "chelsea boot": {"casual": 8, "business": 1}, "umbrella": {"casual": 1},
    "overcoat": {"business": 6, "casual": 4}, "messenger bag": {"business": 6, "casual": 4},
    "windbreaker": {"sport": 6, "casual": 4}, "sweatshirt/hoodie": {"casual": 8, "sport": 2},
    "baseball cap": {"casual": 8, "sport": 2}, "jewelry": {"casual": 6, "party": 3, "wedding": 1},
    "bermuda shorts": {"casual": 7, "holiday": 3},
}  # fmt: skip
"""Cut, else category → occasion → weight."""

ANY_OCCASION: dict[str, float] = {"casual": 12, "party": 1, "sport": 0.7, "business": 0.7, "holiday": 0.7}

BRANDS: dict[str, tuple[str, ...]] = {
    "Alba & Rye": ("dress", "tops", "skirt", "jumpsuits"), "Northway": ("jacket", "backpack", "boots", "coat/cape"),
    "Casa Lume": ("top handles", "crossbody/messenger bag", "clutch/wallet"), "Brixel": ("tops", "sweatshirt/hoodie"),
    "Otterburn": ("sweater", "cardigan", "vest", "coat/cape"), "Mirabel": ("pump/wedge", "sandals", "flats"),
    "Tide & Thread": ("shirt", "polo", "swimwear", "shorts"), "Kestrel": ("flats", "joggers", "boots"),
    "Velour Nine": ("jewelry", "glasses/sunglasses"), "Juniper Lane": ("pants/leggings", "shorts", "jacket"),
    "Sorrento": ("suits", "blazer", "shirt", "vest"), "Atlas Goods": ("travel bags", "backpack", "belts"),
    "Pebble": ("hats", "other accessories"), "Rowan Hill": ("shirt", "sweater", "pants/leggings"),
    "Fjordline": ("jacket", "hats", "sweater"), "Maison Orla": ("dress", "blazer", "tops"),
    "Urban Fable": ("tops", "sweatshirt/hoodie", "joggers"), "Corvo": ("clutch/wallet", "belts", "flats"),
    "Sunday Sun": ("swimwear", "sandals", "hats"), "Harrow": ("suits", "coat/cape", "other accessories"),
    "Ember": ("jewelry",), "Lindqvist": ("glasses/sunglasses", "jewelry"), "Paloma Rey": ("skirt", "dress"),
    "Ironbark": ("boots", "belts"), "Nimbus": ("backpack", "travel bags"), "Quill": ("crossbody/messenger bag",),
    "Saffron Road": ("tops", "jumpsuits"), "Vesper": ("pump/wedge", "clutch/wallet"), "Wildmere": ("cardigan", "polo"),
    "Zephyr": ("glasses/sunglasses", "shorts"),
}  # fmt: skip
"""Invented brand → categories it is at home in. Most popular first: the weight of the r-th is 1 / r."""

AT_HOME = 25.0
"""Factor on a brand's weight at home."""

PRICES: dict[str, float] = {
    "suits": 240, "coat/cape": 160, "travel bags": 120, "jacket": 100, "blazer": 110, "boots": 105, "top handles": 95,
    "pump/wedge": 75, "flats": 70, "crossbody/messenger bag": 65, "dress": 60, "jumpsuits": 60, "backpack": 55,
    "glasses/sunglasses": 70, "sweater": 55, "cardigan": 52, "pants/leggings": 48, "vest": 50, "clutch/wallet": 45,
    "jewelry": 60, "skirt": 40, "shirt": 42, "sandals": 40, "sweatshirt/hoodie": 42, "polo": 36, "joggers": 36,
    "swimwear": 34, "shorts": 30, "belts": 30, "hats": 24, "tops": 22, "other accessories": 20,
}  # fmt: skip
"""Category → middle price; a brand multiplies it, precious materials too."""

DEAR: dict[str, float] = {
    "Maison Orla": 2.2, "Harrow": 1.9, "Sorrento": 1.7, "Casa Lume": 1.6, "Lindqvist": 1.6, "Vesper": 1.4,
    "cashmere": 2.0, "silk": 1.5, "leather": 1.3, "sterling silver": 1.3, "Brixel": 0.6, "Urban Fable": 0.7,
    "Pebble": 0.7, "Saffron Road": 0.7, "acrylic": 0.7, "polyester": 0.8,
}  # fmt: skip
"""Brand or material → factor on the price."""
