"""How a drawn person stands: weight on one hip, arms and legs at ease, bodies of different build."""

from dataclasses import replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import pick
from fashionlib.catalogue.synthetic.drawing.body import Body, standing

OUT = np.array([-1.0, 1.0])
"""The outward direction of the left and the right side of the picture."""

ARM_POSES: dict[str, tuple[float, float, float, bool]] = {
    "down": (11, 7, 4, False),
    "out": (20, 20, 14, False),
    "relaxed": (17, -4, -4, True),
    "hip": (46, -47, -30, True),
    "pocket": (25, -14, -4, True),
    "across": (15, -74, -78, True),
    "raised": (34, 148, 152, False),
}
"""Name → degrees from straight down of upper arm, forearm and hand (outward positive); whether it passes the trunk."""

ARM_CHOICES: dict[str, float] = {
    "down": 4, "out": 2, "relaxed": 3, "hip": 2.5, "pocket": 2, "across": 0.7, "raised": 0.6,
}  # fmt: skip
UPPER_ARM, FOREARM, HAND = 0.165, 0.147, 0.058


def sample_pose(rng: np.random.Generator, gender: str, *, lanky: bool = False) -> Body:
    """Return a person of some build in some pose; `lanky` draws in another hand: long, slight, with a larger head."""
    body = _built(replace(standing(gender), worn=True), rng)
    body = _lanky(body) if lanky else body
    body = _weighted(body, rng.choice([-1, 1]) * rng.uniform(0, 1))
    body = _stepped(body, rng)
    return with_arms(body, (pick(rng, ARM_CHOICES), pick(rng, ARM_CHOICES)), rng)


def with_arms(body: Body, names: tuple[str, str], rng: np.random.Generator) -> Body:
    """Return the body with its left and right arm in the named poses of ARM_POSES, each a little varied.

    Arms never cross both at once: a second arm across the trunk comes to rest on the hip.
    """
    names = (names[0], "hip") if names == ("across", "across") else names
    elbows, wrists, hands = [], [], []
    for side, name in enumerate(names):
        upper, lower, palm = (np.radians(angle + rng.uniform(-5, 5)) for angle in ARM_POSES[name][:3])
        start = body.shoulders[side] + np.array([-0.014 * OUT[side], 0.008])
        elbows.append(start + UPPER_ARM * _direction(upper, side))
        wrists.append(elbows[-1] + FOREARM * _direction(lower, side))
        hands.append(wrists[-1] + HAND * _direction(palm, side))
    front = (ARM_POSES[names[0]][3], ARM_POSES[names[1]][3])
    return replace(body, elbows=np.stack(elbows), wrists=np.stack(wrists), hands=np.stack(hands), arms_in_front=front)


def moved(points: np.ndarray, x: float = 0.0, y: float = 0.0) -> np.ndarray:
    """Return points, shape (..., 2), moved to the right and down."""
    return points + np.array([x, y])


def _direction(angle: float, side: int) -> np.ndarray:
    return np.array([OUT[side] * np.sin(angle), np.cos(angle)])


def _built(body: Body, rng: np.random.Generator) -> Body:
    """Vary the build: slight to full, with shoulders and hips that differ on their own."""
    full = rng.normal(1.0, 0.07)
    full = float(np.clip(full, 0.9, 1.18))

    def wide(points: np.ndarray, factor: float) -> np.ndarray:
        return points * (full * factor, 1)

    return replace(
        body,
        shoulders=wide(body.shoulders, rng.uniform(0.97, 1.02) / full**0.5),
        armpits=wide(body.armpits, 1.0),
        waist=wide(body.waist, full**0.6 * rng.uniform(0.96, 1.05)),
        hips=wide(body.hips, rng.uniform(0.97, 1.05)),
        arm_width=body.arm_width * full,
        thigh_width=body.thigh_width * full,
        knee_width=body.knee_width * full**0.5,
    )


def _lanky(body: Body) -> Body:
    slim = {name: getattr(body, name) * 0.92 for name in ("arm_width", "thigh_width", "knee_width", "neck_width")}
    narrow = {name: getattr(body, name) * (0.92, 1) for name in ("shoulders", "armpits", "waist", "hips")}
    head = {"head": moved(body.head, 0, -0.004), "head_size": (body.head_size[0] * 1.1, body.head_size[1] * 1.1)}
    return replace(body, **head, **slim, **narrow)


def _weighted(body: Body, shift: float) -> Body:
    """Put the weight on one leg (shift -1 left to 1 right): its hip goes out and up, its shoulder down."""
    sway, tilt = 0.016 * shift, 0.011 * shift
    hip, shoulder = np.column_stack([[0, 0], -tilt * OUT]), np.column_stack([[0, 0], 0.6 * tilt * OUT])
    upper, lean = np.array([-0.3 * sway, 0]), np.array([-0.006 * shift, 0])
    return replace(
        body,
        head=body.head + upper + lean,
        neck=body.neck + upper,
        shoulders=body.shoulders + upper + shoulder,
        armpits=body.armpits + upper + 0.8 * shoulder,
        waist=moved(body.waist, 0.6 * sway) + 0.4 * hip,
        hips=moved(body.hips, sway) + hip,
        crotch=moved(body.crotch, sway),
        knees=moved(body.knees, 0.7 * sway),
    )


def _stepped(body: Body, rng: np.random.Generator) -> Body:
    """Set the feet: the bearing leg below the trunk, the other one to the side, bent or a step ahead."""
    free = int(body.hips[1, 1] < body.hips[0, 1]) ^ 1
    stance, stride = rng.uniform(0.038, 0.062), rng.choice(["side", "bent", "ahead", "straight"])
    out = np.array([stance, stance])
    depth = np.zeros(2)
    out[free] += {"side": rng.uniform(0.02, 0.055), "bent": 0.012, "ahead": -0.012, "straight": 0.0}[stride]
    depth[free] = {"side": -0.004, "bent": -0.012, "ahead": 0.012, "straight": 0.0}[stride]
    ankles = np.column_stack([OUT * out + body.crotch[0] * 0.5, body.ankles[:, 1] + depth])
    tops = np.column_stack([(body.hips[:, 0] + body.crotch[0]) / 2, body.hips[:, 1]])
    bend = np.where(np.arange(2) == free, 0.014 if stride == "bent" else 0.004, 0.001)
    knees = np.column_stack([(tops[:, 0] * 0.46 + ankles[:, 0] * 0.54) + OUT * bend, body.knees[:, 1] + depth / 2])
    turn = np.column_stack([OUT * rng.uniform(0.008, 0.024, 2), [0.05, 0.05]])
    return replace(body, knees=knees, ankles=ankles, toes=ankles + turn)
