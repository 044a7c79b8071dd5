"""What shops mean by the keys and values of their tags: the words that say the same."""


def _groups(lines: str) -> dict[str, str]:
    """Other word → common word, from lines of `common: other, other`."""
    pairs = (line.split(":") for line in lines.strip().splitlines())
    return {other.strip(): common.strip() for common, others in pairs for other in others.split(",")}


KEYS: dict[str, str] = _groups("""
    colour: color, base colour, base color, colour name, color name, main color, main colour, shade
    second colour: second color, accent color, accent colour, secondary colour, secondary color
    gender: sex, for, department name, target group
    material: fabric, composition, outer material, material composition, fabric type, material type
    type: item type, product type, style name, garment type
    category: product category, clothing type
    occasion: usage, use, suitable for, scene
    season: suitable season, collection
    pattern: pattern type, print
    fit: fit type, silhouette
    neck: neckline, neck style, neck type
    collar: collar type
    sleeve length: sleeve, sleeve style, sleeve type
    brand: brand name, manufacturer
    theme: print motif, character
""")
"""Key → the key that other shops use for the same."""

_COLOURS = """
    grey: gray
    multi: multicolour, multicolor, multicoloured, multicolored
    navy: navy blue
    sky: sky blue
    denim: denim blue, indigo
    cobalt: cobalt blue
    charcoal: charcoal grey, charcoal gray
    olive: olive green
    emerald: emerald green
    mint: mint green
    lime: lime green
    crimson: crimson red
    coral: coral red
    burgundy: wine red, wine, maroon
    fuchsia: hot pink, magenta
    lilac: lavender
    chocolate: chocolate brown
    mustard: mustard yellow
    turquoise: aqua
    ivory: off white
    purple: violet
    gold: golden
    silver: silvery
"""

VALUES: dict[str, dict[str, str]] = {
    "gender": _groups("""
        men: male, man, mens, men's, gents, gentleman, gentlemen
        women: female, woman, womens, women's, lady, ladies
        unisex: everyone, everybody, anyone, all, all gender, women and men, men and women, men & women, women & men
    """),
    "colour": _groups(_COLOURS),
    "second colour": _groups(_COLOURS),
    "pattern": _groups("""
        solid: plain, unpatterned
        striped: stripe, stripes, stripy, stripey
        checked: check, checks, checkered, chequered, plaid
        dotted: dots, polka dot, polka dots, spotted
        floral: flower, flowered, flower print, floral print
        camouflage: camo
        printed: print, graphic, graphic print
        argyle: diamond patterned
        fair isle: nordic
        pinstriped: pinstripe, chalk striped
        crocodile: croc
        leopard: leopard print
        tortoiseshell: tortoise
    """),
    "fit": _groups("""
        regular: classic, standard
        slim: tailored, fitted, close, skinny
        relaxed: loose, easy, comfort, comfortable
        oversized: boxy
    """),
    "sleeve length": _groups("""
        short: half
        long: full
        sleeveless: a sleeveless, no
    """),
    "neck": _groups("""
        crew: round
        scoop: scooped
        boat: bateau
        bow: pussy bow
    """),
    "material": _groups("""
        elastane: spandex, lycra
        polyamide: nylon mix
        viscose: rayon
    """),
    "season": _groups("""
        autumn: fall
    """),
}
"""Key → value → the commonest word for the same, without the words of ASIDES; only to tell what contradicts what."""

ASIDES: dict[str, tuple[str, ...]] = {
    "fit": ("fit", "cut"),
    "sleeve length": ("sleeves", "sleeve", "cut"),
    "neck": ("neck", "neckline", "collar"),
    "pattern": ("pattern", "effect"),
}
"""Key → words that its values may end in or do without: `Slim Fit` is `Slim`."""

OPEN_KEYS = frozenset((
    "occasion", "style", "feature", "features", "tag", "tags", "keywords", "season", "type", "category", "department",
    "theme",
))  # fmt: skip
"""Keys that may be said again with something new: a dress is for weddings and for parties, trousers are also pants."""
