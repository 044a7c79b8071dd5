"""Every knob of a detector in one place: the article's four phases, and ours."""

from dataclasses import dataclass, replace

from fashionlib.detection.phase_c_descriptors import POOLINGS
from fashionlib.errors import FashionError

CHOICES: dict[str, tuple[str, ...]] = {
    "phase": ("a", "b", "c", "d", "ours"),
    "pooling": tuple(POOLINGS),
    "more": ("", "backdrops", "closer"),
    "precision": ("float32", "bfloat16"),
}
"""Knob → the words that it may be."""


@dataclass(frozen=True)
class DetectorSettings:
    """Every knob of a detector, saved with it; as they stand, the article's phase C.

    Raises FashionError for a word that is none of a knob's CHOICES.
    """

    phase: str = "c"  # a: full images; b: boxes cut out; c: descriptors; d: and their overlap; ours: beyond the article
    pooling: str = "align"  # or pool
    mirror: bool = True  # whether training sees the photos mirrored too
    places: bool = False  # whether the network knows where a box lies
    own_words: bool = False  # whether words of the scenes' own texts count beside what retrieval knows
    context: bool = False  # whether boxes of a photo look at each other (self-attention)
    within: bool = False  # whether boxes of one photo compete (softmax) in place of the contrastive loss
    overlap_weight: float = 0.0  # of the L1 loss of the predicted IoU; 0: no prediction
    shift_weight: float = 0.0  # of the loss that moves boxes towards the true one; 0: boxes stay as they are
    both_views: bool = False  # whether the mirrored photo is looked at too when boxes are ranked
    class_weight: float = 0.05  # of each cross-entropy of categories, as in retrieval
    margin: float = 2.0  # of the contrastive loss; points lie at most 2 apart, so that 2 leaves no wrong box alone
    hard_negatives: bool = True  # of phases C and D: wrong boxes are those nearest to the text, or drawn at random
    negative: float = 0.45  # of phases C and D: IoU below which a box is wrong, so that near-misses are wrong as well
    more: str = ""  # scenes to learn from once more: before new backdrops ("backdrops"), or closer ("closer")
    dropout: float = 0.1
    epochs: int = 12
    photos: int = 12  # in a batch
    boxes: int = 128  # of each photo in a batch, drawn anew each time
    learning_rate: float = 1.5e-3  # at its peak
    weight_decay: float = 0.05
    precision: str = "bfloat16"  # of training on descriptors, where the processor can; or float32
    seed: int = 0

    @property
    def on_descriptors(self) -> bool:
        """Whether the detector judges descriptors; in phases A and B the picture branch judges boxes cut out."""
        return self.phase not in ("a", "b")

    def __post_init__(self) -> None:
        for name, words in CHOICES.items():
            if (word := getattr(self, name)) not in words:
                raise FashionError(f"{name} {word!r} is unknown; choose from {', '.join(words)}")


PHASES = {
    "a": DetectorSettings("a"),
    "b": DetectorSettings("b", epochs=3, photos=24, learning_rate=2e-4),
    "c": DetectorSettings("c"),
    "d": DetectorSettings("d", overlap_weight=1.0),
    "ours": DetectorSettings(
        "ours", places=True, own_words=True, context=True, within=True, overlap_weight=2.0, shift_weight=2.0,
        both_views=True, class_weight=0.0, dropout=0.3,
    ),
}  # fmt: skip
"""What `fashionlib train-detector --phase` offers."""

CHAPTERS = {
    name: replace(settings, mirror=False, more="backdrops" if settings.on_descriptors else "")
    for name, settings in PHASES.items()
}
CHAPTERS["ours"] = replace(CHAPTERS["ours"], own_words=False, dropout=PHASES["c"].dropout)
"""The same for the drawn scenes of the book: their people face both ways, so that photos need no mirror; they stand
before smooth walls, so that new backdrops can be drawn (for phase B each twin would cost as much as its photo again);
and words of their own texts do harm at this size (benchmarks/detection.py, steps)."""
