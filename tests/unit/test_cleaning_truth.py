"""The filters of the cleaning against what was planted in synthetic products."""

import io

import numpy as np
import pyarrow as pa
import pytest
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.schema import PRODUCTS, split_of
from fashionlib.catalogue.synthetic.catalogue import planted, truth
from fashionlib.catalogue.synthetic.wording import original_of
from fashionlib.errors import FashionError
from fashionlib.text.cleaning import clean
from fashionlib.text.cleaning_truth import PLANTED, against_truth
from fashionlib.text.report import REASONS, Report
from fashionlib.text.tags import parse_tags, read_tags

SEED, COUNT = 11, 3000  # a seed that no filter was made with


def stand_in(number: int) -> dict:
    """A tiny picture that is the same for the same number only."""
    pixels = np.frombuffer(number.to_bytes(48, "little"), np.uint8).reshape(4, 4, 3)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return {"bytes": file.getvalue(), "path": None}


def row(index: int) -> dict:
    id = f"synthetic-{SEED}-{index:06d}"
    text = planted(id)
    fields = ("title", "description", "tags", "shop", "category", "source_category")
    image = stand_in(original_of(SEED, index))
    return {name: getattr(text, name) for name in fields} | {"id": id, "split": split_of(id), "image": image}


@pytest.fixture(scope="module")
def cleaned() -> tuple[Catalogue, Report]:
    return clean(Catalogue(pa.Table.from_pylist([row(index) for index in range(COUNT)], schema=PRODUCTS), "synthetic"))


def test_every_filter_finds_what_was_planted_and_little_else(cleaned):
    measured = against_truth(cleaned[1])
    assert measured["filter"].tolist() == list(PLANTED) and len(measured) == 8
    assert (measured["planted"] >= 30).all()
    low = measured[(measured["precision"] < 0.95) | (measured["recall"] < 0.95)]  # 0.97 over 10,000: the benchmark
    assert low.empty, low


def test_the_measure_counts_rows_by_hand():
    ids = [f"synthetic-{SEED}-{index:06d}" for index in range(300)]
    sized = [id for id in ids if "sizes" in planted(id).dirt]
    plain = next(id for id in ids if "sizes" not in planted(id).dirt)
    found = {name: [] for name in PLANTED} | {"sizes removed": [*sized[: len(sized) // 2], plain]}
    report = Report(ids, found, {reason: [] for reason in REASONS}, {})
    line = against_truth(report).set_index("filter").loc["sizes removed"]
    assert (line["planted"], line["found"]) == (len(sized), len(sized) // 2 + 1)
    assert line["precision"] == pytest.approx(1 - 1 / (len(sized) // 2 + 1))
    assert line["recall"] == pytest.approx((len(sized) // 2) / len(sized))
    assert np.isnan(against_truth(report).set_index("filter").loc["duplicate", "precision"])


def test_only_a_synthetic_catalogue_knows_the_truth():
    with pytest.raises(FashionError, match="not the id of a synthetic product"):
        against_truth(Report(["15970"], {}, {}, {}))


def test_categories_are_right_after_cleaning(cleaned):
    rows = cleaned[0].table.select(["id", "category"]).to_pylist()
    assert sum(row["category"] == truth(row["id"]).category for row in rows) >= 0.98 * len(rows)


def both(*parts: dict) -> dict:
    return {key: sorted(value for part in parts for value in part.get(key, ())) for part in parts for key in part}


def test_tag_series_are_read_as_they_were_meant():
    texts = [planted(f"synthetic-{SEED}-{index:06d}") for index in range(COUNT)]
    series = [text for text in texts if text.tags]
    exact = 0
    for text in series:
        tags, lost = read_tags(text.tags)
        exact += both(tags, lost) == both(text.tags_true, text.tags_false) and lost.keys() == text.tags_false.keys()
    sound = [text for text in series if not text.tags_false]
    same = sum(parse_tags(text.tags) == {key: list(values) for key, values in text.tags_true.items()} for text in sound)
    assert same >= 0.995 * len(sound)
    assert exact >= 0.995 * len(series)


def test_title_and_description_settle_most_contradictions():
    texts = [planted(f"synthetic-{SEED}-{index:06d}") for index in range(COUNT)]
    torn = [text for text in texts if text.tags_false and "foreign" not in text.dirt]
    alone, heard = (
        sum(read_tags(text.tags, *words)[1] == {key: list(values) for key, values in text.tags_false.items()}
            for text, words in ((text, (text.title, text.description) if listen else ()) for text in torn))
        for listen in (False, True)
    )  # fmt: skip
    assert len(torn) > 100
    assert heard >= 0.8 * len(torn) > alone
