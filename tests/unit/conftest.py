"""A toy shop that is drawn in a second, and one tiny run that was trained on it."""

import io
import pathlib
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pytest
import torch
from PIL import Image, ImageDraw

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.schema import PRODUCTS, split_of
from fashionlib.cli import main
from fashionlib.retrieval.run import Run, fit, load_run
from fashionlib.retrieval.settings import Settings

COLOURS = {"red": (210, 40, 40), "blue": (40, 60, 200), "green": (30, 150, 60), "black": (20, 20, 20)}
LABELS = ("shirt", "dress", "boots", "hats")
SHAPES = {
    "shirt": (0.15, 0.30, 0.85, 0.70),
    "dress": (0.35, 0.05, 0.65, 0.95),
    "boots": (0.10, 0.70, 0.90, 0.95),
    "hats": (0.30, 0.05, 0.70, 0.30),
}
"""Left, top, right and bottom of each toy garment, in parts of the picture."""


def encoded(picture: Image.Image) -> bytes:
    """Return the picture as PNG bytes."""
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def toy_picture(label: str, colour: str, rng: np.random.Generator) -> Image.Image:
    """Draw a toy garment: a rectangle in its colour at its place, with noise so that no two are equal."""
    picture = Image.new("RGB", (32, 32), "white")
    edges = np.array(SHAPES[label]) * 32 + rng.uniform(-1.5, 1.5, 4)
    ImageDraw.Draw(picture).rectangle(edges.round().tolist(), fill=COLOURS[colour])
    noisy = np.asarray(picture, dtype=np.int16) + rng.integers(-12, 13, (32, 32, 3))
    return Image.fromarray(noisy.clip(0, 255).astype(np.uint8))


def toy_row(number: int, prefix: str, rng: np.random.Generator) -> dict:
    """Return one product whose text says what its picture shows."""
    label, colour = str(rng.choice(LABELS)), str(rng.choice(list(COLOURS)))
    fit_word, place = str(rng.choice(["slim", "loose", "classic"])), str(rng.choice(["party", "office", "beach"]))
    return {
        "id": f"{prefix}-{number:04d}",
        "title": f"{colour} {label} number {number}",
        "description": f"This {fit_word} {label} in {colour} is made for the {place} and for you.",
        "tags": f"Colour: {colour} // Fit: {fit_word}",
        "category": label,
        "source_category": label,
        "shop": "toy",
        "image": {"bytes": encoded(toy_picture(label, colour, rng)), "path": None},
        "split": split_of(f"{prefix}-{number:04d}"),
    }


def toy_catalogue(count: int, seed: int = 0, prefix: str = "toy") -> Catalogue:
    """Return so many toy products."""
    rng = np.random.default_rng(seed)
    rows = [toy_row(number, prefix, rng) for number in range(count)]
    return Catalogue(pa.Table.from_pylist(rows, schema=PRODUCTS), "toy")


@pytest.fixture(scope="session", autouse=True)
def one_thread() -> None:
    """Work in one thread: networks this tiny gain nothing from more, and lose much where cores are shared."""
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def make_toys() -> Callable[..., Catalogue]:
    """Return the function that makes toy catalogues: `make_toys(count, seed, prefix)`."""
    return toy_catalogue


@pytest.fixture(scope="session")
def toys() -> Catalogue:
    """Return 160 toy products."""
    return toy_catalogue(160)


@pytest.fixture(scope="session")
def toy_file(toys: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Return the toy products as a parquet file."""
    path = tmp_path_factory.mktemp("toys") / "toys.parquet"
    toys.save(path)
    return path


@pytest.fixture(scope="session")
def tiny() -> Settings:
    """Return settings that train in a second or two."""
    return Settings(text_dimensions=16, picture_size=16, width=4, dimensions=16, epochs=8, batch=32, word_epochs=20)


@pytest.fixture(scope="session")
def run_folder(toys: Catalogue, tiny: Settings, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Return the folder of a finished run on the toy products. Tests that change a run work on a copy."""
    folder = tmp_path_factory.mktemp("runs") / "toy"
    fit(toys, tiny, folder=folder)
    return folder


@pytest.fixture(scope="session")
def run(run_folder: pathlib.Path) -> Run:
    """Return the finished run."""
    return load_run(run_folder)


class Answer(NamedTuple):
    """What a command left behind: its exit code and what it printed."""

    code: int
    out: str
    err: str


def call(*arguments: object) -> Answer:
    """Run `fashionlib` with these arguments in this process."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "argv", ["fashionlib", *map(str, arguments)])
        with pytest.raises(SystemExit) as stop:
            main()
    return Answer(stop.value.code or 0, out.getvalue(), err.getvalue())


@pytest.fixture(scope="session")
def command() -> Iterator[Callable[..., Answer]]:
    """Return a function that runs `fashionlib` in this process: `command("search", "--run", …)`."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("FASHION_CATALOGUE", "FASHION_DATA"):
            patch.delenv(name, raising=False)
        yield call
