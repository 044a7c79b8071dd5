"""Every knob of a run in one place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """Every knob of a run, saved with it."""

    fields: tuple[str, ...] = ("title", "description")  # what a product's text is made of
    text_dimensions: int = 300  # length of a word2vec vector
    word_epochs: int = 8  # word2vec's passes over the texts
    picture_size: int = 64  # pixels, square
    width: int = 32  # channels of the first convolution
    dimensions: int = 128  # of the common space
    margin: float = 1.0  # distance from which negatives are left alone; two random points lie about 1.4 apart
    class_weight: float = 0.05  # of each cross-entropy beside the contrastive loss
    epochs: int = 10
    batch: int = 256  # products
    learning_rate: float = 1e-3  # at its peak
    weight_decay: float = 1e-4
    seed: int = 0
