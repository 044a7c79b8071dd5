"""The real catalogue beside the synthetic one: is what is measured on the second worth anything on the first?

Run: python benchmarks/catalogues.py --data FOLDER, the folder of the public Fashion Product Images set. Numbers only:
no text of the real catalogue is kept. Pictures play no part.
"""

import argparse
from collections.abc import Mapping

import numpy as np
import pyarrow as pa
from keeping import keep

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.catalogue.synthetic.attributes import sample_attributes
from fashionlib.catalogue.synthetic.oracle import ATTRIBUTES, SEEN, agreement_ranks
from fashionlib.catalogue.synthetic.wording import FIELDS, original_of, stated, write_text
from fashionlib.text.statistics import catalogue_figures

COUNT = 10_000
WITHIN = 2.0

WHY_NOT: dict[str, str] = {
    "title missing": "Near-empty rows are planted for the cleaning chapter; the real set has been cleaned of them.",
    "description missing": "The three shops have three habits, and two of them often write no description; the real "
    "catalogue is one shop that writes one for nearly every product.",
    "tags missing": "Shop B rarely gives tags; the real tags are columns of a table, so every row has some.",
    "descriptions repeated": "No synthetic description is used twice but for the planted duplicates, because a text "
    "that two pictures share would make the ranks of a model look worse than it is.",
    "descriptions with markup": "Markup is planted in a part of the descriptions only, so that the cleaning can be "
    "measured on rows with and without it.",
    "products": "As many as a laptop draws in a minute; the word figures are those of equally many products.",
}
"""Figure → why it may differ by more than a factor of WITHIN."""


def main() -> None:
    """Measure both catalogues, and the ceiling that the synthetic texts leave."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder of the Fashion Product Images set")
    real = catalogue_figures(load_catalogue("myntra", data=parser.parse_args().data), sample=COUNT)
    truths = [sample_attributes(0, original_of(0, index)) for index in range(COUNT)]
    texts = [write_text(truth, 0, index) for index, truth in enumerate(truths)]
    columns = {name: [getattr(text, name) for text in texts] for name in (*FIELDS, "category")}
    synthetic = catalogue_figures(Catalogue(pa.table(columns), "synthetic"), sample=COUNT)
    apart = [name for name in real if not alike(real[name], synthetic[name])]
    figures = {
        "real": rounded(real),
        "synthetic": rounded(synthetic),
        "apart": {name: WHY_NOT.get(name, "no reason known") for name in apart},
        "oracle": {
            f"{' + '.join(fields)}, {heeding}": oracle_figures(
                agreement_ranks([stated(text, fields) for text in texts], truths, names=names)
            )
            for fields in (FIELDS, ("title", "description"), ("title",), ("description",), ("tags",))
            for heeding, names in (("all attributes", ATTRIBUTES), ("what a picture shows", SEEN))
        },
    }
    keep("catalogues", figures)


def alike(one: float, other: float) -> bool:
    """Return whether two figures differ by no more than the factor WITHIN."""
    low, high = sorted((abs(one), abs(other)))
    return high <= WITHIN * low


def oracle_figures(ranks: np.ndarray) -> dict[str, float]:
    """Return the median rank in percent, and how often the product is the first, or among the first ten."""
    shares = {f"recall_at_{k}": round(float(np.mean(ranks <= k)), 4) for k in (1, 10)}
    return {"median_rank_percent": round(float(100 * np.median(ranks) / len(ranks)), 4)} | shares


def rounded(figures: Mapping[str, float]) -> dict[str, float]:
    """Return shares and averages with four digits that count, and whole numbers as they are."""
    return {name: value if isinstance(value, int) else float(f"{value:.4g}") for name, value in figures.items()}


if __name__ == "__main__":
    main()
