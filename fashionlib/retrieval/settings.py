"""Every knob of a run in one place, and the two recipes that set them."""

from dataclasses import dataclass, replace

from fashionlib.errors import FashionError
from fashionlib.text.fields import TEXT_FIELDS

CHOICES: dict[str, tuple[str, ...]] = {
    "text_branch": ("full", "attention"),
    "picture_branch": ("alexnet", "residual"),
    "loss": ("contrastive", "softmax", "sigmoid"),
    "negatives": ("other category", "any", "semi-hard"),
    "same_title": ("negative", "masked"),
    "augmentation": ("batch", "each"),
    "precision": ("float32", "bfloat16"),
}
"""Setting → the words that it may be."""


@dataclass(frozen=True)
class Settings:
    """Every knob of a run, saved with it; as they stand, the article's system, trained for a short time.

    Raises FashionError for a word that is none of a setting's CHOICES.
    """

    fields: tuple[str, ...] = ("title", "description")  # what a product's text is made of
    text_dimensions: int = 300  # length of a word2vec vector
    word_epochs: int = 8  # word2vec's passes over the texts
    text_branch: str = "full"  # full: mean word vector, four full layers; attention: words weighed and trained on
    words: int = 128  # of a text that attention reads
    picture_size: int = 64  # pixels, square
    first_size: int | None = None  # pixels at the start of the training, growing to picture_size; None: no growing
    picture_branch: str = "alexnet"  # or residual
    width: int = 32  # channels of the first convolution
    both_views: bool = False  # of alexnet, once trained: each picture also in the mirror; residual always looks twice
    dimensions: int = 128  # of the common space
    hubs: int = 0  # training products that tell which points are hubs; two of the dimensions then set these back
    loss: str = "contrastive"  # or softmax, sigmoid: over all pairs of a batch
    margin: float = 1.0  # distance from which negatives are left alone; two random points lie about 1.4 apart
    negatives: str = "other category"  # of the contrastive loss; or any, semi-hard
    same_title: str = "negative"  # or masked: products of one title are no negatives of each other
    class_weight: float = 0.05  # of each cross-entropy beside the loss of the pairs
    augmentation: str = "batch"  # batch: one mirroring and shift for all; each: every picture in its own way
    epochs: int = 10
    batch: int = 256  # products
    learning_rate: float = 1e-3  # at its peak
    weight_decay: float = 1e-4
    precision: str = "float32"  # or bfloat16, where the processor has it: half the time
    seed: int = 0

    def __post_init__(self) -> None:
        for name, words in CHOICES.items():
            if (word := getattr(self, name)) not in words:
                raise FashionError(f"{name} {word!r} is unknown; choose from {', '.join(words)}")


RECIPES = {
    "article": Settings(both_views=True, augmentation="each", epochs=40, precision="bfloat16"),
    "modern": Settings(
        fields=("title",),
        text_branch="attention",
        words=32,
        picture_size=80,
        first_size=48,
        picture_branch="residual",
        width=40,
        loss="softmax",
        same_title="masked",
        hubs=24_000,
        class_weight=0.1,
        augmentation="each",
        epochs=36,
        batch=512,
        learning_rate=2e-3,
        weight_decay=0.05,
        precision="bfloat16",
    ),
}
"""What `fashionlib train --recipe` offers: the system of 2017, and ours of today (2-retrieval/8-beyond-2017)."""

CHAPTERS = {
    "article": Settings(fields=TEXT_FIELDS, word_epochs=30, precision="bfloat16"),
    "modern": replace(
        RECIPES["modern"],
        fields=TEXT_FIELDS,
        words=128,
        picture_size=64,
        first_size=32,
        width=24,
        class_weight=1.0,
        batch=128,
        epochs=10,
        word_epochs=30,
        hubs=6000,
    ),
}
"""The same two in the size of the book, for 8,000 drawn products, a minute or two each.

In ours the categories weigh more (2-retrieval/8-beyond-2017, "Each change one row").
"""
