"""Calm faces, in the manner of a fashion sketch."""

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, fill, mix, shade, stroke
from fashionlib.catalogue.synthetic.drawing.people import Person, head_frame


def head(body: Body, person: Person, rng: np.random.Generator) -> list[Layer]:
    """Return the head with ears and face, without hair."""
    frame = head_frame(body)
    skull = [(0, -1), (0.62, -0.86), (0.97, -0.32), (0.93, 0.12), (0.8, 0.5), (0.48, 0.86), (0.16, 1.0)]
    jaw = 1.0 if person.gender == "women" else 1.05
    half = [(x * (jaw if y > 0.3 else 1), y) for x, y in skull]
    outline = paths.spline([*half, *[(-x, y) for x, y in half[:0:-1]]], closed=True)
    ears = [paths.ellipse((0.97 * side, 0.1), (0.12, 0.22)) for side in (-1, 1)]
    shadow = Fabric(shade(person.skin, 0.8), look="rubber")
    throat = [(-0.45, 0.75), (0, 1.1), (0.45, 0.75), (0.42, 1.15), (0, 1.36), (-0.42, 1.15)]
    return [
        fill(paths.apply(frame, paths.spline(throat, closed=True)), shadow, edge=0.0, volume=0.0, opacity=0.55),
        *[fill(paths.apply(frame, ear), person.fabric, edge=0.6, volume=0.4) for ear in ears],
        fill(paths.apply(frame, outline), person.fabric, edge=0.7),
        *face(frame, person, rng),
    ]


def face(frame: np.ndarray, person: Person, rng: np.random.Generator) -> list[Layer]:
    """Return eyes, brows, nose, beard, lips and blush in the head's frame."""
    size = float(np.sqrt(np.linalg.det(frame[:, :2])))
    glance, layers = rng.uniform(-0.05, 0.05), list[Layer]()
    blush = Fabric(mix(person.skin, (214, 88, 84), 0.45), look="rubber")
    for side in (-1, 1):
        cheek = paths.apply(frame, paths.ellipse((0.52 * side, 0.38), (0.2, 0.14)))
        layers += [*_eye(frame, person, 0.4 * side + glance, size), fill(cheek, blush, edge=0, volume=0, opacity=0.3)]
    nose = paths.bezier((glance + 0.04, 0.06), (glance + 0.17, 0.36), (glance - 0.03, 0.38))
    layers.append(stroke(paths.apply(frame, nose), shade(person.skin, 0.68), size * 0.045, opacity=0.8))
    return [*layers, *(_beard(frame, person) if person.beard else []), *_lips(frame, person, rng, glance)]


def _beard(frame: np.ndarray, person: Person) -> list[Layer]:
    jaw = [(-0.98, 0.0), (-0.9, 0.55), (-0.5, 1.02), (0, 1.13), (0.5, 1.02), (0.9, 0.55), (0.98, 0.0)]
    inside = [(0.82, 0.3), (0.55, 0.46), (0.3, 0.44), (0, 0.42), (-0.3, 0.44), (-0.55, 0.46), (-0.82, 0.3)]
    outline = paths.apply(frame, paths.spline([*jaw, *inside], closed=True))
    return [fill(outline, Fabric(shade(person.hair, 0.92), look="elastane"), edge=0.5, volume=0.6)]


def _eye(frame: np.ndarray, person: Person, x: float, size: float) -> list[Layer]:
    """Return one eye around x: the white, the iris, the lid with its lashes, and the brow."""
    side, women = np.sign(x), person.gender == "women"
    dark = mix(person.hair, (40, 28, 24), 0.6)
    white = paths.spline([(x - 0.19, 0.06), (x, -0.05), (x + 0.19, 0.05), (x, 0.12)], closed=True)
    lash = 0.03 * women
    lid = paths.bezier((x - 0.2, 0.05 - lash * (side < 0)), (x, -0.12), (x + 0.2, 0.05 - lash * (side > 0)))
    brow = paths.bezier((x - 0.2 * side, -0.18), (x + 0.02 * side, -0.27), (x + 0.24 * side, -0.15))
    brow_ink = mix(person.hair, person.skin, 0.2)
    return [
        fill(paths.apply(frame, white), Fabric((248, 244, 240)), edge=0, volume=0),
        fill(paths.apply(frame, paths.ellipse((x, 0.03), (0.085, 0.075))), Fabric(dark), edge=0, volume=0),
        stroke(paths.apply(frame, lid), shade(dark, 0.6), size * (0.075 if women else 0.055)),
        stroke(paths.apply(frame, brow), brow_ink, size * (0.06 if women else 0.09), opacity=0.85),
    ]


def _lips(frame: np.ndarray, person: Person, rng: np.random.Generator, glance: float) -> list[Layer]:
    women = person.gender == "women"
    rouge = mix(person.skin, (186, 60, 72), rng.uniform(0.4, 0.85) if women else 0.25)
    smile, wide = rng.uniform(0.0, 0.05), 0.27 if women else 0.25
    left, middle, right = (glance - wide, 0.58 - smile), (glance, 0.55), (glance + wide, 0.58 - smile)
    upper = [paths.bezier(left, (glance - 0.08, 0.5), middle), paths.bezier(middle, (glance + 0.08, 0.5), right)]
    outline = paths.join(*upper, paths.bezier(right, (glance, 0.74 + smile), left))
    mouth = fill(paths.apply(frame, outline), Fabric(rouge), edge=0, volume=0, opacity=0.95)
    size = float(np.sqrt(np.linalg.det(frame[:, :2])))
    line = paths.bezier(left, (glance, 0.6 + smile), right)
    return [mouth, stroke(paths.apply(frame, line), shade(rouge, 0.65), size * 0.035, opacity=0.8)]
