"""What the shops call an attribute: several names for most values, commonest first."""

from string import capwords

from fashionlib.catalogue.synthetic import garments

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
