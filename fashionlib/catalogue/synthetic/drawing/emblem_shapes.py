"""Our own geometric emblems, each in a box from -1 to 1."""

from collections.abc import Callable

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.layers import (
    Colour,
    Fabric,
    Fill,
    Layer,
    Stroke,
    mix,
)

YELLOW, RED, BLUE, WHITE = (244, 200, 48), (200, 34, 44), (36, 76, 170), (246, 246, 244)
Draw = Callable[[Colour, Colour], list[Layer]]


def _flat(colour: Colour, *outlines: paths.Points, holes: tuple[np.ndarray, ...] = ()) -> Fill:
    return Fill(tuple(np.asarray(o, dtype=float) for o in outlines), Fabric(colour, look="flat"), holes=holes, edge=0)


def _star(radius: float, centre: tuple[float, float] = (0, 0), tips: int = 5, inner: float = 0.4) -> np.ndarray:
    angles = np.pi * (np.arange(2 * tips) / tips - 0.5)
    radii = np.where(np.arange(2 * tips) % 2, inner, 1.0) * radius
    return np.asarray(centre) + np.stack([np.cos(angles), np.sin(angles)], axis=1) * radii[:, None]


def _bat(ink: Colour, cloth: Colour) -> list[Layer]:
    half = paths.join(
        [(0, -0.12), (0.05, -0.28), (0.1, -0.14)], paths.bezier((0.1, -0.14), (0.3, -0.1), (0.3, -0.38)),
        paths.bezier((0.3, -0.38), (0.8, -0.36), (0.98, 0.06)), paths.bezier((0.98, 0.06), (0.72, -0.06), (0.56, 0.16)),
        paths.bezier((0.56, 0.16), (0.34, 0.06), (0.24, 0.22)), paths.bezier((0.24, 0.22), (0.06, 0.2), (0, 0.42)),
    )  # fmt: skip
    moon = _flat(mix(WHITE, YELLOW, 0.35), paths.ellipse((0.1, -0.12), 0.8))
    return [moon, _flat((20, 20, 24), paths.symmetric(half) * (1.1, 1.0))]


def _diamond(ink: Colour, cloth: Colour) -> list[Layer]:
    shield = paths.symmetric([(0, -0.8), (1, -0.1), (0, 0.9)])
    rays = [np.array([(0, 0.1), (x, -0.9), (x + 0.22, -0.9)]) for x in (-0.9, -0.35, 0.13, 0.68)]
    inner = shield * 0.8
    return [
        _flat(RED, shield),
        _flat(BLUE, inner),
        Fill(tuple(rays), Fabric(YELLOW, look="flat"), within=(inner,), edge=0),
        _flat(WHITE, _star(0.4)),
    ]


def _web(ink: Colour, cloth: Colour) -> list[Layer]:
    angles = np.radians(np.arange(0, 360, 45) + 22)
    rays = [np.array([(0, 0), (np.cos(a), np.sin(a))]) for a in angles]
    rings = []
    for radius in (0.3, 0.6, 0.92):
        nodes = [(radius * np.cos(a), radius * np.sin(a)) for a in angles]
        middles = [(np.add(p, q) * 0.42) for p, q in zip(nodes, nodes[1:] + nodes[:1], strict=True)]
        rings += [paths.bezier(p, m, q, steps=4) for p, m, q in zip(nodes, middles, nodes[1:] + nodes[:1], strict=True)]
    return [_flat(RED, paths.ellipse((0, 0), 1.0)), Stroke((*rays, *rings), (24, 24, 28), 0.06)]


def _burst(ink: Colour, cloth: Colour) -> list[Layer]:
    return [
        _flat((70, 150, 60), _star(1.0, tips=11, inner=0.68)),
        _flat((150, 70, 160), _star(0.55, tips=11, inner=0.6)),
    ]


def _claws(ink: Colour, cloth: Colour) -> list[Layer]:
    slashes = [paths.spline([(x + 0.28, -0.9), (x, 0), (x - 0.3, 0.9)]) for x in (-0.5, 0, 0.5)]
    return [_flat(YELLOW, *[paths.ribbon(line, (0.02, 0.26, 0.02)) for line in slashes])]


def _shield(ink: Colour, cloth: Colour) -> list[Layer]:
    half = paths.join([(0, -1), (0.8, -0.85)], paths.bezier((0.8, -0.85), (0.95, 0.4), (0, 1)))
    crest = paths.symmetric(half)
    stripes = [paths.rounded(x, -0.1, x + 0.2, 1.1) for x in (-0.7, -0.3, 0.1, 0.5)]
    red = Fill(tuple(stripes), Fabric(RED, look="flat"), within=(crest * 0.86,), edge=0)
    chief = Fill((paths.rounded(-1, -1, 1, -0.1),), Fabric(BLUE, look="flat"), within=(crest * 0.86,), edge=0)
    return [_flat(BLUE, crest), _flat(WHITE, crest * 0.88), red, chief, _flat(WHITE, _star(0.3, (0, -0.45)))]


