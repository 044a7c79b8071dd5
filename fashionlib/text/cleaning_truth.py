"""How well each filter of the cleaning finds what was planted: only a synthetic catalogue knows."""

import pandas as pd

from fashionlib.catalogue.synthetic.catalogue import planted
from fashionlib.text import report as r
from fashionlib.text.report import Report

PLANTED: dict[str, tuple[str, ...]] = {
    r.MARKUP: ("html", "entities"),
    r.SIZES: ("sizes",),
    r.MODEL_NUMBERS: ("model number",),
    r.NO_WORDS: ("near-empty",),
    r.LANGUAGE: ("foreign",),
    r.DUPLICATE: ("duplicate",),
    r.STUFFED: ("stuffed",),
    r.CONTRADICTION: ("contradiction",),
}
"""Filter → the kinds of dirt that it has to find."""


def against_truth(report: Report) -> pd.DataFrame:
    """Return one row per filter: filter, planted and found (rows), precision and recall (0 to 1, NaN for none).

    Counted over all rows that came in, dropped ones too. Raises FashionError if they are not of a synthetic catalogue.
    """
    dirt = {id: planted(id).dirt for id in report.ids}
    lines = []
    for name, kinds in PLANTED.items():
        true = {id for id, kinds_here in dirt.items() if kinds_here.intersection(kinds)}
        found = set(report.found[name])
        hits = len(true & found)
        lines.append((name, len(true), len(found), _share(hits, found), _share(hits, true)))
    return pd.DataFrame(lines, columns=["filter", "planted", "found", "precision", "recall"])


def _share(hits: int, whole: set) -> float:
    return hits / len(whole) if whole else float("nan")
