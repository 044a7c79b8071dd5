"""Drawn people: who they are, and their skin, hands and feet."""

from dataclasses import dataclass

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Fill, Layer, shade, stroke
from fashionlib.catalogue.synthetic.drawing.poses import OUT, moved

SKINS: tuple[Colour, ...] = (
    (244, 212, 190), (238, 198, 170), (230, 184, 150), (214, 162, 124),
    (190, 134, 96), (158, 106, 73), (122, 79, 54), (92, 59, 42),
)  # fmt: skip
HAIRS: tuple[Colour, ...] = (
    (36, 29, 28), (58, 40, 32), (92, 62, 42), (128, 86, 54), (172, 126, 76), (214, 178, 116), (150, 74, 42),
    (160, 158, 156),
)  # fmt: skip
STYLES: dict[str, tuple[str, ...]] = {
    "women": ("long", "wavy", "bob", "bun", "ponytail", "curls", "pixie"),
    "men": ("short", "quiff", "crop", "curls", "parted", "shaved"),
}
"""Hair styles; hair.py draws them."""


@dataclass(frozen=True)
class Person:
    """Who stands in a picture, apart from the pose."""

    gender: str
    skin: Colour
    hair: Colour
    style: str
    beard: bool

    @property
    def fabric(self) -> Fabric:
        """What the body is painted with."""
        return Fabric(self.skin, look="rubber")


def sample_person(rng: np.random.Generator, gender: str) -> Person:
    """Return a person of one gender ("women" or "men"); dark skins have dark hair."""
    tone = int(rng.integers(len(SKINS)))
    hair = HAIRS[int(rng.integers(len(HAIRS) if tone < 3 else 4 if tone < 5 else 2))]
    return Person(gender, SKINS[tone], hair, str(rng.choice(STYLES[gender])), gender == "men" and rng.random() < 0.35)


def figure(body: Body, person: Person) -> list[Layer]:
    """Return the bare figure without its head: legs, feet, trunk and arms."""
    ink = shade(person.skin, 0.78)
    parts = [_trunk(body)]
    marks = [paths.bezier(moved(body.neck, -0.04, 0.036), moved(body.neck, 0, 0.05), moved(body.neck, 0.04, 0.036))]
    for side in (0, 1):
        limb, (palm, fingers), (foot, toes) = _arm(body, side, 0.0), _hand(body, side), _foot(body, side)
        parts += [_leg(body, side), limb, *palm, foot]
        marks += [*fingers, *toes, _armpit(body, side)]
    crease = paths.bezier(moved(body.crotch, 0, -0.004), moved(body.crotch, 0, 0.02), moved(body.crotch, 0, 0.045))
    strokes = [stroke(line, ink, 0.0013, opacity=0.6) for line in [*marks, crease]]
    return [Fill(tuple(parts), person.fabric, edge=0.8, volume=0.7), *strokes]


def arm(body: Body, person: Person, side: int, start: float = 0.0) -> list[Layer]:
    """Return the skin of one arm (0 left, 1 right) and its hand from `start` (0 shoulder, 1 elbow, 2 wrist) on."""
    palm, fingers = _hand(body, side)
    limb = [] if start >= 1.95 else [_arm(body, side, start)]
    lines = [stroke(line, shade(person.skin, 0.78), 0.0012, opacity=0.6) for line in fingers]
    return [Fill((*limb, *palm), person.fabric, edge=0.5, volume=0.7), *lines]


def _arm(body: Body, side: int, start: float) -> np.ndarray:
    shoulder = body.shoulders[side] + np.array([-0.02 * OUT[side], 0.018])
    bones = paths.spline([shoulder, body.elbows[side], body.wrists[side]], steps=8)
    bones = np.stack([paths.along(bones, t) for t in np.linspace(start / 2, 1, 12)])
    full = [body.arm_width * 0.8, body.arm_width * 0.98, body.arm_width * 0.84, body.arm_width * 0.88, body.wrist_width]
    widths = np.interp(np.linspace(start / 2, 1, 8), np.linspace(0, 1, 5), full)
    if 0 < start < 0.5:
        widths[0] = 0  # runs out on the shoulder without a seam
    return paths.ribbon(bones, widths)


def _armpit(body: Body, side: int) -> np.ndarray:
    start = moved(body.armpits[side], 0.006 * OUT[side], 0.004)
    return paths.bezier(start, moved(start, -0.004 * OUT[side], -0.02), moved(start, 0.002 * OUT[side], -0.036))