def _reactor(ink: Colour, cloth: Colour) -> list[Layer]:
    glow = (120, 220, 240)
    spokes = [paths.arc((0, 0), 0.7, a, a + 22) for a in range(0, 360, 36)]
    return [
        *[_flat(c, paths.ellipse((0, 0), r)) for c, r in (((170, 30, 30), 1.0), (YELLOW, 0.88), ((40, 44, 52), 0.8))],
        Stroke(tuple(spokes), glow, 0.16),
        _flat(glow, paths.ellipse((0, 0), 0.38)),
    ]


def _bolt(ink: Colour, cloth: Colour) -> list[Layer]:
    return [_flat(ink, [(0.15, -1), (-0.55, 0.15), (-0.08, 0.12), (-0.3, 1), (0.6, -0.25), (0.1, -0.2), (0.5, -1)])]


def _note(ink: Colour, cloth: Colour) -> list[Layer]:
    heads = [
        paths.apply(paths.affine(degrees=-20, to=(x, y)), paths.ellipse((0, 0), (0.28, 0.2)))
        for x, y in ((-0.5, 0.7), (0.48, 0.5))
    ]
    stems = np.array(
        [
            (-0.27, 0.66),
            (-0.27, -0.55),
            (0.71, -0.8),
            (0.71, 0.46),
            (0.61, 0.46),
            (0.61, -0.46),
            (-0.17, -0.24),
            (-0.17, 0.66),
        ]
    )
    return [_flat(ink, *heads, stems)]


def _record(ink: Colour, cloth: Colour) -> list[Layer]:
    grooves = tuple(paths.arc((0, 0), r) for r in (0.58, 0.7, 0.82))
    disc = [_flat((26, 26, 30), paths.ellipse((0, 0), 1.0)), Stroke(grooves, (92, 92, 98), 0.035)]
    return [*disc, _flat(RED, paths.ellipse((0, 0), 0.4)), _flat(WHITE, paths.ellipse((0, 0), 0.08))]


def _cassette(ink: Colour, cloth: Colour) -> list[Layer]:
    case, label = paths.rounded(-1, -0.65, 1, 0.65, radius=0.12), paths.rounded(-0.84, -0.5, 0.84, 0.28, radius=0.08)
    reels = [paths.ellipse((x, -0.02), 0.2) for x in (-0.42, 0.42)]
    tape = paths.rounded(-0.62, -0.22, 0.62, 0.18, radius=0.18)
    return [_flat((40, 40, 46), case), _flat((240, 176, 60), label), _flat((60, 44, 40), tape), _flat(WHITE, *reels)]


def _bubble(ink: Colour, cloth: Colour) -> list[Layer]:
    bubble, tail = paths.rounded(-1, -0.75, 1, 0.45, radius=0.4), np.array([(-0.5, 0.3), (-0.1, 0.4), (-0.65, 0.95)])
    return [_flat(ink, bubble, tail, holes=tuple(paths.ellipse((x, -0.15), 0.14) for x in (-0.45, 0, 0.45)))]


def _seal(ink: Colour, cloth: Colour) -> list[Layer]:
    rings = (paths.arc((0, 0), 0.96), paths.arc((0, 0), 0.64))
    studs = [_star(0.11, (0.8 * np.cos(a), 0.8 * np.sin(a))) for a in np.arange(0, 6.2, 0.52)]
    return [Stroke(rings, ink, 0.06), _flat(ink, _star(0.52), *studs)]


def _football(ink: Colour, cloth: Colour) -> list[Layer]:
    patches = [_star(0.3, tips=5, inner=0.81)]
    patches += [
        _star(0.26, (0.86 * np.cos(a), 0.86 * np.sin(a)), inner=0.81) for a in np.radians(np.arange(5) * 72 - 90)
    ]
    seams = tuple(
        np.array([(0.28 * np.cos(a), 0.28 * np.sin(a)), (0.7 * np.cos(a), 0.7 * np.sin(a))])
        for a in np.radians(np.arange(5) * 72 - 90)
    )
    disc = paths.ellipse((0, 0), 1.0)
    dark = (26, 28, 32)
    return [
        _flat(WHITE, disc),
        Fill(tuple(patches), Fabric(dark, look="flat"), within=(disc,), edge=0),
        Stroke(seams, dark, 0.06),
        Stroke((paths.arc((0, 0), 0.98),), dark, 0.05),
    ]


