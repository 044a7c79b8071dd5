"""The words of one product: what fills the gaps of the templates, and which attribute each gap states."""

from collections.abc import Mapping
from functools import cache
from string import capwords

from fashionlib.catalogue.synthetic import company, garments, lexicon, parts, titles
from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.grammar import Book

Words = Mapping[str, tuple[str, ...]]

STATES: dict[str, tuple[str, ...]] = {
    "colour": ("colour",), "second": ("second_colour",), "pattern": ("pattern",), "pattern_noun": ("pattern",),
    "material": ("material",), "fit": ("fit",), "sleeve": ("sleeve",), "neckline": ("neckline",), "gender": ("gender",),
    "gender_title": ("gender",), "occasion": ("occasion",), "season": ("season",), "theme": ("theme",),
    "motif": ("motif",),
    "brand": ("brand",), "own": ("category", "cut"), "kind": ("category",),
}  # fmt: skip
"""Gap → the attributes that a text states by filling it."""

_PATTERNS: dict[str, tuple[str, str]] = {
    "solid": ("plain,solid,unpatterned", "plain surfaces,solid tones"),
    "striped": ("striped,stripy,stripe", "stripes"),
    "checked": ("checked,checkered,plaid", "checks"),
    "dotted": ("dotted,polka-dot,spotted", "dots,polka dots"),
    "floral": ("floral,flowered,flower-print", "flowers,floral prints"),
    "camouflage": ("camouflage,camo", "camouflage patches,camo prints"),
    "printed": ("printed,graphic,print", "prints,graphics"),
    "argyle": ("argyle,diamond-patterned", "argyle diamonds"),
    "fair isle": ("fair isle,Nordic", "fair isle bands,Nordic motifs"),
    "pinstriped": ("pinstriped,pinstripe,chalk-striped", "pinstripes"),
    "crocodile": ("crocodile,croc-effect", "crocodile scales,croc scales"),
    "leopard": ("leopard,leopard-print", "leopard spots"),
    "tortoiseshell": ("tortoiseshell,tortoise", "tortoiseshell swirls"),
}
"""Pattern → (words that stand before a garment, nouns in the plural)."""

_COLOURS: dict[str, str] = {
    "navy": "navy,navy blue", "sky": "sky blue", "denim": "denim blue,indigo", "cobalt": "cobalt,cobalt blue",
    "grey": "grey,gray",
    "charcoal": "charcoal,charcoal grey", "olive": "olive,olive green", "emerald": "emerald,emerald green",
    "mint": "mint,mint green", "crimson": "crimson,crimson red", "burgundy": "burgundy,wine red",
    "fuchsia": "fuchsia,hot pink",
    "lilac": "lilac,lavender", "chocolate": "chocolate,chocolate brown", "mustard": "mustard,mustard yellow",
    "turquoise": "turquoise,aqua", "ivory": "ivory,off-white", "purple": "purple,violet", "coral": "coral,coral red",
    "gold": "gold,golden", "silver": "silver,silvery", "tan": "tan", "lime": "lime,lime green",
}  # fmt: skip
"""Colour → what a text calls it; a colour that is not named here is called by its own name."""

_FORMS: dict[str, dict[str, str]] = {
    "fit": {
        "regular": "regular fit,classic fit,standard fit", "slim": "slim fit,fitted cut,tailored fit,close fit",
        "relaxed": "relaxed fit,loose fit,easy fit,comfort fit", "oversized": "oversized fit,oversized cut,boxy fit",
    },
    "sleeve": {
        "short": "short sleeves,half sleeves", "long": "long sleeves,full sleeves",
        "sleeveless": "a sleeveless cut,no sleeves",
    },
    "neckline": {
        "crew": "crew neck,round neck", "v-neck": "V-neck,V-neckline", "scoop": "scoop neck,scooped neckline",
        "boat": "boat neck,bateau neckline", "halter": "halter neck,halter neckline", "bow": "bow collar,pussy bow",
    },
    "gender": {"women": "women,ladies", "men": "men,gentlemen", "unisex": "everyone,women and men,everybody"},
    "gender_title": {"women": "women's,women,ladies,female", "men": "men's,men,mens,male",
    "unisex": "unisex,all-gender"},
    "season": {"autumn": "autumn,fall"},
    "occasion": {
        "casual": "casual wear,casual days", "formal": "formal wear,formal occasions", "sport": "sport,sports",
        "party": "party,parties",
        "business": "business,work", "holiday": "holidays,holiday", "wedding": "weddings,wedding",
        "travel": "travel,travelling",
    },
    "theme": {"superheroes": "superhero,comic hero"},
    "motif": {"spiderman": "Spiderman,Spidey"},
    "material": {"elastane": "elastane,spandex,Lycra", "polyamide": "polyamide,nylon mix", "viscose": "viscose,rayon"},
    "colour": _COLOURS,
}  # fmt: skip
"""Gap → attribute value → what it is called; values that are not named here are called by their own name."""

_BY_WEIGHT = sorted(v.COLOURS, key=lambda colour: -v.COLOUR_WEIGHTS.get(colour, 1))

_NUMBER: dict[str, tuple[str, str]] = {
    "this": ("this", "these"), "is": ("is", "are"), "comes": ("comes", "come"), "goes": ("goes", "go"),
    "has": ("has", "have"),
    "adds": ("adds", "add"), "deserves": ("deserves", "deserve"), "stays": ("stays", "stay"), "it": ("it", "them"),
    "it_has": ("it has", "they have"), "it_stays": ("it stays", "they stay"), "a": ("a ", ",a pair of "),
}  # fmt: skip
"""Gap → (form of a garment in the singular, in the plural): jeans are, a shirt is."""

