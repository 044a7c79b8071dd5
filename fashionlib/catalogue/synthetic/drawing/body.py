"""Landmarks of a person, which clothes follow."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths


@dataclass(frozen=True, eq=False)
class Body:
    """Landmarks of a person; standing, it reaches from y = 0 (crown) to about y = 1 (soles), x = 0 is the middle.

    Single points have shape (2,). Pairs have shape (2, 2): row 0 is on the left of the picture, row 1 on the right.
    `waist`, `hips` and `armpits` lie on the outline of the trunk; `elbows`, `wrists`, `knees` and `ankles` on the
    middle of the limb; `shoulders` are the outer ends of the shoulder line. `worn` is False for clothes shown on an
    invisible mannequin: then the inside of the neck is seen and a hood stands up.
    """

    head: np.ndarray
    neck: np.ndarray
    shoulders: np.ndarray
    armpits: np.ndarray
    elbows: np.ndarray
    wrists: np.ndarray
    hands: np.ndarray
    waist: np.ndarray
    hips: np.ndarray
    crotch: np.ndarray
    knees: np.ndarray
    ankles: np.ndarray
    toes: np.ndarray
    gender: str = "women"
    head_size: tuple[float, float] = (0.046, 0.064)
    neck_width: float = 0.058
    arm_width: float = 0.046
    wrist_width: float = 0.028
    thigh_width: float = 0.086
    knee_width: float = 0.058
    ankle_width: float = 0.036
    arms_in_front: tuple[bool, bool] = (False, False)
    worn: bool = True

    @cached_property
    def stations(self) -> np.ndarray:
        """The outline of trunk and legs at the levels -1 to 4 (see `edge`): shape (6, 2, 2)."""
        out = np.array([[-1.0, 0.0], [1.0, 0.0]])
        knees, ankles = self.knees + out * self.knee_width / 2, self.ankles + out * self.ankle_width / 2
        return np.stack([self.shoulders, self.armpits, self.waist, self.hips, knees, ankles])

    @cached_property
    def outline(self) -> np.ndarray:
        """The stations joined by a smooth curve, 8 points a level: shape (41, 4), left x and y, right x and y."""
        return paths.spline(self.stations.reshape(6, 4), steps=8)

    @cached_property
    def across(self) -> np.ndarray:
        """The unit vector from the left to the right shoulder of the picture."""
        way = self.shoulders[1] - self.shoulders[0]
        return way / max(float(np.hypot(*way)), 1e-9)

    def edge(self, level: float) -> np.ndarray:
        """Return the left and right outline of trunk and legs, shape (2, 2), at a level.

        Levels: -1 shoulders, 0 armpits, 1 waist, 2 hips, 3 knees, 4 ankles; fractions lie between.
        """
        place = min(max(level + 1.0, 0.0), 5.0)
        low = min(int(place), 4)
        return self.stations[low] * (1 - (place - low)) + self.stations[low + 1] * (place - low)


def _pair(x: float, y: float) -> np.ndarray:
    return np.array([[-x, y], [x, y]])


def standing(gender: str = "women", *, spread: float = 18.0, stance: float = 0.062) -> Body:
    """Return a person who stands straight, seen from the front, with the arms `spread` degrees away from the trunk.

    `stance` is the distance of each ankle from the middle. Unisex is drawn as men.
    """
    women = gender == "women"
    shoulder, armpit, waist, hip = (0.104, 0.087, 0.070, 0.096) if women else (0.124, 0.102, 0.086, 0.093)
    down = np.array([np.sin(np.radians(spread)), np.cos(np.radians(spread))])
    start = np.array([shoulder - 0.014, 0.196])
    elbow, wrist, hand = (start + down * reach for reach in (0.165, 0.312, 0.37))
    return Body(
        head=np.array([0.0, 0.068]),
        neck=np.array([0.0, 0.162]),
        shoulders=_pair(shoulder, 0.188),
        armpits=_pair(armpit, 0.268),
        elbows=_pair(*elbow),
        wrists=_pair(*wrist),
        hands=_pair(*hand),
        waist=_pair(waist, 0.385 if women else 0.4),
        hips=_pair(hip, 0.49),
        crotch=np.array([0.0, 0.53]),
        knees=_pair(stance * 0.95, 0.735),
        ankles=_pair(stance, 0.945),
        toes=_pair(stance + 0.014, 0.995),
        gender=gender,
        worn=False,
        arm_width=0.043 if women else 0.052,
        neck_width=0.052 if women else 0.064,
    )
