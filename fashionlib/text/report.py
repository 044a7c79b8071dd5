"""The report of a cleaning: every row in and out, by reason."""

from dataclasses import dataclass

NO_PICTURE, NO_WORDS, LANGUAGE = "no picture that opens", "next to no words", "another language"
UNMAPPED, DUPLICATE = "none of the 32 categories", "duplicate"
REASONS = (NO_PICTURE, NO_WORDS, LANGUAGE, UNMAPPED, DUPLICATE)
"""Why a row is dropped, in the order of the tests."""

MARKUP, SIZES, MODEL_NUMBERS = "markup or entities removed", "sizes removed", "model numbers removed"
CONTRADICTION, STUFFED = "contradicting tags resolved", "title stuffed with search words"
CATEGORY_READ, CATEGORY_CORRECTED = "category read from the words", "category corrected by the words"
NOTES = (MARKUP, SIZES, MODEL_NUMBERS, CONTRADICTION, STUFFED, CATEGORY_READ, CATEGORY_CORRECTED, UNMAPPED)
"""What is mended in a row that stays, or only noted."""


@dataclass(frozen=True)
class Report:
    """What `clean` did: every row that came in either went out or is under one reason in `dropped`."""

    ids: list[str]
    """Of all rows that came in."""
    found: dict[str, list[str]]
    """Filter (of NOTES and REASONS) → ids of all rows that it strikes, also of those dropped for another reason."""
    dropped: dict[str, list[str]]
    """Reason → ids of the rows that it took out, each row under the first that holds."""
    unmapped: dict[str, dict[str, int]]
    """Why a label maps to none of the 32 categories → the shop's own label → rows that stayed, most first."""

    @property
    def rows_in(self) -> int:
        """How many rows came in."""
        return len(self.ids)

    @property
    def rows_out(self) -> int:
        """How many rows stayed."""
        return len(self.ids) - sum(map(len, self.dropped.values()))

    @property
    def mended(self) -> dict[str, list[str]]:
        """What was mended or noted → ids of the rows that stayed."""
        gone = {id for ids in self.dropped.values() for id in ids}
        return {note: [id for id in self.found[note] if id not in gone] for note in NOTES}

    def to_dict(self) -> dict:
        """Return the counts, ready for JSON."""
        counts = {name: {key: len(ids) for key, ids in getattr(self, name).items()} for name in ("dropped", "mended")}
        return {"rows_in": self.rows_in, "rows_out": self.rows_out, **counts, "unmapped": self.unmapped}

    def __str__(self) -> str:
        lines = [("rows in", self.rows_in)]
        lines += [(f"  dropped: {reason}", -len(ids)) for reason, ids in self.dropped.items()]
        lines += [("rows out", self.rows_out)]
        lines += [(f"  of these: {mend}", len(ids)) for mend, ids in self.mended.items()]
        for why, labels in self.unmapped.items():
            lines += [(f"    {why}", sum(labels.values()))]
            lines += [(f"      {label or '(no label)'}", count) for label, count in labels.items()]
        width = max(len(text) for text, _ in lines)
        return "\n".join(f"{text:<{width}} {count:>10,}" for text, count in lines)