_WEAR = {"bag": "carry,combine,take,pack", "feet": "wear,pair,team,lace up", "small": "wear,combine,pair,match"}


def forms(gap: str, value: str) -> tuple[str, ...]:
    """Return what texts call an attribute's value in a gap, commonest first."""
    if gap in ("pattern", "pattern_noun"):
        return tuple(_PATTERNS[value][gap == "pattern_noun"].split(","))
    if gap in ("own", "kind"):
        return garments.NAMES[value][gap == "kind"]
    if gap == "motif" and value not in _FORMS["motif"]:
        return (capwords(value),)
    gap = "colour" if gap == "second" else gap
    return tuple(_FORMS.get(gap, {}).get(value, value).split(",")) if gap != "brand" else (value,)


def book_of(attributes: Attributes, *, rare_names: bool) -> Book:
    """Return the words and templates of a product; with `rare_names`, its garment goes by its less common names."""
    values = {gap: getattr(attributes, names[-1]) for gap, names in STATES.items() if gap != "kind"}
    words = {gap: forms(gap, value) for gap, value in values.items() if value}
    words |= _names(attributes.cut, rare_names)
    words |= _garment_words(attributes.category, attributes.cut) | _number_words(attributes.cut) | _GENERAL
    words |= _company(attributes)
    return Book(words, titles.RULES | _rules(attributes))


_GENERAL: Words = lexicon.GENERAL | titles.CARE_WORDS | {"season_any": tuple(company.SEASON_COMPANY)}


def _names(cut: str, rare: bool) -> dict[str, tuple[str, ...]]:
    """Return the names of a garment; rare ones leave out the commonest where there is another."""
    return {
        gap: (names[1:] or names) if rare else names
        for gap, names in zip(("own", "kind"), garments.NAMES[cut], strict=True)
    }


@cache
def _garment_words(category: str, cut: str) -> dict[str, tuple[str, ...]]:
    """Return the parts and the company of a garment, which is never its own rival."""
    region, names = garments.REGION_OF[category], {name for names in garments.NAMES[cut] for name in names}
    mates = tuple(garments.MATES[region].split(","))
    rivals = tuple(rival for rival in garments.RIVALS[region].split(",") if rival not in names)
    return {
        "part": parts.CATEGORY_PARTS.get(category) or parts.PARTS[region],
        "part_adj": parts.PART_ADJECTIVES["goods" if region in ("feet", "bag", "small") else "cloth"],
        "mate": mates,
        "mate_bare": tuple(mate.removeprefix("a ") for mate in mates),
        "rival": rivals,
        "rival_many": tuple(garments.plural(rival) for rival in rivals),
        "wear": tuple(_WEAR.get(region, "wear,combine,team,pair,match").split(",")),
    }


@cache
def _other_colours(colour: str) -> tuple[str, ...]:
    """Return the names of all colours but one, commonest first."""
    return tuple(other for other in _BY_WEIGHT if other != colour)


@cache
def _number_words(cut: str) -> dict[str, tuple[str, ...]]:
    plural = garments.is_plural(garments.NAMES[cut][0][0])
    return {gap: tuple(both[plural].split(",")) for gap, both in _NUMBER.items()}


def _company(attributes: Attributes) -> dict[str, tuple[str, ...]]:
    """Return the words that keep company with the attributes."""
    words = {
        "material_word": company.MATERIAL_COMPANY[attributes.material],
        "occasion_word": company.OCCASION_COMPANY[attributes.occasion],
        "season_word": company.SEASON_COMPANY[attributes.season],
        "pattern_word": parts.PATTERN_COMPANY[attributes.pattern],
        "other_colour": _other_colours(attributes.colour),
        "colour_word": parts.FAMILY_COMPANY[v.COLOURS[attributes.colour][1]],
    }
    return words | (_theme_company(attributes.theme, attributes.motif) if attributes.theme else {})


@cache
def _theme_company(theme: str, motif: str) -> dict[str, tuple[str, ...]]:
    return {
        "theme_word": company.THEME_COMPANY[theme],
        "motif_word": company.MOTIF_COMPANY[motif],
        "other_motif": tuple(capwords(other) for other in v.THEMES[theme] if other != motif),
    }


_THEMED_TAILS = (
    ", with {other_motif} and {theme_word}",
    ", next to {other_motif}[ and {other_motif}]",
    ", for {theme_word} and {motif_word} lovers",
    ", full of {theme_word}[, {theme_word}] and {motif_word}",
    ", a {theme_word} worthy of {other_motif}",
    ", in the world of {motif}, {other_motif} and {other_motif}",
    ", {motif} and {theme_word} included",
    ", {theme_word} style",
)


def _rules(attributes: Attributes) -> dict[str, tuple[str, ...]]:
    """Return the templates whose words a product may lack: they may be empty."""
    second, themed = attributes.second_colour, attributes.theme
    return {
        "maybe_pattern": ("", "", "", "", "{pattern} ")
        if attributes.pattern == "solid"
        else ("{pattern} ", "{pattern} ", ""),
        "maybe_material": ("", "{material} "),
        "maybe_fit": ("{fit} ", "") if attributes.fit else ("",),
        "maybe_motif": ("{motif} ", "{motif} ", "{motif} {theme} ", "{theme} ", "") if themed else ("",),
        "tail": titles.RULES["tail"] + _THEMED_TAILS * bool(themed),
        "theme_bits": ("{theme_word} {motif_word}", "{theme_word} {other_motif}", "{motif} {theme_word}")
        if themed
        else ("",),
        "second_phrase": ("a hint of {second}", "{second} {part}", "{second} accents")
        if second
        else ("{part_adj} {part}",),
        "second_or_colour": ("{second}",) if second else ("{colour}",),
    }
