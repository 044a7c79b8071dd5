"""One table from the labels of shops and data sets to the article's 32 categories."""

import re
from functools import lru_cache

from fashionlib.catalogue.schema import CATEGORIES

LABELS: dict[str, tuple[str, ...]] = {
    # A waistcoat, not an undershirt: British shops call a tank top a vest, but none of our sources does.
    "vest": ("waistcoat", "gilet", "body warmer", "bodywarmer", "slipover"),
    "hats": ("hat", "cap", "beanie", "fedora", "beret", "headwear", "visor", "trilby", "snapback", "cloche"),
    # Myntra's booties are knitted shoes for babies (11 rows); everywhere else they are ankle boots.
    "boots": ("boot", "bootie", "ankle boot", "chelsea boot"),
    "polo": ("polo shirt", "polo t shirt", "polo tshirt", "polo tee", "polo jersey", "rugby shirt", "rugby top"),
    # Watches are worn, photographed and sold like bracelets, and no other category fits them. Cufflinks are metal too.
    "jewelry": (
        "jewellery", "jewelry set", "jewellery set", "watch", "wristwatch", "smartwatch", "earring", "pendant", "ring",
        "necklace", "necklaces and chains", "necklace and chains", "chain", "bangle", "bracelet", "anklet", "brooch",
        "cufflink", "choker", "ear stud", "signet", "timepiece", "chronograph", "piece of jewellery",
        "piece of jewelry",
    ),
    "skirt": ("miniskirt", "sarong"),
    "clutch/wallet": (
        "clutch", "wallet", "clutch bag", "mobile pouch", "pouch", "card holder", "cardholder", "coin purse",
        "leather good", "billfold", "evening bag", "minaudière",
    ),
    # A shrug is a short open cardigan.
    "cardigan": ("shrug", "bolero", "cardi", "coatigan", "knit jacket"),
    "shirt": ("dress shirt", "button down", "button down shirt", "overshirt"),
    "dress": ("gown", "sundress", "shirt dress", "maxi", "minidress"),
    "backpack": (
        "rucksack", "knapsack", "school bag", "daypack", "bookbag", "drawstring bag", "cinch bag", "gym sack",
        "dry bag",
    ),
    "swimwear": (
        "swimsuit", "bikini", "swim trunk", "swim short", "swim brief", "tankini", "boardshort", "bathing suit",
        "beachwear", "maillot", "bathing short", "bathing trunk",
    ),
    "suits": ("suit", "tuxedo", "tailoring"),
    "travel bags": (
        "travel bag", "duffel bag", "duffle bag", "duffel", "trolley", "trolley bag", "suitcase", "luggage",
        "weekender", "garment bag", "holdall", "trolley case", "gym bag", "sports bag",
        "kit bag", "overnight bag", "weekend bag", "suit bag", "suit carrier", "cabin case", "carryall",
    ),
    "glasses/sunglasses": (
        "glasses", "sunglasses", "sunglass", "eyewear", "eyeglasses", "spectacles", "shades", "aviator", "wayfarer",
    ),
    # Salwar, patiala and churidar are the trousers of an Indian suit, sold one by one.
    "pants/leggings": (
        "pant", "trouser", "jean", "legging", "jegging", "chino", "slack", "capri", "culotte", "salwar", "patiala",
        "churidar", "palazzo", "bottom", "denim", "tregging",
    ),
    # Every flat closed shoe: the 32 categories have no word for a sneaker.
    "flats": (
        "flat", "shoe", "casual shoe", "sports shoe", "formal shoe", "flat shoe", "sneaker", "trainer", "loafer",
        "moccasin", "ballerina", "ballet flat", "derby", "derbies", "oxford", "brogue", "espadrille", "footwear",
        "boat shoe", "running shoe", "slip on", "ballet pump", "alpargata",
    ),
    "shorts": ("short", "bermuda", "hot pant", "skort", "cut off"),
    "coat/cape": (
        "coat", "cape", "overcoat", "raincoat", "parka", "poncho",
        "trench", "trench coat", "topcoat", "cloak", "capelet",
    ),
    # Kurtas, kurtis and tunics are long tops: the closest shape, though a long kurta reaches the knee.
    "tops": (
        "top", "t shirt", "tshirt", "tee", "tee shirt", "tank top", "tank", "camisole", "blouse", "tunic", "kurta",
        "kurti", "crop top", "bodysuit", "topwear", "jersey", "halter", "singlet",
    ),
    "pump/wedge": ("pump", "wedge", "heel", "high heel", "heeled shoe", "stiletto", "court shoe", "wedge shoe"),
    "sweatshirt/hoodie": ("sweatshirt", "hoodie", "hoody", "hooded sweatshirt", "sweat", "sweat top", "sweat jacket"),
    "sandals": ("sandal", "flip flop", "sports sandal", "slide", "slipper", "mule", "clog", "thong", "slider"),
    # Bags on a long strap; a waist pouch is worn across the body too.
    "crossbody/messenger bag": (
        "crossbody", "cross body bag", "crossbody bag", "messenger bag", "messenger", "sling bag", "shoulder bag",
        "laptop bag", "saddle bag", "satchel bag", "camera bag", "chain bag", "waist pouch", "waist bag", "bum bag",
        "belt bag", "courier bag", "flap bag", "saddlebag", "chain strap bag",
    ),
    "blazer": ("sport coat", "sports jacket", "suit jacket", "tailored jacket"),
    # A bag or purse without any other word is nearly always carried by its handle.
    "top handles": (
        "top handle", "handbag", "hand bag", "bag", "purse", "tote", "tote bag", "satchel", "bucket bag", "hobo",
        "shopper",
    ),
    "belts": ("belt", "obi", "hip chain"),
    # A Nehru jacket has no sleeves but is cut and worn as a jacket (3 rows).
    "jacket": (
        "rain jacket", "nehru jacket", "windbreaker", "anorak", "bomber",
        "outerwear", "windcheater", "cagoule", "puffer",
    ),
    # What is worn beside the outfit. A dupatta is a long scarf; stockings and tights are hosiery, like socks.
    "other accessories": (
        "accessory", "other accessory", "sock", "tie", "bow tie", "scarf", "scarve", "stole", "dupatta", "muffler",
        "shawl", "glove", "umbrella", "stocking", "tights", "hosiery", "suspender", "brace", "headband",
        "hair accessory", "wristband", "key chain", "keychain", "keyring", "ties and cufflinks", "pocket square",
        "handkerchief", "shoe accessory", "shoe lace", "shoelace", "bandana", "hair band", "neckerchief", "necktie",
        "cravat",
        "mitten", "brolly", "parasol",
    ),
    "jumpsuits": (
        "jumpsuit", "romper", "playsuit", "dungaree", "overall", "boiler suit", "onesie", "catsuit", "all in one",
        "coverall",
    ),
    # British: a jumper is a sweater (an American jumper would be a pinafore dress).
    "sweater": ("jumper", "pullover", "knitwear", "turtleneck", "knit", "roll neck", "polo neck"),
    "joggers": ("jogger", "track pant", "sweatpant", "jogging pant", "jogging bottom", "tracksuit bottom"),
}  # fmt: skip
"""Category → the other names that shops give it, in the singular where it has one (the plural is understood)."""

