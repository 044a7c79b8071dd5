"""Cleaning against the truth, and on real products: python benchmarks/cleaning.py [--count N] [--data FOLDER]

Synthetic products give precision and recall of every filter, the share of tag series that are read exactly, of
contradictions that are resolved to the truth and of rows whose category is right. With the folder of the myntra
catalogue, the processor time and the report on real products too. Kept in benchmarks/results/cleaning.json.
"""

import argparse
import io
import time

import numpy as np
import pyarrow as pa
from keeping import keep
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.catalogue.schema import PRODUCTS, split_of
from fashionlib.catalogue.synthetic.catalogue import planted, truth
from fashionlib.catalogue.synthetic.wording import Text, original_of
from fashionlib.text.cleaning import clean, clean_text, parse_tags, read_tags
from fashionlib.text.cleaning_truth import against_truth


def picture(original: int) -> dict:
    """Stands for the picture of a product: tiny, and the same for its duplicates only."""
    file = io.BytesIO()
    Image.fromarray(np.frombuffer(original.to_bytes(48, "little"), np.uint8).reshape(4, 4, 3)).save(file, "PNG")
    return {"bytes": file.getvalue(), "path": None}


def texts_only(texts: dict[str, Text]) -> Catalogue:
    """The synthetic catalogue without the drawing, which cleaning does not look at."""
    fields = ("title", "description", "tags", "shop", "category", "source_category")
    rows = [
        {name: getattr(text, name) for name in fields}
        | {"id": id, "split": split_of(id), "image": picture(original_of(0, index))}
        for index, (id, text) in enumerate(texts.items())
    ]
    return Catalogue(pa.Table.from_pylist(rows, schema=PRODUCTS), "synthetic")


def tag_figures(texts: list[Text]) -> dict:
    """How exactly tag series are read, and how often a contradiction is resolved to the truth."""
    lists = [
        ({k: [*v] for k, v in text.tags_true.items()}, {k: [*v] for k, v in text.tags_false.items()}) for text in texts
    ]
    alone = [read_tags(text.tags) for text in texts]
    heard = [read_tags(text.tags, clean_text(text.title), clean_text(text.description)) for text in texts]
    torn = [place for place, (_, false) in enumerate(lists) if false]
    sound = [place for place, (_, false) in enumerate(lists) if not false]
    return {
        "series": len(texts),
        "read_exactly": float(np.mean([said(*ours) == said(*true) for ours, true in zip(alone, lists, strict=True)])),
        "sound_series": len(sound),
        "sound_series_read_exactly": float(
            np.mean([parse_tags(texts[place].tags) == lists[place][0] for place in sound])
        ),
        "contradictions": len(torn),
        "resolved_by_the_tags_alone": float(np.mean([alone[place][1] == lists[place][1] for place in torn])),
        "resolved_with_title_and_description": float(np.mean([heard[place][1] == lists[place][1] for place in torn])),
    }


def said(tags: dict[str, list[str]], contradicted: dict[str, list[str]]) -> tuple:
    """All that a series says under each key, true or not, and where it contradicts itself."""
    keys = tags.keys() | contradicted.keys()
    return {key: sorted(tags.get(key, []) + contradicted.get(key, [])) for key in keys}, contradicted.keys()


def category_figures(raw: Catalogue, cleaned: Catalogue) -> dict:
    """The share of rows under the right category before cleaning and after."""
    return {
        name: float(
            np.mean([category == truth(id).category for id, category in zip(rows["id"], rows["category"], strict=True)])
        )
        for name, rows in (("before", raw), ("after", cleaned))
    }


def on_real_products(folder: str) -> dict:
    """Processor seconds and the report on the real catalogue."""
    rows = load_catalogue("myntra", data=folder)
    start = time.process_time()
    _, report = clean(rows)
    seconds = time.process_time() - start
    unmapped = sum(sum(labels.values()) for labels in report.unmapped.values())
    return {"processor_seconds": seconds, "mapped": 1 - unmapped / report.rows_out} | report.to_dict()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000, help="synthetic products")
    parser.add_argument("--data", help="folder of the myntra catalogue")
    arguments = parser.parse_args()
    texts = {id: planted(id) for id in (f"synthetic-0-{index:06d}" for index in range(arguments.count))}
    raw = texts_only(texts)
    cleaned, report = clean(raw)
    figures = {
        "products": arguments.count,
        "filters": against_truth(report).to_dict("records"),
        "tags": tag_figures([text for text in texts.values() if text.tags]),
        "category_right": category_figures(raw, cleaned),
        "report": report.to_dict(),
        "real": on_real_products(arguments.data) if arguments.data else "not measured: no --data was given",
    }
    keep("cleaning", figures)


if __name__ == "__main__":
    main()