def _basketball(ink: Colour, cloth: Colour) -> list[Layer]:
    disc = paths.ellipse((0, 0), 1.0)
    seams = (
        np.array([(-1, 0), (1, 0)]),
        np.array([(0, -1), (0, 1)]),
        paths.arc((-1.25, 0), 0.85, -60, 60),
        paths.arc((1.25, 0), 0.85, 120, 240),
    )
    return [
        _flat((226, 118, 40), disc),
        Stroke(seams, (40, 24, 16), 0.07, within=(disc,)),
        Stroke((paths.arc((0, 0), 0.97),), (40, 24, 16), 0.06),
    ]


def _tennis(ink: Colour, cloth: Colour) -> list[Layer]:
    disc = paths.ellipse((0, 0), 1.0)
    seams = (paths.arc((-1.2, -0.4), 1.0, -60, 90), paths.arc((1.2, 0.4), 1.0, 120, 270))
    return [_flat((206, 224, 60), disc), Stroke(seams, WHITE, 0.1, within=(disc,))]


def _chevrons(ink: Colour, cloth: Colour) -> list[Layer]:
    return [
        _flat(
            ink,
            *[
                np.array([(x, -0.6), (x + 0.3, -0.6), (x + 0.75, 0), (x + 0.3, 0.6), (x, 0.6), (x + 0.45, 0)])
                for x in (-1, -0.4, 0.2)
            ],
        )
    ]


def _wave(ink: Colour, cloth: Colour) -> list[Layer]:
    crest = paths.join(
        paths.bezier((-1, 0.5), (-0.5, -0.9), (0.5, -0.9), (0.7, -0.1)),
        paths.bezier((0.7, -0.1), (0.3, -0.5), (-0.1, -0.2), (0.25, 0.5)),
    )
    sun = paths.ellipse((0.05, -0.1), 0.95)
    return [
        _flat((242, 150, 70), sun),
        Fill((crest,), Fabric((40, 120, 170), look="flat"), edge=0),
        _flat(WHITE, paths.ribbon([(-1, 0.56), (1, 0.56)], 0.12)),
    ]


def _palm(ink: Colour, cloth: Colour) -> list[Layer]:
    trunk = paths.ribbon(paths.spline([(0.05, 0.95), (-0.1, 0.4), (0.08, -0.25)]), (0.2, 0.1))
    tips = [(-0.8, 0.1), (-0.75, -0.45), (-0.25, -0.85), (0.4, -0.85), (0.85, -0.4), (0.85, 0.15)]
    leaves = [
        paths.ribbon(paths.bezier((0.08, -0.25), ((0.08 + x) / 2, y - 0.28), (x, y)), (0.1, 0.2, 0.0)) for x, y in tips
    ]
    return [_flat((244, 150, 72), paths.ellipse((0, 0), 0.95)), _flat((24, 60, 56), trunk, *leaves)]


def _heart(ink: Colour, cloth: Colour) -> list[Layer]:
    half = paths.join(
        paths.bezier((0, -0.35), (0.1, -0.9), (1.0, -0.85), (0.9, -0.15)),
        paths.bezier((0.9, -0.15), (0.8, 0.3), (0.1, 0.7), (0, 0.85)),
    )
    return [_flat(RED if cloth[0] < 150 or cloth[1] > 120 else WHITE, paths.symmetric(half))]


def _peace(ink: Colour, cloth: Colour) -> list[Layer]:
    lines = (
        paths.arc((0, 0), 0.88),
        np.array([(0, -0.88), (0, 0.88)]),
        np.array([(-0.62, 0.62), (0, 0), (0.62, 0.62)]),
    )
    return [Stroke(lines, ink, 0.18)]


def _moon(ink: Colour, cloth: Colour) -> list[Layer]:
    disc = _flat(ink, paths.ellipse((0, 0), 0.8), holes=(paths.ellipse((0.36, -0.2), 0.66),))
    return [disc, _flat(ink, _star(0.24, (0.5, -0.3)), _star(0.14, (0.16, 0.08)))]


SHAPES: dict[str, Draw] = {
    "batman": _bat, "superman": _diamond, "spiderman": _web, "hulk": _burst, "wolverine": _claws,
    "captain america": _shield, "iron man": _reactor, "beatles": _note, "rolling stones": _record, "nirvana": _cassette,
    "metallica": _bolt, "ramones": _seal, "football": _football, "basketball": _basketball, "running": _chevrons,
    "surf": _wave, "tennis": _tennis, "hawaii": _palm, "palm beach": _palm, "miami": _palm, "ibiza": _wave,
    "riviera": _wave, "peace": _peace, "love": _heart, "dream": _moon, "rebel": _bolt, "hello": _bubble,
}  # fmt: skip
"""Motif → emblem in a box from -1 to 1, given ink and cloth colours."""
