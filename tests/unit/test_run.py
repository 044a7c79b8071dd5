"""A run in its folder: what is written, what is read back, and when it is refused."""

import dataclasses
import json
import shutil

import numpy as np
import pytest
import torch

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.schema import CATEGORIES
from fashionlib.errors import FashionError
from fashionlib.retrieval import run as module
from fashionlib.retrieval.evaluate_run import evaluate
from fashionlib.retrieval.evaluation import ranks
from fashionlib.retrieval.run import Run, fingerprint, fit, load_run, was_trained_on
from fashionlib.retrieval.settings import Settings

FILES = {"settings.json", "trained.npz", "words.npz", "checkpoint.safetensors", "network.safetensors", "history.json"}


@pytest.fixture
def copied(run_folder, tmp_path):
    return shutil.copytree(run_folder, tmp_path / "run")


def test_a_finished_folder_holds_everything(run_folder):
    assert {path.name for path in run_folder.iterdir()} == FILES
    facts = json.loads((run_folder / "settings.json").read_text())
    assert facts["text_dimensions"] == 16
    assert [line["epoch"] for line in json.loads((run_folder / "history.json").read_text())] == list(range(1, 9))


def test_loaded_is_what_was_trained(toys, tiny, run, tmp_path):
    again, _ = fit(toys, tiny, folder=tmp_path / "new" / "run")
    loaded = load_run(tmp_path / "new" / "run")
    assert loaded.settings == tiny
    for one, other in ((again, loaded), (run, loaded)):
        for ours, theirs in zip(one.encode(toys), other.encode(toys), strict=True):
            np.testing.assert_array_equal(ours, theirs)


