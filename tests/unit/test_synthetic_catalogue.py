"""Products depend on (seed, i) alone, stream in constant memory, and are drawn once."""

import hashlib
import itertools
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa
import pytest
from joblib import delayed

from fashionlib.catalogue.schema import CATEGORIES, PRODUCTS, split_of
from fashionlib.catalogue.synthetic import catalogue as module
from fashionlib.catalogue.synthetic.attributes import sample_attributes
from fashionlib.catalogue.synthetic.catalogue import synthetic_catalogue, synthetic_products, truth
from fashionlib.catalogue.synthetic.wording import original_of
from fashionlib.errors import FashionError

COUNT = 40


def rows(count: int, **options: object) -> list[dict]:
    return pa.Table.from_batches(synthetic_products(count, size=32, **options)).to_pylist()


@pytest.fixture(scope="module")
def products() -> list[dict]:
    return rows(COUNT, seed=4)


def test_schema_ids_and_splits(products):
    batch = next(synthetic_products(3, size=32))
    assert batch.schema.equals(PRODUCTS)
    assert products[23]["id"] == "synthetic-4-000023"
    assert len({row["id"] for row in products}) == COUNT
    assert all(row["split"] == split_of(row["id"]) for row in products)
    assert all(row["category"] is None or row["category"] in CATEGORIES for row in products)
    assert all(None not in (row["title"], row["description"], row["tags"], row["shop"]) for row in products)


def test_pictures_decode_at_the_size_asked_for(tmp_path):
    found = synthetic_catalogue(3, size=48, cache=tmp_path)
    assert all(found.picture(row).size == (48, 48) for row in range(3))


def test_a_product_depends_on_its_own_number_alone(products):
    assert rows(5, seed=4) == products[:5]
    assert module._product_row(4, COUNT - 1, size=32, quality="fast") == products[-1]
    assert rows(2, seed=5) != products[:2]


def test_the_order_does_not_matter(products):
    backwards = [module._product_row(4, index, size=32, quality="fast") for index in reversed(range(8))]
    assert backwards[::-1] == products[:8]


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_a_fresh_process_with_another_order_of_sets_makes_the_same(products, hash_seed):
    code = (
        "import hashlib, pyarrow as pa\n"
        "from fashionlib.catalogue.synthetic.catalogue import synthetic_products\n"
        f"rows = pa.Table.from_batches(synthetic_products({COUNT}, seed=4, size=32)).to_pylist()\n"
        "print(hashlib.sha256(repr(rows).encode()).hexdigest())"
    )
    environment = os.environ | {"PYTHONHASHSEED": hash_seed}
    found = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == hashlib.sha256(repr(products).encode()).hexdigest()


def test_two_processes_draw_the_same(products, monkeypatch):
    monkeypatch.setattr(module, "BATCH", 6)
    assert rows(COUNT, seed=4, processes=2) == products


def test_batches_come_one_at_a_time(monkeypatch):
    monkeypatch.setattr(module, "BATCH", 5)
    stream = synthetic_products(10**9, size=32)
    assert next(stream)["id"].to_pylist() == [f"synthetic-0-{index:06d}" for index in range(5)]
    assert next(stream)["id"][0].as_py() == "synthetic-0-000005"


def test_truth_is_found_from_the_id(products):
    for index in range(100):
        assert truth(f"synthetic-4-{index:06d}") == sample_attributes(4, original_of(4, index))
    right = sum(row["category"] == truth(row["id"]).category for row in products)
    assert right / len(products) > 0.8


@pytest.mark.parametrize("id", ["", "1234", "scene-0-A-000001", "synthetic-0", "synthetic-x-1"])
def test_truth_of_a_foreign_id_says_what_ids_look_like(id):
    with pytest.raises(FashionError, match="synthetic-0-000123"):
        truth(id)


def test_the_second_time_nothing_is_drawn(tmp_path, monkeypatch):
    first = synthetic_catalogue(4, size=32, cache=tmp_path / "new" / "folder")
    assert len(list((tmp_path / "new" / "folder").glob("*.parquet"))) == 1
    monkeypatch.setattr(module, "synthetic_products", lambda *_, **__: pytest.fail("drawn again"))
    again = synthetic_catalogue(4, size=32, cache=tmp_path / "new" / "folder")
    assert again.table.equals(first.table)
    assert again.table.schema.equals(PRODUCTS)


def test_two_that_start_together_draw_once(tmp_path, monkeypatch):
    drawn = []
    monkeypatch.setattr(module, "_write", lambda *given, write=module._write: drawn.append(write(*given)))
    with ThreadPoolExecutor(3) as together:
        found = list(together.map(lambda _: synthetic_catalogue(30, size=16, processes=1, cache=tmp_path), range(3)))
    assert len(drawn) == 1
    assert all(each.table.equals(found[0].table) for each in found)


def test_another_setting_is_another_file(tmp_path):
    for seed, size, count in itertools.product((0, 1), (16, 24), (1, 2)):
        synthetic_catalogue(count, seed=seed, size=size, cache=tmp_path)
    assert len(list(tmp_path.glob("*.parquet"))) == 8


def test_changed_code_is_drawn_anew(tmp_path, monkeypatch):
    synthetic_catalogue(1, size=16, cache=tmp_path)
    monkeypatch.setattr(module, "_fingerprint", lambda: "other")
    synthetic_catalogue(1, size=16, cache=tmp_path)
    assert len(list(tmp_path.glob("*.parquet"))) == 2


def test_a_broken_run_leaves_no_file(tmp_path, monkeypatch):
    def broken(*_: object, **__: object):
        yield from synthetic_products(2, size=16)
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "synthetic_products", broken)
    with pytest.raises(KeyboardInterrupt):
        synthetic_catalogue(4, size=16, cache=tmp_path)
    assert list(tmp_path.glob("*parquet")) == []


def test_the_environment_names_the_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("FASHION_CACHE", str(tmp_path / "here"))
    synthetic_catalogue(1, size=16)
    assert len(list((tmp_path / "here").glob("*.parquet"))) == 1


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(FashionError, match="FASHION_CACHE"):
        synthetic_catalogue(1, size=16, cache=tmp_path / "file" / "below")


@pytest.mark.parametrize("wrong", [{"count": 0}, {"count": -3}, {"count": 2, "seed": -1}, {"count": 2, "size": 3}])
def test_numbers_that_make_no_sense(wrong):
    with pytest.raises(FashionError, match="too small"):
        next(synthetic_products(**wrong))


@pytest.mark.parametrize("processes", [1, 2])
def test_nothing_runs_ahead_of_a_slow_reader(monkeypatch, processes):
    begun = []
    monkeypatch.setattr(module, "BATCH", 1)
    monkeypatch.setattr(module, "delayed", lambda make: lambda span: begun.append(span) or delayed(make)(span))
    stream = synthetic_products(10**9, size=16, processes=processes)
    next(stream)
    time.sleep(1)
    stream.close()
    assert len(begun) <= module.WAITING * processes
