"""The table of all accessories."""

from collections.abc import Callable

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.belts import draw_belts
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.extras import draw_extras
from fashionlib.catalogue.synthetic.drawing.eyewear import draw_glasses
from fashionlib.catalogue.synthetic.drawing.hats import draw_hats
from fashionlib.catalogue.synthetic.drawing.jewelry import draw_jewelry
from fashionlib.catalogue.synthetic.drawing.layers import Layer

DRAWERS: dict[str, Callable[[Attributes, Body, np.random.Generator], list[Layer]]] = {
    "hats": draw_hats,
    "jewelry": draw_jewelry,
    "glasses/sunglasses": draw_glasses,
    "belts": draw_belts,
    "other accessories": draw_extras,
}
"""Category → function that draws one product."""
