"""Tag series, `Key: value, value // Key: value`, to keys and values."""

import re
from functools import lru_cache

KEYS: dict[str, str] = {
    "color": "colour", "base colour": "colour", "base color": "colour", "colour name": "colour", "color name": "colour",
    "sex": "gender", "for": "gender", "fabric": "material", "composition": "material",
    "item type": "type", "product type": "type", "usage": "occasion", "brand name": "brand", "pattern type": "pattern",
    "print": "pattern", "fit type": "fit", "silhouette": "fit", "collar type": "collar", "neckline": "neck",
    "sleeve": "sleeve length", "sleeve style": "sleeve length", "main color": "colour", "main colour": "colour",
    "outer material": "material", "material composition": "material", "department name": "gender",
    "target group": "gender", "suitable for": "occasion", "use": "occasion", "scene": "occasion",
    "suitable season": "season", "collection": "season", "manufacturer": "brand", "accent color": "second colour",
    "second color": "second colour", "print motif": "theme", "character": "theme",
}  # fmt: skip
"""Key → the key that other shops use for the same."""

VALUES: dict[str, str] = {
    "male": "men", "man": "men", "mens": "men", "gents": "men", "gentleman": "men", "gentlemen": "men",
    "female": "women", "woman": "women", "womens": "women", "lady": "women", "ladies": "women",
    "gray": "grey", "multicolour": "multi", "multicolor": "multi", "plain": "solid", "unpatterned": "solid",
}  # fmt: skip
"""Values that say the same; only for telling a repetition from a contradiction."""

OPEN_KEYS = (
    "occasion", "style", "feature", "features", "tag", "tags", "keywords", "season", "type", "category", "department",
    "clothing type", "style name", "theme",
)  # fmt: skip
"""Keys that may be said again with something new: a dress is for weddings and for parties, trousers are also pants."""


def parse_tags(series: str) -> dict[str, list[str]]:
    """Return key → values of a tag series, keys in lower case, each said once.

    A key that is repeated in another spelling (`Color`, `Fabric 2`) is merged. Where its statements contradict each
    other (`Front Style: Pleated // Front Style: Flat`), the one that most others agree with wins, the first of equals.
    A part without a colon is a value of the key `tag`. Reading the result of `join_tags` again gives the same.
    """
    return read_tags(series)[0]


def read_tags(series: str) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return what `parse_tags` returns, and key → the values that it left out because they contradict the others."""
    tags, lost = {}, {}
    for key, statements in _statements(series).items():
        tags[key] = _agreed(key, statements)
        if len(statements) > 1:
            kept = {_meaning(value) for value in tags[key]}
            others = [value for statement in statements for value in statement if _meaning(value) not in kept]
            lost |= {key: list(dict.fromkeys(others))} if others else {}
    return tags, lost


def join_tags(tags: dict[str, list[str]]) -> str:
    """Return a tag series with these keys and values: the reverse of `parse_tags`."""
    return " // ".join(f"{key}: {', '.join(values)}" for key, values in tags.items())


def _statements(series: str) -> dict[str, list[list[str]]]:
    """Key → one list of values for each time that the series speaks of it."""
    found: dict[str, list[list[str]]] = {}
    for part in re.split(r"(?<!:)//", series):
        key, colon, text = part.partition(":")
        if not colon:
            key, text = "tag", part
        values = list(dict.fromkeys(value for value in map(_tidy, re.split(r"[,;|]", text)) if value))
        key, numbered = _key(key)
        if not values:
            continue
        if numbered and key in found:
            found[key][0] += values
        else:
            found.setdefault(key, []).append(values)
    return found


@lru_cache(maxsize=10_000)
def _key(key: str) -> tuple[str, bool]:
    """The common name of a key, and whether it was numbered: `Fabric 2` goes on with the list that `Fabric` began."""
    plain = " ".join(re.findall(r"[^\W_]+", key.lower()))
    base = re.sub(r"(?<=\D) ?\d$", "", plain)
    return KEYS.get(base, base) or "tag", base != plain


def _tidy(value: str) -> str:
    return " ".join(value.replace("//", "/").split()).strip(":").strip()


def _agreed(key: str, statements: list[list[str]]) -> list[str]:
    """The values of the statement with the most company, and of all that share one with it; of an open key, all."""
    meanings = [{_meaning(value) for value in statement} for statement in statements]
    company = [sum(bool(mine & other) for other in meanings) for mine in meanings]
    best = meanings[company.index(max(company))]
    together: dict[str, str] = {}
    for statement, mine in zip(statements, meanings, strict=True):
        for value in statement if mine & best or key in OPEN_KEYS else ():
            together.setdefault(_meaning(value), value)
    return list(together.values())


def _meaning(value: str) -> str:
    plain = value.lower()
    return VALUES.get(plain, plain)