def _hand(body: Body, side: int) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Return the outlines of a relaxed hand (thumb towards the trunk, palm) and the lines between the fingers."""
    frame = _limb_frame(body.wrists[side], body.hands[side], side)
    half = body.wrist_width / 2
    outer = [(-half, -0.006), (-0.017, 0.022), (-0.017, 0.045), (-0.012, 0.074), (-0.002, 0.083)]
    palm = [*outer, (0.008, 0.074), (0.015, 0.04), (half, -0.006)]
    thumb = [(half - 0.006, 0.008), (0.019, 0.022), (0.022, 0.04), (0.017, 0.05), (0.012, 0.042), (0.008, 0.03)]
    fingers = [np.array([(x, 0.05), (x - 0.001, 0.073)]) for x in (-0.008, -0.001, 0.006)]
    shapes = [paths.apply(frame, paths.spline(points, closed=True)) for points in (thumb, palm)]
    return shapes, [paths.apply(frame, line) for line in fingers]


def _limb_frame(start: np.ndarray, stop: np.ndarray, side: int, *, stretch: float = 1.0) -> np.ndarray:
    """Return the map of a hand or foot that points down, drawn for the left of the picture, to where it really is."""
    along = stop - start
    degrees = float(np.degrees(np.arctan2(along[1], along[0]))) - 90
    return paths.compose(paths.affine(degrees=degrees, to=start), paths.affine(scale=(-OUT[side], stretch)))


def _leg(body: Body, side: int) -> np.ndarray:
    hip, knee, ankle = body.hips[side], body.knees[side], body.ankles[side]
    out, crotch = np.array([OUT[side], 0]), body.crotch
    wide, slim, foot = out * body.knee_width / 2, out * body.knee_width * 0.38, out * body.ankle_width / 2
    calf, shin, heel = paths.lerp(knee, ankle, 0.3), paths.lerp(knee, ankle, 0.65), moved(ankle, 0, 0.018)
    gap = out * (0.002 + 0.25 * max(0.0, float(abs(knee[0] - crotch[0])) - 0.05))
    outer = [moved(hip, -0.01 * OUT[side], -0.04), hip, paths.lerp(hip, knee + wide, 0.3) + out * 0.005]
    outer += [paths.lerp(hip, knee + wide * 0.92, 0.7), knee + wide * 0.9, calf + wide * 1.08, shin + slim]
    inner = [ankle - foot, shin - slim * 0.9, calf - wide * 0.95, knee - wide * 0.84]
    inner += [paths.lerp(crotch, knee - wide * 0.9, 0.55) - out * 0.002, moved(crotch, 0, 0.05) + gap, crotch]
    outer += [ankle + foot, heel + foot * 1.15]
    return paths.join(paths.spline(outer), paths.spline([heel - foot * 1.15, *inner, moved(crotch, 0, -0.05)]))


def _foot(body: Body, side: int) -> tuple[np.ndarray, list[np.ndarray]]:
    """Return a bare foot seen from the front and a little above, and the lines between its toes."""
    reach = float(np.linalg.norm(body.toes[side] - body.ankles[side]))
    frame = _limb_frame(body.ankles[side], body.toes[side], side, stretch=reach / 0.052)
    half = body.ankle_width / 2
    outer = [(-half, -0.006), (-half - 0.002, 0.02), (-0.025, 0.04), (-0.021, 0.052), (0, 0.057)]
    sole = [*outer, (0.015, 0.058), (0.021, 0.048), (half, 0.02), (half, -0.006)]
    toes = [np.array([(x, 0.0465), (x - 0.001, 0.056)]) for x in (-0.015, -0.0075, 0.0, 0.0075)]
    return paths.apply(frame, paths.spline(sole, closed=True)), [paths.apply(frame, line) for line in toes]


def _trunk(body: Body) -> np.ndarray:
    """Return the outline of neck and trunk."""
    half, sides = body.neck_width / 2, []
    for side, out in enumerate(OUT):
        slope = moved(paths.lerp(moved(body.neck, half * out, 0.004), body.shoulders[side], 0.5), 0, 0.003)
        points = [moved(body.neck, half * out * 0.92, -0.05), moved(body.neck, half * out * 0.95, -0.012), slope]
        points += [moved(body.shoulders[side], -0.008 * out, 0.006), moved(body.armpits[side], 0.004 * out)]
        points += [body.waist[side], body.hips[side], moved(body.hips[side], -0.012 * out, 0.05)]
        sides.append(paths.spline(points))
    return paths.join(sides[1], [moved(body.crotch, 0, 0.012)], sides[0][::-1])


def head_frame(body: Body) -> np.ndarray:
    """Return the (2, 3) map from the head's own coordinates (x, y in -1..1: crown -1, chin 1) to the body's."""
    along = body.neck - body.head
    degrees = float(np.degrees(np.arctan2(along[1], along[0]))) - 90
    return paths.affine(scale=body.head_size, degrees=degrees * 0.7, to=body.head)
