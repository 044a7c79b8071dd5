"""The ceiling of search by text: what somebody finds who understands all that a text states, and knows every product.

The oracle counts for each product of the gallery how many of the stated attributes agree with the product's true ones,
and puts the products with the most agreement first. Products with equal agreement come in random order, so the right
one has the mean of the ranks that they share. Only statements count: `navy` in a text states a colour, while `bride`
or `Gotham` hint at an attribute and state none, so a model that feels such hints can pass the oracle here and there.
A planted duplicate has the attributes of its original. No text can tell the two apart, so each is a tie of the other.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.catalogue import truth
from fashionlib.catalogue.synthetic.wording import FIELDS, stated, write_text
from fashionlib.errors import FashionError

ATTRIBUTES: tuple[str, ...] = tuple(field.name for field in fields(Attributes) if field.name != "price")
"""All that a text can state."""

SEEN: tuple[str, ...] = (
    "category", "cut", "colour", "second_colour", "pattern", "material", "fit", "sleeve", "neckline", "theme", "motif",
)  # fmt: skip
"""What a picture can show: no picture tells the brand, the season or what a product is for."""


def oracle_ranks(
    ids: Sequence[str], *, fields: Iterable[str] = FIELDS, names: Collection[str] = ATTRIBUTES
) -> np.ndarray:
    """Return the oracle's rank of each synthetic product among all of them, (N,) float64; 1 is the best.

    It reads the given fields of the texts (some of title, description, tags) and heeds the attributes in `names`, for
    instance SEEN. A text that states nothing has the rank of chance, (N + 1) / 2. Raises FashionError if an id is not
    one of a synthetic product or a field has no text.
    """
    if unknown := set(fields := tuple(fields)) - set(FIELDS):
        raise FashionError(f"{sorted(unknown)[0]!r} is not a field with a text; choose among {', '.join(FIELDS)}")
    truths = [truth(id) for id in ids]
    texts = (write_text(own, *map(int, id.split("-")[1:])) for own, id in zip(truths, ids, strict=True))
    return agreement_ranks([stated(text, fields) for text in texts], truths, names=names)


def agreement_ranks(
    statements: Sequence[Mapping[str, str]], truths: Sequence[Attributes], *, names: Collection[str] = ATTRIBUTES
) -> np.ndarray:
    """Return the rank of product i for statement i, (Q,) float64, among all the products: len(truths) >= Q.

    A statement maps names of attributes to values. The rank is 1 + the number of products that agree with more of
    them + half the number of others that agree with as many.
    """
    holds = _holders(truths, names)
    return np.array([_rank(statement, holds, row) for row, statement in enumerate(statements)])


def _holders(truths: Sequence[Attributes], names: Collection[str]) -> dict[tuple[str, str], np.ndarray]:
    """Return (name, value) → for every product 1 where that is true, else 0."""
    holds: dict[tuple[str, str], np.ndarray] = {}
    for row, product in enumerate(truths):
        for name in names:
            fact = (name, getattr(product, name))
            holds.setdefault(fact, np.zeros(len(truths), dtype=np.uint8))[row] = 1
    return holds | {("", ""): np.zeros(len(truths), dtype=np.uint8)}


def _rank(statement: Mapping[str, str], holds: Mapping[tuple[str, str], np.ndarray], row: int) -> float:
    agreeing = holds["", ""].copy()
    for fact in statement.items():
        if fact in holds:
            agreeing += holds[fact]
    equal = np.count_nonzero(agreeing == agreeing[row])
    return np.count_nonzero(agreeing > agreeing[row]) + (equal + 1) / 2
