"""The command line: help with examples, and the whole way from a shop's table to a found product."""

import json
import os
import pathlib
import subprocess
import sys

import numpy as np
import pyarrow.parquet as pq
import pytest
from PIL import Image

import fashionlib
from fashionlib.catalogue.loaders import read_products
from fashionlib.retrieval.evaluate_run import evaluate
from fashionlib.retrieval.run import load_run
from fashionlib.shop.search import search

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMANDS = (
    "catalogue", "train", "evaluate", "search", "train-detector", "evaluate-detector", "detect", "similar-words",
    "doctor",
)  # fmt: skip

DIRECTION = {
    "median_rank_percent", "recall_at_5_percent", "recall_at_10_percent", "recall_at_1", "recall_at_10", "mrr",
}  # fmt: skip


def python(*arguments: object) -> subprocess.CompletedProcess:
    """Run `python -m fashionlib` in a fresh process."""
    command = [sys.executable, "-m", "fashionlib", *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(command, name):
    code, out, err = command(name, "--help")
    assert code == 0
    assert not err
    assert f"Example: fashionlib {name}" in " ".join(out.split())


def test_help_lists_the_commands(command):
    asked, unasked = command("--help"), command()
    assert asked == unasked
    assert asked.code == 0
    assert all(name in asked.out for name in COMMANDS)


def test_nothing_heavy_is_loaded_for_help():
    code = (
        "import sys; import fashionlib.cli;"
        "print([name for name in ('torch', 'gensim', 'cv2', 'matplotlib') if name in sys.modules])"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture(scope="module")
def way(command, toy_file, tmp_path_factory) -> pathlib.Path:
    """Return a folder with products, cleaned in a fresh process, and a run on them."""
    folder = tmp_path_factory.mktemp("way")
    cleaned = python("catalogue", "--data", toy_file, "--out", folder / "products.parquet")
    assert cleaned.returncode == 0, cleaned.stderr
    assert "rows out" in cleaned.stdout
    options = ["--data", folder / "products.parquet", "--epochs", 1, "--count", 120]
    code, out, err = command("train", "--out", folder / "run", *options)
    assert (code, err) == (0, "")
    assert "epoch 1  loss " in out
    assert f"next: fashionlib evaluate --run {folder / 'run'}" in out
    return folder


def test_catalogue_writes_products(way, toys):
    assert set(read_products(way / "products.parquet")["id"]) == set(toys["id"])
    assert pq.read_metadata(way / "products.parquet").num_rows == len(toys)
    assert sorted(path.name for path in way.iterdir()) == ["products.parquet", "run"]


def test_train_keeps_its_settings(way):
    settings = load_run(way / "run").settings
    assert settings.epochs == 1
    assert settings.fields == ("title", "description")


def test_train_again_does_nothing_new(way, command):
    before = (way / "run" / "network.safetensors").read_bytes()
    arguments = ["--data", way / "products.parquet", "--out", way / "run", "--epochs", 1, "--count", 120]
    code, out, _ = command("train", *arguments)
    assert code == 0
    assert "epoch 1" not in out
    assert (way / "run" / "network.safetensors").read_bytes() == before


def test_train_takes_a_recipe(command, toy_file, tmp_path):
    arguments = ["--data", toy_file, "--count", 40, "--epochs", 1, "--recipe", "modern"]
    assert command("train", *arguments, "--out", tmp_path / "run").code == 0
    settings = load_run(tmp_path / "run").settings
    assert (settings.loss, settings.fields, settings.epochs) == ("softmax", ("title",), 1)
    assert command("search", "--run", tmp_path / "run", "--data", toy_file, "red shirt").code == 0
    assert command("train", *arguments[:-1], "future", "--out", tmp_path / "none").code == 2
    assert not (tmp_path / "none").exists()


def test_train_takes_fields_and_seed(command, toy_file, tmp_path):
    arguments = ["--data", toy_file, "--count", 40, "--epochs", 1, "--fields", "tags, title", "--seed", 3]
    assert command("train", *arguments, "--out", tmp_path / "run").code == 0
    settings = load_run(tmp_path / "run").settings
    assert settings.fields == ("tags", "title")
    assert settings.seed == 3


def numbers_in(figures: dict) -> dict[str, float]:
    groups = ("text_to_image", "image_to_text", "accuracy", "distance")
    return {f"{group}.{name}": value for group in groups for name, value in figures[group].items()}


def test_evaluate_writes_the_layout_of_the_design(command, run_folder, run, toys, toy_file, tmp_path):
    code, out, err = command("evaluate", "--run", run_folder, "--data", toy_file, "--json", tmp_path / "f.json")
    assert (code, err) == (0, "")
    figures = json.loads((tmp_path / "f.json").read_text())
    assert set(figures) == {"n", "text_to_image", "image_to_text", "accuracy", "distance", "intervals"}
    assert set(figures["text_to_image"]) == set(figures["image_to_text"]) == DIRECTION
    assert set(figures["accuracy"]) == {"text", "image"}
    assert set(figures["distance"]) == {"positive", "negative", "gap"}
    values = numbers_in(figures)
    assert set(figures["intervals"]) == set(values)
    for name, (low, high) in figures["intervals"].items():
        assert low <= values[name] <= high
    # Training saw the train split of this file, so the test split is what counts.
    assert figures == evaluate(run, toys.split("test"))
    assert f"{figures['n']} products" in out
    assert f"{figures['text_to_image']['median_rank_percent']:.3f}" in out
    assert [path.name for path in tmp_path.iterdir()] == ["f.json"]


def test_evaluate_takes_all_of_what_training_never_saw(command, run_folder, make_toys, tmp_path):
    make_toys(50, seed=4, prefix="new").save(tmp_path / "new.parquet")
    command("evaluate", "--run", run_folder, "--data", tmp_path / "new.parquet", "--json", tmp_path / "f.json")
    assert json.loads((tmp_path / "f.json").read_text())["n"] == 50


@pytest.mark.parametrize("split", ["train", "validation", "test", "all"])
def test_evaluate_a_split(command, run_folder, toys, toy_file, tmp_path, split):
    options = ["--split", split, "--json", tmp_path / "f.json"]
    assert command("evaluate", "--run", run_folder, "--data", toy_file, *options).code == 0
    assert json.loads((tmp_path / "f.json").read_text())["n"] == len(toys.split(split))


def test_evaluate_with_distractors_and_equal_titles(command, run_folder, run, toys, toy_file, make_toys, tmp_path):
    more = make_toys(60, seed=8, prefix="more")
    more.save(tmp_path / "more.parquet")
    options = ["--gallery", tmp_path / "more.parquet", "--same-title", "relevant", "--json", tmp_path / "f.json"]
    assert command("evaluate", "--run", run_folder, "--data", toy_file, *options).code == 0
    figures = json.loads((tmp_path / "f.json").read_text())
    assert figures == evaluate(run, toys.split("test"), gallery=more, same_title=True)
    assert figures["n"] == len(toys.split("test"))


def test_search_by_text(command, run_folder, run, toys, toy_file, tmp_path):
    options = ["--data", toy_file, "--top", 4, "--out", tmp_path / "found.html"]
    code, out, err = command("search", "--run", run_folder, *options, "red shirt")
    assert (code, err) == (0, "")
    expected = search(run, toys, "red shirt", count=4)
    for line, hit in zip(out.splitlines(), expected, strict=True):
        assert hit.id in line and hit.title in line and f"{hit.distance:.3f}" in line
    page = (tmp_path / "found.html").read_text(encoding="utf-8")
    assert page.count("<img") == 4
    assert "<h1>red shirt</h1>" in page


def test_search_by_photo_and_among_texts(command, run_folder, run, toys, toy_file, tmp_path):
    for name in ("query.png", "query"):
        toys.picture(9).save(tmp_path / name, "PNG")
        out = command("search", "--run", run_folder, "--data", toy_file, tmp_path / name).out
        assert out.split()[2] == toys[9]["id"]
    options = ["--data", toy_file, "--among", "text", "--split", "test", "--top", 2]
    out = command("search", "--run", run_folder, *options, tmp_path / "query.png").out
    expected = search(run, toys.split("test"), toys.picture(9), count=2, among="text")
    assert [line.split()[2] for line in out.splitlines()] == [hit.id for hit in expected]


def test_the_environment_chooses_the_catalogue(command, run_folder, toy_file, monkeypatch):
    asked = command("search", "--run", run_folder, "--data", toy_file, "red shirt")
    monkeypatch.setenv("FASHION_CATALOGUE", "table")
    monkeypatch.setenv("FASHION_DATA", str(toy_file))
    assert command("search", "--run", run_folder, "red shirt") == asked


def test_detect(command, run_folder, toys, tmp_path):
    photo = Image.new("RGB", (300, 200), "white")
    photo.paste(toys.picture(0).resize((120, 120)), (100, 40))
    photo.save(tmp_path / "look.jpg")
    options = ["--text", toys[0]["title"], "--top", 3, "--out", tmp_path / "boxed.png"]
    code, out, err = command("detect", "--run", run_folder, "--image", tmp_path / "look.jpg", *options)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert [line.split()[0] for line in lines] == ["1", "2", "3"]
    distances = [float(line.split()[1]) for line in lines]
    assert distances == sorted(distances)
    with Image.open(tmp_path / "boxed.png") as boxed:
        assert min(boxed.size) > 100
        assert len(np.unique(np.asarray(boxed.convert("RGB")).reshape(-1, 3), axis=0)) > 10


def test_similar_words(command, run_folder, run):
    code, out, err = command("similar-words", "--run", run_folder, "shirt", "--top", 3)
    assert (code, err) == (0, "")
    expected = [f"{similarity:.3f}  {word}" for word, similarity in run.words.similar("shirt", 3)]
    assert out.splitlines() == expected


def test_a_stopped_command_says_how_to_go_on(command, monkeypatch):
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("fashionlib.cli.load_catalogue", interrupt)
    answer = command("catalogue", "--out", "products.parquet")
    assert "run the same command again" in str(answer.code)


def test_version():
    assert fashionlib.__version__
