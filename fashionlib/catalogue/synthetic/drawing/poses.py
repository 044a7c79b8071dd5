"""How a drawn person stands: whole poses, made of a stance of the legs, a turn of the trunk and two arms."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import pick
from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.builds import Figure, lifted, moved, sample_build
from fashionlib.catalogue.synthetic.drawing.stances import OUT, leaned, stepped, turned, weighted

UPPER_ARM, FOREARM, HAND = 0.165, 0.147, 0.058


@dataclass(frozen=True)
class Pose:
    """A way to stand. `arms` are keys of ARMS: on the side of the leg that bears the weight, then on the other.

    `legs` is a key of stances.LEGS; `weight` how far the hip goes out (0 to 1); `turn` how far the person is turned
    to the side of the free leg (0 to 1); `lean` how far the trunk leans there (degrees); `needs` what must be worn.
    """

    legs: str
    arms: tuple[str, str]
    weight: float = 0.5
    turn: float = 0.0
    lean: float = 0.0
    needs: str = ""


POSES: dict[str, Pose] = {
    "easy": Pose("straight", ("relaxed", "relaxed"), 0.3),
    "contrapposto": Pose("side", ("down", "relaxed"), 1.0, lean=-2.5),
    "hand on hip": Pose("side", ("hip", "relaxed"), 1.0, lean=-1.5),
    "akimbo": Pose("apart", ("hip", "hip"), 0.1),
    "hand in pocket": Pose("bent", ("pocket", "relaxed"), 0.8, needs="pockets"),
    "hands in pockets": Pose("apart", ("pocket", "pocket"), 0.2, turn=0.3, needs="pockets"),
    "walking": Pose("walk", ("back", "swing"), 0.3, turn=0.7, lean=2.0),
    "strolling": Pose("stroll", ("swing", "back"), 0.6, turn=0.25),
    "arms folded": Pose("side", ("folded", "folded"), 0.6),
    "arm across": Pose("bent", ("down", "across"), 0.7),
    "hand on chest": Pose("straight", ("chest", "down"), 0.5, turn=0.4),
    "hand at hat": Pose("side", ("hat", "hip"), 0.9, needs="hat"),
    "hand in hair": Pose("bent", ("hat", "relaxed"), 0.8, needs="hair"),
    "waving": Pose("apart", ("wave", "down"), 0.3),
    "turned away": Pose("ahead", ("relaxed", "behind"), 0.5, turn=1.0),
    "legs crossed": Pose("crossed", ("pocket", "relaxed"), 0.9, lean=-4.0, needs="pockets"),
    "legs crossed, arm across": Pose("crossed", ("across", "down"), 0.8, lean=-3.0),
    "bag in front": Pose("ahead", ("front", "front"), 0.2, needs="handbag"),
    "bag on the arm": Pose("side", ("hip", "hook"), 0.8, turn=0.25, needs="handbag"),
    "clutch in hand": Pose("bent", ("down", "hold"), 0.7, turn=0.2, needs="clutch"),
    "seated": Pose("seated", ("thigh", "thigh"), 0.2),
    "seated, turned": Pose("perched", ("thigh", "hip"), 0.3, turn=0.5),
}
"""Name → pose; each is as often seen in the mirror."""

SWEEPING = ("walking", "seated", "seated, turned", "akimbo", "hands in pockets", "waving")
"""Poses that a narrow skirt does not allow."""

Joints = tuple[np.ndarray, np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Arm:
    """How an arm is held: degrees from straight down of upper arm, forearm and hand (outward positive).

    `short` is how long the forearm looks; a `target` gives the wrist's place instead of the first two angles, with
    both bones at `short`; `front` arms pass before the trunk.
    """

    angles: tuple[float, float, float]
    short: float = 1.0
    grip: str = "relaxed"
    front: bool = True
    target: Callable[[Figure, int], np.ndarray] | None = None


def _at_edge(level: float, out: float) -> Callable[[Figure, int], np.ndarray]:
    return lambda body, k: moved(body.edge(level)[k], OUT[k] * out)


def _at_chest(x: float, level: float) -> Callable[[Figure, int], np.ndarray]:
    """Return the place at a share x of half the trunk's width, on the arm's own side where it is positive."""

    def place(body: Figure, k: int) -> np.ndarray:
        ends = body.edge(level)
        return ends.mean(axis=0) * (1 - x) + ends[k] * x

    return place


ARMS: dict[str, Arm] = {
    "down": Arm((10, 5, 2)),
    "relaxed": Arm((15, 3, -2)),
    "carry": Arm((13, 7, 4), grip="fist"),
    "swing": Arm((2, -14, -20), 0.8),
    "back": Arm((20, 12, 14), 0.82, front=False),
    "behind": Arm((22, -20, -18), 0.85, front=False),
    "hook": Arm((14, 52, 60), 0.62, grip="fist"),
    "hold": Arm((12, -52, -66), 0.8, grip="fist"),
    "wave": Arm((44, 156, 168), grip="open"),
    "hip": Arm((0, 0, -62), 0.95, grip="hip", target=_at_edge(1.4, 0.014)),
    "pocket": Arm((0, 0, -14), 0.9, grip="pocket", target=_at_edge(1.66, 0.002)),
    "folded": Arm((0, 0, -104), 0.96, target=_at_chest(-0.62, 0.5)),
    "across": Arm((0, 0, -84), 0.96, grip="hip", target=_at_chest(-0.78, 0.8)),
    "chest": Arm((0, 0, -142), 0.9, target=_at_chest(0.1, 0.12)),
    "front": Arm((0, 0, -16), 0.98, grip="fist", target=_at_chest(0.16, 1.9)),
    "thigh": Arm((0, 0, -8), 0.97, target=lambda body, k: paths.lerp(body.hips[k], body.knees[k], 0.62)),
    "hat": Arm((0, 0, 215), 0.92, target=lambda body, k: body.head + body.head_size * np.array([1.42 * OUT[k], -0.1])),
}  # fmt: skip
"""Name → arm."""

IDLE = ("down", "relaxed", "swing")
"""Arms that could carry a bag in the hand."""


def sample_pose(
    rng: np.random.Generator, gender: str, *, lanky: bool = False, wearing: frozenset[str] = frozenset()
) -> Figure:
    """Return a person of some build in some pose.

    `wearing` holds what decides on poses: "pockets", "hat", "hair", "handbag", "clutch", "trolley", "narrow" skirts,
    "cape", "shorts", "low" (cropped above the knee, where a seat would not be understood).
    """
    return posed(sample_build(rng, gender, lanky=lanky), choose_pose(rng, wearing), rng, wearing=wearing)


def choose_pose(rng: np.random.Generator, wearing: frozenset[str]) -> Pose:
    """Return one of the poses that go with what is worn; those that need it come first."""
    if "cape" in wearing:
        return POSES["easy"]
    weights = {}
    for name, pose in POSES.items():
        seated = pose.legs in ("seated", "perched")
        barred = (name in SWEEPING and "narrow" in wearing) or (seated and wearing & {"low", "shorts"})
        if barred or (pose.needs and pose.needs not in wearing) or not _carries(pose, wearing):
            continue
        weights[name] = 3.0 if pose.needs in ("handbag", "clutch", "hat") else 1.0
    return POSES[pick(rng, weights)]


def _carries(pose: Pose, wearing: frozenset[str]) -> bool:
    """Tell whether the pose leaves a hand for what must be carried."""
    if not wearing & {"handbag", "clutch", "trolley"}:
        return True
    return pose.needs in wearing & {"handbag", "clutch"} or any(arm in IDLE for arm in pose.arms)


def posed(body: Figure, pose: Pose, rng: np.random.Generator, *, wearing: frozenset[str] = frozenset()) -> Figure:
    """Return the body in a pose, a little varied, on a side of the picture that chance decides."""
    free = int(rng.integers(2))
    out = OUT[free]
    body = turned(body, out * pose.turn * rng.uniform(0.75, 1.0))
    body = weighted(body, -out * pose.weight * rng.uniform(0.7, 1.0))
    body = leaned(body, out * (pose.lean + rng.uniform(-0.8, 0.8)), tilt=rng.normal(0, 0.004))
    body = stepped(body, pose.legs, free, rng)
    names = list(pose.arms) if free == 1 else list(pose.arms[::-1])
    if wearing & {"handbag", "clutch", "trolley"} and not pose.needs:
        names[_idle(names, rng)] = "carry"
    body = with_arms(replace(body, upper=int(rng.integers(2))), (names[0], names[1]), rng)
    if "cape" in wearing:
        body = replace(body, arms_in_front=(False, False))
    return lifted(body, 1.0 - float(max(body.toes[:, 1].max(), body.ankles[:, 1].max() + 0.045)))


def _idle(names: list[str], rng: np.random.Generator) -> int:
    return int(rng.choice([k for k in (0, 1) if names[k] in IDLE]))


def with_arms(body: Figure, names: tuple[str, str], rng: np.random.Generator) -> Figure:
    """Return the body with its left and right arm in the named positions of ARMS, each a little varied."""
    joints = [_arm(body, k, ARMS[name], rng) for k, name in enumerate(names)]
    elbows, wrists, hands = (np.stack(points) for points in zip(*joints, strict=True))
    arms = [ARMS[name] for name in names]
    front = (arms[0].front, arms[1].front)
    body = replace(body, elbows=elbows, wrists=wrists, hands=hands, arms_in_front=front)
    raised = (names[0] in ("hat", "wave"), names[1] in ("hat", "wave"))
    return replace(body, grips=(arms[0].grip, arms[1].grip), raised=raised, grasp=_grasp(body, names))


def _arm(body: Figure, k: int, arm: Arm, rng: np.random.Generator) -> Joints:
    start = body.shoulders[k] + np.array([-0.014 * OUT[k], 0.008])
    upper, lower, palm = np.radians(np.add(arm.angles, rng.uniform(-3.5, 3.5, 3)))
    if arm.target is None:
        elbow = start + UPPER_ARM * _direction(upper, k)
        wrist = elbow + FOREARM * arm.short * _direction(lower, k)
    else:
        elbow, wrist = _bent(start, arm.target(body, k), arm.short, k)
    return elbow, wrist, wrist + HAND * _direction(palm, k)


def _bent(start: np.ndarray, stop: np.ndarray, short: float, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return elbow and wrist of an arm from the shoulder to a place, the elbow outwards (law of cosines)."""
    upper, lower = UPPER_ARM * short, FOREARM * short
    way = stop - start
    reach = float(np.hypot(*way))
    span = float(np.clip(reach, 1.05 * abs(upper - lower) + 0.01, 0.995 * (upper + lower)))
    way = way / max(reach, 1e-9)
    cosine = (upper**2 + span**2 - lower**2) / (2 * upper * span)
    side = np.array([way[1], -way[0]])
    side = side if side @ (OUT[k], 0.4) > 0 else -side
    elbow = start + upper * (cosine * way + np.sqrt(max(0.0, 1 - cosine**2)) * side)
    return elbow, start + span * way


def _grasp(body: Figure, names: tuple[str, str]) -> np.ndarray | None:
    """Return where a bag hangs: in both hands, on a forearm or in one hand; None where no hand is for it."""
    if "front" in names:
        return body.hands.mean(axis=0)
    for k, name in enumerate(names):
        if name == "hook":
            return paths.lerp(body.elbows[k], body.wrists[k], 0.45)
        if name in ("carry", "hold"):
            return paths.lerp(body.wrists[k], body.hands[k], 0.7)
    return None


def _direction(angle: float, side: int) -> np.ndarray:
    return np.array([OUT[side] * np.sin(angle), np.cos(angle)])
