"""Drawn people: who they are, and their skin from neck to feet."""

from dataclasses import dataclass, replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import pick
from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.builds import Figure, moved
from fashionlib.catalogue.synthetic.drawing.hands import foot, hand
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Fill, Layer, mix, shade, stroke
from fashionlib.catalogue.synthetic.drawing.stances import OUT

SKINS: tuple[Colour, ...] = (
    (246, 216, 196), (240, 200, 174), (232, 187, 154), (221, 170, 132), (204, 150, 112),
    (180, 124, 88), (154, 102, 70), (126, 82, 56), (100, 64, 45), (76, 49, 37),
)  # fmt: skip
"""Skin tones from light to dark; all are equally frequent."""

HAIRS: tuple[Colour, ...] = (
    (36, 29, 28), (58, 40, 32), (92, 62, 42), (128, 86, 54), (172, 126, 76), (214, 178, 116), (150, 74, 42),
)  # fmt: skip
GREYS: tuple[Colour, ...] = ((120, 117, 116), (168, 166, 164), (212, 211, 208))
SCARVES: tuple[Colour, ...] = ((196, 178, 156), (92, 100, 116), (168, 126, 128), (60, 58, 64), (116, 130, 112))

STYLES: dict[str, dict[str, float]] = {
    "women": {"long": 3, "wavy": 3, "fringe": 2, "bob": 2.5, "bun": 2, "ponytail": 2, "curls": 2, "pixie": 1.5,
              "plait": 1.5, "topknot": 1, "headscarf": 1.4, "bald": 0.2},
    "men": {"short": 3, "quiff": 2, "crop": 2.5, "curls": 1.5, "parted": 2.5, "shaved": 1.5, "bald": 1.2, "shoulder": 1,
            "topknot": 0.7},
}  # fmt: skip
COILED: dict[str, dict[str, float]] = {
    "women": {"afro": 3, "box braids": 3, "two puffs": 1.5, "locs": 1, "short": 1},
    "men": {"afro": 1.5, "flat top": 2, "shaved": 3, "locs": 1.5, "crop": 2},
}
"""Hair styles, with how often each is worn; hair.py draws them. Coiled hair is for people of the darker skins."""


@dataclass(frozen=True)
class Face:
    """What tells one face from another; each is about 1, or 0 to 1 for `age`, `smile` and `blush`."""

    jaw: float = 1.0
    eyes: float = 1.0
    apart: float = 1.0
    nose: float = 1.0
    lips: float = 1.0
    brows: float = 1.0
    age: float = 0.0
    smile: float = 0.5
    blush: float = 0.5


@dataclass(frozen=True)
class Person:
    """Who stands in a picture, apart from the pose. `beard` is "", "stubble", "moustache" or "full"."""

    gender: str
    skin: Colour
    hair: Colour
    style: str
    beard: str
    face: Face = Face()

    @property
    def fabric(self) -> Fabric:
        """What the body is painted with."""
        return Fabric(self.skin, look="rubber")


def sample_person(rng: np.random.Generator, gender: str) -> Person:
    """Return a person of one gender ("women" or "men"), of any skin and age; dark skins have dark hair."""
    tone = int(rng.integers(len(SKINS)))
    coiled = rng.random() < (0.0 if tone < 3 else 0.25 if tone < 6 else 0.75)
    style = pick(rng, (COILED if coiled else STYLES)[gender])
    face = _sample_face(rng)
    hair = HAIRS[int(rng.integers(len(HAIRS) if tone < 4 else 4 if tone < 6 else 2))]
    if face.age > 0.6:
        hair = GREYS[int(rng.integers(len(GREYS)))]
    if style == "headscarf":
        hair = SCARVES[int(rng.integers(len(SCARVES)))]
    beard = pick(rng, {"": 5, "stubble": 2, "full": 2.4, "moustache": 0.8}) if gender == "men" else ""
    return Person(gender, SKINS[tone], hair, style, beard, face)


def _sample_face(rng: np.random.Generator) -> Face:
    shapes = np.clip(rng.normal(1, (0.06, 0.12, 0.06, 0.16, 0.18, 0.22)), 0.6, 1.45)
    age = 0.0 if rng.random() < 0.55 else float(rng.uniform(0.2, 1.0))
    return Face(*(float(value) for value in shapes), age, float(rng.random()), float(rng.random()))