NO_CATEGORY: dict[str, tuple[str, ...]] = {
    "draped or full traditional dress: the article's Western shops have nothing of that shape": (
        "saree", "sari", "lehenga choli", "lehenga", "sherwani",
    ),
    "a set of several garments or things: no single category is right": (
        "kurta set", "tracksuit", "clothing set", "salwar and dupatta", "accessory gift set", "gift set", "apparel set",
    ),
    "a mixed label: its rows are pouches, shoe bags and covers": ("travel accessory", "tablet sleeve"),
    "not worn": ("water bottle", "perfume and body mist", "perfume", "phone case"),
    "underwear and nightwear: outside the article's shops": (
        "bra", "underwear", "brief", "boxer", "lingerie", "pyjama", "nightwear", "night suit", "nightdress",
    ),
}  # fmt: skip
"""Why → the labels that map to none of the 32."""

SOURCE_LABELS: dict[str, str | None] = (
    {label: None for labels in NO_CATEGORY.values() for label in labels}
    | {label: category for category, labels in LABELS.items() for label in labels}
    | {category: category for category in CATEGORIES}
)
"""The whole table: label in lower case → category, or None."""


def _start(name: str) -> str:
    """The first letters of the first word: the same in the singular and the plural."""
    return name.split()[0][:3]


LENGTHS: dict[str, tuple[int, ...]] = {
    start: tuple(sorted({len(name.split()) for name in SOURCE_LABELS if _start(name) == start}, reverse=True))
    for start in map(_start, SOURCE_LABELS)
}
"""The start of a word → how many words the names of the table have that begin so, most first."""

NO_KIND = "a label that names no kind of product"
"""Why a label that is not in the table maps to none."""

WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=100_000)
def category_of(label: str) -> str | None:
    """Return which of the 32 categories a shop's own label means, or None if it means none.

    Upper case, hyphens, plurals and the path before a `>` do not matter (`Women > T-Shirts` is `tops`). A label that is
    not in the table goes by its last words, which in English name the thing: a `running shoe` is a shoe.
    """
    name = _name_in(label)
    return SOURCE_LABELS[name] if name else None


def why_no_category(label: str) -> str:
    """Return why `category_of` gives None: a reason of NO_CATEGORY, or NO_KIND.

    Only a label of no kind leaves the question open; a saree stays a saree, whatever its title says.
    """
    name = _name_in(label)
    return next((reason for reason, labels in NO_CATEGORY.items() if name in labels), NO_KIND)


def kinds_in(text: str) -> list[str]:
    """Return the name (a key of SOURCE_LABELS) of every kind of product that a text mentions, in its order.

    The longest name counts: `denim shirt dress` mentions denim and a shirt dress, and no shirt.
    """
    words = WORD.findall(text.lower().replace("'s", ""))
    found, place = [], 0
    while place < len(words):
        name, length = _longest(words, place)
        place += length
        if name:
            found.append(name)
    return found


def _longest(words: list[str], place: int) -> tuple[str | None, int]:
    for length in LENGTHS.get(_start(words[place]), ()):
        part = words[place : place + length]
        for name in _spellings(" ".join(part)) if len(part) == length else ():
            if name in SOURCE_LABELS:
                return name, length
    return None, 1


def _name_in(label: str) -> str | None:
    """The name of the table that a label is, or ends with."""
    plain = " ".join(label.split(">")[-1].lower().split())
    if plain in CATEGORIES:
        return plain
    words = WORD.findall(plain.replace("'s", "").replace("&", " and "))
    for start in range(len(words)):
        for name in _spellings(" ".join(words[start:])):
            if name in SOURCE_LABELS:
                return name
    return None


def _spellings(name: str) -> list[str]:
    """A name and its singulars."""
    endings = {"s": "", "es": "", "ies": "y"}
    return [name] + [name.removesuffix(end) + start for end, start in endings.items() if name.endswith(end)]
