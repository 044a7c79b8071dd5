"""The text of a product: which of its fields are read."""

from collections.abc import Sequence

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.errors import FashionError
from fashionlib.text.cleaning import clean_text

TEXT_FIELDS = ("title", "description", "tags")


def check_fields(fields: Sequence[str]) -> None:
    """Raise FashionError for a field that is none of title, description, tags."""
    for field in fields:
        if field not in TEXT_FIELDS:
            raise FashionError(f"{field!r} is not a text field; choose from {', '.join(TEXT_FIELDS)}")


def texts_of(catalogue: Catalogue, fields: Sequence[str]) -> list[str]:
    """Return the cleaned text of each product: the given fields, joined.

    Raises FashionError for a field that is none of title, description, tags.
    """
    check_fields(fields)
    return [" ".join(map(clean_text, texts)) for texts in zip(*(catalogue[field] for field in fields), strict=True)]