def figure(body: Figure, person: Person, *, covered: bool = False) -> list[Layer]:
    """Return the bare figure without its head: legs, feet, trunk, and those arms that do not pass the trunk.

    `covered` legs are slighter, so that nothing of them looks out of trousers.
    """
    if covered:
        middle = body.hips.mean(axis=0)
        slim = {"knee_width": 0.72 * body.knee_width, "crotch": moved(body.crotch, 0, -0.045)}
        body = replace(body, hips=middle + 0.8 * (body.hips - middle), **slim)
    ink = shade(person.skin, 0.78)
    parts = [_trunk(body)]
    marks = [paths.bezier(moved(body.neck, -0.04, 0.036), moved(body.neck, 0, 0.05), moved(body.neck, 0.04, 0.036))]
    for side in (0, 1):
        sole, toes = foot(body, side)
        parts += [_leg(body, side), sole]
        marks += [*toes, _armpit(body, side)]
        if not body.arms_in_front[side]:
            palm, fingers = hand(body, side)
            parts += [_arm(body, side, 0.0), *palm]
            marks += fingers
    crease = paths.bezier(moved(body.crotch, 0, -0.004), moved(body.crotch, 0, 0.02), moved(body.crotch, 0, 0.045))
    strokes = [stroke(line, ink, 0.0013, opacity=0.6) for line in [*marks, crease]]
    return [Fill(tuple(parts), person.fabric, edge=0.8, volume=0.7), *strokes]


def arm(body: Figure, person: Person, side: int, start: float = 0.0) -> list[Layer]:
    """Return the skin of one arm (0 left, 1 right) and its hand from `start` (0 shoulder, 1 elbow, 2 wrist) on."""
    palm, fingers = hand(body, side)
    limb = [] if start >= 1.95 else [_arm(body, side, start)]
    lines = [stroke(line, shade(person.skin, 0.62), 0.0016, opacity=0.75) for line in fingers]
    return [Fill((*limb, *palm), person.fabric, edge=0.8, volume=0.7, lift=0.002), *lines]


def _arm(body: Figure, side: int, start: float) -> np.ndarray:
    shoulder = body.shoulders[side] + np.array([-0.02 * OUT[side], 0.018])
    bones = paths.spline([shoulder, body.elbows[side], body.wrists[side]], steps=8)
    bones = paths.between(bones, start / 2, 1.0, count=12)
    full = [body.arm_width * 0.8, body.arm_width * 0.98, body.arm_width * 0.84, body.arm_width * 0.88, body.wrist_width]
    widths = np.interp(np.linspace(start / 2, 1, 8), np.linspace(0, 1, 5), full)
    if 0 < start < 0.5:
        widths[0] = 0  # runs out on the shoulder without a seam
    return paths.ribbon(bones, widths)


def _armpit(body: Figure, side: int) -> np.ndarray:
    start = moved(body.armpits[side], 0.006 * OUT[side], 0.004)
    return paths.bezier(start, moved(start, -0.004 * OUT[side], -0.02), moved(start, 0.002 * OUT[side], -0.036))


def _leg(body: Figure, side: int) -> np.ndarray:
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


def _trunk(body: Figure) -> np.ndarray:
    """Return the outline of neck and trunk."""
    half, sides, aside = body.neck_width / 2, [], 0.6 * (body.head - body.neck)[0]
    for side, out in enumerate(OUT):
        slope = moved(paths.lerp(moved(body.neck, half * out, 0.004), body.shoulders[side], 0.5), 0, 0.003)
        points = [
            moved(body.neck, half * out * 0.92 + aside, -0.05),
            moved(body.neck, half * out * 0.95 + 0.3 * aside, -0.012),
        ]
        points += [slope, moved(body.shoulders[side], -0.008 * out, 0.006), moved(body.armpits[side], 0.004 * out)]
        points += [body.waist[side], body.hips[side], moved(body.hips[side], -0.012 * out, 0.05)]
        sides.append(paths.spline(points))
    return paths.join(sides[1], [moved(body.crotch, 0, 0.012)], sides[0][::-1])


def stool(body: Figure, rng: np.random.Generator) -> list[Layer]:
    """Return the stool that a seated person sits on, which stands on the floor; nothing for people who stand."""
    if body.seat is None:
        return []
    wood = ((150, 108, 70), (64, 52, 46), (206, 198, 186), (52, 54, 58))[int(rng.integers(4))]
    x, y = body.seat
    rung, floor = y + 0.6 * (0.985 - y), 0.985
    legs = tuple(paths.ribbon([(x + 0.07 * s, y), (x + 0.1 * s, floor)], 0.014) for s in (-1, -0.35, 0.35, 1))
    bar = paths.ribbon([(x - 0.088, rung), (x + 0.088, rung)], 0.011)
    top = paths.rounded(x - 0.1, y - 0.012, x + 0.1, y + 0.014, radius=0.012)
    frame, seat = Fabric(shade(wood, 0.8), look="flat"), Fabric(mix(wood, (120, 90, 60), 0.2), look="leather")
    return [Fill((*legs, bar), frame, edge=0.6), Fill((top,), seat, lift=0.006)]


def head_frame(body: Figure) -> np.ndarray:
    """Return the (2, 3) map from the head's own coordinates (x, y in -1..1: crown -1, chin 1) to the body's."""
    along = body.neck - body.head - (0.5 * (body.neck - body.head)[0] * abs(body.turn), 0.0)
    degrees = float(np.degrees(np.arctan2(along[1], along[0]))) - 90
    return paths.affine(scale=body.head_size, degrees=degrees * 0.7, to=body.head)
