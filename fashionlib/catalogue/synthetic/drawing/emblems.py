"""Prints: our own geometric emblems and simple words for the motifs of the vocabulary."""

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.emblem_shapes import SHAPES
from fashionlib.catalogue.synthetic.drawing.layers import (
    Fabric,
    Layer,
    Words,
    contrast,
    mix,
    move,
)

WORDED = (
    "hawaii",
    "palm beach",
    "miami",
    "ibiza",
    "riviera",
    "peace",
    "love",
    "dream",
    "hello",
    "rebel",
    "surf",
    "running",
)
"""Motifs that are written under their emblem."""


def emblem(motif: str, centre: tuple[float, float], width: float, *, fabric: Fabric, angle: float = 0.0) -> list[Layer]:
    """Return the print of a motif: `width` free units wide, turned by `angle` degrees, to lie on cloth of `fabric`.

    The ink is the fabric's second colour where that shows on the cloth, else a contrasting one.
    """
    far = np.abs(np.subtract(fabric.second, fabric.colour)).sum() > 150
    ink = fabric.second if far else mix(contrast(fabric.colour, 0.9), fabric.colour, 0.05)
    layers = SHAPES[motif](ink, fabric.colour)
    if motif in WORDED:
        words = Words(motif.upper(), (0, 1.28), 2.0, 0.46 if len(motif) < 8 else 0.36, ink)
        layers = [*layers, words]
    return move(layers, paths.affine(scale=width / 2, degrees=angle, to=centre))