def test_without_a_folder_nothing_is_written(toys, tiny, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made, history = fit(toys, dataclasses.replace(tiny, epochs=1))
    assert isinstance(made, Run)
    assert len(history) == 1
    assert not list(tmp_path.iterdir())


def test_a_stopped_run_is_taken_up(toys, tiny, run, tmp_path):
    class Stop(Exception):
        pass

    def stop(line):
        if line["epoch"] == 3:
            raise Stop

    with pytest.raises(Stop):
        fit(toys, tiny, folder=tmp_path / "run", on_epoch=stop)
    with pytest.raises(FashionError, match="no finished run"):
        load_run(tmp_path / "run")
    epochs = []
    fit(toys, tiny, folder=tmp_path / "run", on_epoch=lambda line: epochs.append(line["epoch"]))
    assert epochs == [4, 5, 6, 7, 8]
    for one, other in zip(load_run(tmp_path / "run").encode(toys), run.encode(toys), strict=True):
        np.testing.assert_array_equal(one, other)


def test_other_settings_or_products_are_refused(toys, tiny, copied):
    before = {path.name: path.read_bytes() for path in copied.iterdir()}
    for catalogue, settings in ((toys, dataclasses.replace(tiny, margin=0.5)), (toys[list(range(100))], tiny)):
        with pytest.raises(FashionError, match="a run of other settings or products; choose another --out"):
            fit(catalogue, settings, folder=copied)
    assert {path.name: path.read_bytes() for path in copied.iterdir()} == before


def test_a_fingerprint_moves_with_every_column(toys):
    before = fingerprint(toys)
    assert fingerprint(toys[np.arange(len(toys))]) == before
    assert fingerprint(toys[np.arange(len(toys))[::-1].copy()]) != before
    for column in ("title", "image", "split"):
        turned = toys.table.set_column(toys.table.column_names.index(column), column, [toys[column][::-1]])
        assert fingerprint(Catalogue(turned, toys.name)) != before


@pytest.mark.parametrize("change", [{"fields": ("titel",)}, {"fields": ("tags",)}])
def test_what_cannot_be_trained_leaves_no_folder(toys, tiny, tmp_path, change):
    few = toys[toys.table["split"].to_pylist().index("train") + np.arange(2)]
    with pytest.raises(FashionError):
        fit(few, dataclasses.replace(tiny, **change), folder=tmp_path / "run")
    one_kind = toys[np.flatnonzero(np.array(toys["category"]) == toys["category"][0])]
    with pytest.raises(FashionError, match="of one category"):
        fit(one_kind, tiny, folder=tmp_path / "run")
    assert not list(tmp_path.iterdir())


def test_too_few_products(toys, tiny):
    with pytest.raises(FashionError, match="toy: products in the train split: 0; at least 2 are needed"):
        fit(toys.split("test"), tiny)


def test_what_training_saw(run_folder, toys, make_toys):
    seen = was_trained_on(run_folder, toys)
    assert seen.tolist() == [split == "train" for split in toys["split"]]
    assert not was_trained_on(run_folder, make_toys(5, prefix="other")).any()


@pytest.mark.parametrize("name", sorted(FILES - {"history.json", "checkpoint.safetensors"}))
@pytest.mark.parametrize("damage", ["absent", "empty", "text", "truncated"])
def test_a_damaged_folder_is_named(copied, toys, name, damage):
    path = copied / name
    whole = path.read_bytes()
    path.unlink()
    if damage != "absent":
        path.write_bytes({"empty": b"", "text": b"hello", "truncated": whole[: len(whole) // 2]}[damage])
    with pytest.raises(FashionError, match=r"finished run; make one|train (it|the run) again") as stop:
        load_run(copied)
        was_trained_on(copied, toys)
    assert str(copied) in str(stop.value)
    assert "\n" not in str(stop.value)


@pytest.mark.parametrize("content", ["[1, 2]", "{}", '{"fields": null}', "3"])
def test_settings_that_are_none(copied, content):
    (copied / "settings.json").write_text(content)
    with pytest.raises(FashionError, match=r"not the settings of a run.*train it again"):
        load_run(copied)


def test_a_run_from_before_a_setting_is_one_with_its_default(copied, run):
    facts = json.loads((copied / "settings.json").read_text())
    del facts["both_views"]
    (copied / "settings.json").write_text(json.dumps(facts))
    assert load_run(copied).settings == run.settings


def test_word_vectors_of_another_run(copied, toys):
    module.Word2Vec(9, epochs=1).fit(toys["title"]).save(copied / "words.npz")
    with pytest.raises(FashionError, match=r"words\.npz: word vectors of another run"):
        load_run(copied)


def test_settings_are_frozen_and_typed():
    settings = Settings()
    assert settings.dimensions == 128
    with pytest.raises(dataclasses.FrozenInstanceError):
        settings.margin = 2


def test_points(run, toys):
    pictures, texts = run.encode(toys)
    assert pictures.shape == texts.shape == (160, 16)
    assert pictures.dtype == texts.dtype == np.float32
    product = toys[3]
    alone = run.encode_texts([f"{product['title']} {product['description']}"])
    np.testing.assert_allclose(alone[0], texts[3], atol=1e-5)
    np.testing.assert_allclose(run.encode_pictures([toys.picture(3)])[0], pictures[3], atol=1e-5)


def test_points_do_not_depend_on_the_chunks(run, toys, monkeypatch):
    expected = run.encode(toys)
    monkeypatch.setattr(module, "CHUNK", 7)
    for one, other in zip(run.encode(toys), expected, strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)


def test_an_unknown_text(run):
    with pytest.raises(FashionError, match="no word of 'zzyzx' is known; try words such as"):
        run.encode_texts(["red shirt", "zzyzx"])
    assert run.encode_texts([]).shape == (0, 16)


def test_evaluation_is_made_of_its_parts(run, toys):
    test = toys.split("test")
    found = evaluate(run, test)
    pictures, texts = run.encode(test)
    assert found["n"] == len(test)
    assert found["text_to_image"]["mrr"] == pytest.approx(np.mean(1 / ranks(texts, pictures)))
    assert found["image_to_text"]["mrr"] == pytest.approx(np.mean(1 / ranks(pictures, texts)))
    with torch.inference_mode():
        guesses = run.network.classify_texts(torch.from_numpy(texts)).argmax(1).tolist()
    right = [CATEGORIES[guess] == label for guess, label in zip(guesses, test["category"], strict=True)]
    assert found["accuracy"]["text"] == pytest.approx(np.mean(right))
    assert found["distance"]["positive"] == pytest.approx(np.linalg.norm(texts - pictures, axis=1).mean())
    assert evaluate(run, test) == found


def test_a_gallery_makes_it_harder(run, toys, make_toys):
    test = toys.split("test")
    alone, among = evaluate(run, test), evaluate(run, test, gallery=make_toys(100, seed=9, prefix="more"))
    assert among["n"] == alone["n"]
    assert among["text_to_image"]["mrr"] < alone["text_to_image"]["mrr"]
    assert among["accuracy"] == alone["accuracy"]


def test_a_gallery_that_holds_the_queries_counts_them_once(run, toys):
    test = toys.split("test")
    rest = toys.table.filter([split != "test" for split in toys["split"]])
    assert evaluate(run, test, gallery=toys) == evaluate(run, test, gallery=dataclasses.replace(toys, table=rest))
    assert evaluate(run, test, gallery=test) == evaluate(run, test)


def renamed(catalogue, titles):
    place = catalogue.table.column_names.index("title")
    return dataclasses.replace(catalogue, table=catalogue.table.set_column(place, "title", [titles]))


def test_equal_titles_count_as_right(run, toys):
    test = toys.split("test")
    assert evaluate(run, test, same_title=True) == evaluate(run, test)
    alike = renamed(test, ["red shirt"] * len(test))
    found = evaluate(run, alike, same_title=True)
    assert found["text_to_image"]["recall_at_1"] == found["image_to_text"]["recall_at_1"] == 1


def test_empty_titles_are_not_equal(run, toys):
    nameless = renamed(toys.split("test"), [""] * len(toys.split("test")))
    assert evaluate(run, nameless, same_title=True) == evaluate(run, nameless)


def test_one_category_and_no_category(run, toys):
    shirts = toys[[row for row, label in enumerate(toys["category"]) if label == "shirt"]]
    found = evaluate(run, shirts)
    assert found["distance"]["negative"] is None
    assert found["distance"]["gap"] is None
    assert "distance.gap" not in found["intervals"]
    rows = [row | {"category": None} for row in shirts]
    unknown = dataclasses.replace(shirts, table=shirts.table.from_pylist(rows, schema=shirts.table.schema))
    assert evaluate(run, unknown)["accuracy"] == {"text": None, "image": None}


def test_one_product_cannot_be_ranked(run, toys):
    with pytest.raises(FashionError, match="toy: products to evaluate: 1; at least 2 are needed"):
        evaluate(run, toys[[0]])
