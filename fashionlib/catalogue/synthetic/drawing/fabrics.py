"""From the words of a product to the fabric that it is drawn with."""

from dataclasses import replace

from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, shade

MATERIAL_LOOKS: dict[str, str] = {
    "wool": "wool", "cotton": "cotton", "cashmere": "wool", "acrylic": "wool", "mohair": "fleece",
    "polyester": "cotton", "linen": "linen", "tweed": "tweed", "velvet": "velvet", "leather": "leather",
    "suede": "suede", "canvas": "canvas", "patent leather": "patent leather", "viscose": "jersey", "fleece": "fleece",
    "silk": "silk", "nylon": "nylon", "straw": "straw", "felt": "felt", "steel": "metal", "sterling silver": "metal",
    "gold plate": "metal", "brass": "metal", "acetate": "plastic", "metal": "metal", "polyamide": "elastane",
    "elastane": "elastane", "rubber": "rubber", "denim": "denim", "polycarbonate": "plastic",
}  # fmt: skip
"""Material → look (tiles.LOOKS)."""

THIRD_COLOURS: dict[str, Colour] = {"leopard": (42, 26, 18), "tortoiseshell": (46, 22, 10)}
"""Second colour of the patterns that always have the same one."""


SCALES = (0.6, 0.78, 1.0, 1.0, 1.35)
"""Sizes of a pattern: every brand has its own width of stripe and check."""


def rgb(name: str) -> Colour:
    """Return a colour of the vocabulary as red, green, blue."""
    code = v.COLOURS[name][0]
    return (int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16))


def fabric_of(attributes: Attributes, look: str | None = None) -> Fabric:
    """Return the fabric of a product; `look` overrides that of its material.

    A print is an emblem on plain cloth, so "printed" gives a plain fabric: see emblems.emblem.
    """
    colour = rgb(attributes.colour)
    second = THIRD_COLOURS.get(attributes.pattern) or shade(colour, 0.45)
    if attributes.second_colour:
        second = rgb(attributes.second_colour)
    pattern = "solid" if attributes.pattern == "printed" else attributes.pattern
    scale = SCALES[sum(attributes.brand.encode()) % len(SCALES)]
    return Fabric(colour, second, pattern, look or MATERIAL_LOOKS[attributes.material], scale)


def plain(fabric: Fabric, colour: Colour | None = None, look: str | None = None) -> Fabric:
    """Return the same fabric without pattern, in another colour or look if given."""
    return replace(fabric, pattern="solid", colour=colour or fabric.colour, look=look or fabric.look)


def darker(fabric: Fabric, factor: float = 0.6) -> Fabric:
    """Return the fabric in shadow, e.g. the inside of a collar or the back of a garment seen through the neck."""
    return replace(fabric, colour=shade(fabric.colour, factor), second=shade(fabric.second, factor))
