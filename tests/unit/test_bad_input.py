"""Bad input: exit code 2, one line that names the file, row or value and the mend, and nothing half-written."""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.text.word2vec import Word2Vec

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES: dict[str, tuple[Callable, tuple[str, ...]]] = {}


@dataclasses.dataclass(frozen=True)
class Bench:
    """What a case can use: an empty folder, the toy shop, and a finished run."""

    folder: pathlib.Path
    toys: Catalogue
    run: pathlib.Path

    def write(self, name: str, content: str | bytes) -> pathlib.Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def table(self, change: Callable[[list[dict]], object] = lambda rows: None, count: int = 40) -> pathlib.Path:
        """Write toy products after a change to their rows, in place."""
        rows = self.toys.table.to_pylist()[:count]
        change(rows)
        pq.write_table(pa.Table.from_pylist(rows, schema=self.toys.table.schema), self.folder / "shop.parquet")
        return self.folder / "shop.parquet"

    def damaged(self, name: str, content: bytes | str | None = None) -> pathlib.Path:
        """Copy the run with one file cut in half, or with this content."""
        folder = shutil.copytree(self.run, self.folder / "run", ignore=shutil.ignore_patterns("checkpoint*"))
        path = self.run / name
        content = path.read_bytes()[: path.stat().st_size // 2] if content is None else content
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    def photo(self, size: tuple[int, int] = (60, 60), colour: str = "white") -> pathlib.Path:
        Image.new("RGB", size, colour).save(self.folder / "photo.png")
        return self.folder / "photo.png"


def bad(*said: str) -> Callable[[Callable], Callable]:
    """Enter a case: a function from the bench to the arguments, and what the error line has to say."""

    def enter(case: Callable) -> Callable:
        CASES[case.__name__] = (case, said)
        return case

    return enter


def set_row(row: int, **values: object) -> Callable[[list[dict]], None]:
    return lambda rows: rows[row].update(values)


def train(bench: Bench, *arguments: object) -> list:
    return ["train", "--out", bench.folder / "new", "--epochs", 1, *arguments]


def evaluate(bench: Bench, *arguments: object) -> list:
    return ["evaluate", "--run", bench.run, "--json", bench.folder / "figures.json", *arguments]


def search(bench: Bench, query: object = "red shirt", *arguments: object) -> list:
    return ["search", "--run", bench.run, "--data", bench.table(), "--out", bench.folder / "f.html", *arguments, query]


def detect(bench: Bench, photo: object, text: str = "red shirt", *arguments: object) -> list:
    return ["detect", "--run", bench.run, "--image", photo, "--text", text, "--out", bench.folder / "b.png", *arguments]


# The catalogue: its name, its place, its files.


@bad("nowhere.parquet", "check the path")
def data_that_is_missing(bench):
    return train(bench, "--data", bench.folder / "nowhere.parquet")


@bad("no parquet, CSV or TSV file in this folder", "point to the folder")
def a_folder_without_tables(bench):
    (bench.folder / "shop").mkdir()
    return train(bench, "--data", bench.folder / "shop")


@bad("'myntr' is no catalogue", "did you mean myntra?")
def an_unknown_catalogue(bench):
    return train(bench, "--catalogue", "myntr")


@bad("table: no data", "FASHION_DATA")
def a_catalogue_without_data(bench):
    return train(bench, "--catalogue", "table")


@bad("shop.parquet", "not a whole parquet file", "fetch or write it again")
def a_text_named_parquet(bench):
    return train(bench, "--data", bench.write("shop.parquet", "id,title\n1,shirt\n"))


@bad("shop.parquet", "not a whole parquet file", "fetch or write it again")
def a_truncated_parquet_file(bench):
    path = bench.table()
    return train(bench, "--data", bench.write("shop.parquet", path.read_bytes()[:5000]))


@bad("shop.parquet", "damaged", "fetch or write it again")
def a_parquet_file_with_flipped_bytes(bench):
    whole = bench.table().read_bytes()
    return train(bench, "--data", bench.write("shop.parquet", whole[:50] + bytes(3000) + whole[3050:]))


@bad("shop.parquet", "missing columns title", "rename or add columns")
def a_missing_column(bench):
    path = bench.table()
    pq.write_table(pq.read_table(path).drop_columns(["title"]), path)
    return train(bench, "--data", path)


@bad("shop.parquet", "the table has no rows")
def a_table_without_rows(bench):
    return train(bench, "--data", bench.table(lambda rows: rows.clear()))


@bad("shop.parquet", "'toy-0003' occurs 2 times (rows 4 and 8)", "give every row its own id")
def an_id_that_occurs_twice(bench):
    return train(bench, "--data", bench.table(set_row(7, id="toy-0003")))


@bad("shop.parquet, row 6", "the id is empty", "give every row its own")
def an_id_that_is_null(bench):
    return train(bench, "--data", bench.table(set_row(5, id=None)))


@bad("shop.parquet, row 3", "'tset'", "train, validation, test", "correct it")
def a_split_in_the_table_that_is_none(bench):
    return train(bench, "--data", bench.table(set_row(2, split="tset")))


@bad("shop.parquet", "image", "give struct<bytes, path>")
def pictures_that_are_numbers(bench):
    path = bench.table()
    table = pq.read_table(path)
    place = table.column_names.index("image")
    pq.write_table(table.set_column(place, "image", [list(range(len(table)))]), path)
    return train(bench, "--data", path)


@bad("shop.csv", "broken CSV", "#3", "give every row the columns of the header")
def a_broken_row_of_csv(bench):
    return train(bench, "--data", bench.write("shop.csv", "id,title,image\n1,shirt,a.png\n2,dress,b.png,c,d\n"))


@bad("shop.csv", "UTF-8")
def a_csv_in_another_encoding(bench):
    return train(bench, "--data", bench.write("shop.csv", "id,title,image\n1,caf\xe9,a.png\n".encode("latin-1")))


@bad("shop.csv, row 1", "a.png")
def a_csv_whose_picture_is_missing(bench):
    return train(bench, "--data", bench.write("shop.csv", "id,title,image\n1,shirt,a.png\n"))


@bad("id toy-0011", "the picture cannot be read", "replace it or drop the row")
def a_picture_that_does_not_open(bench):
    path = bench.table(set_row(11, image={"bytes": b"\x89PNG no", "path": None}))
    return evaluate(bench, "--data", path, "--split", "all")


@bad("id toy-0011", "the picture cannot be read", "replace it or drop the row")
def a_picture_without_bytes(bench):
    path = bench.table(set_row(11, image={"bytes": b"", "path": None}))
    return ["search", "--run", bench.run, "--data", path, "--out", bench.folder / "found.html", "red shirt"]


# What is asked of it.


@bad("products to evaluate: 1", "at least 2 are needed", "--split all")
def one_product_to_evaluate(bench):
    return evaluate(bench, "--data", bench.table(count=1), "--split", "all")


@bad("products to evaluate: 0", "at least 2 are needed")
def a_split_that_is_empty(bench):
    path = bench.table(lambda rows: [row.update(split="train") for row in rows])
    return evaluate(bench, "--data", path, "--split", "test")


@bad("products in the train split", "at least 2 are needed")
def one_product_to_train_on(bench):
    return train(bench, "--data", bench.table(), "--count", 1)


@bad("no word occurs 3 times", "give more texts")
def too_few_texts_to_train_on(bench):
    def trim(rows: list[dict]) -> None:
        for row in rows:
            row.update(split="train", title=row["title"][:9], description="")

    return train(bench, "--data", bench.table(trim, count=2))


@bad("products in the train split")
def a_shop_of_which_nothing_is_left(bench):
    def empty(rows: list[dict]) -> None:
        for row in rows:
            row.update(image={"bytes": b"", "path": None})

    return train(bench, "--data", bench.table(empty))


@bad("'titel' is not a text field", "title, description, tags")
def an_unknown_field(bench):
    return train(bench, "--data", bench.table(), "--fields", "titel,description")


@bad("tset", "--split")
def an_unknown_split(bench):
    return evaluate(bench, "--data", bench.table(), "--split", "tset")


@bad("--count", "--help")
def no_products_at_all(bench):
    return train(bench, "--data", bench.table(), "--count", 0)


@bad("--epochs", "--help")
def epochs_that_are_no_number(bench):
    return ["train", "--out", bench.folder / "new", "--data", bench.table(), "--epochs", "many"]


@bad("--seed", "--help")
def a_seed_below_zero(bench):
    return train(bench, "--data", bench.table(), "--seed", "-1")


@bad("--run", "--help")
def a_missing_option(bench):
    return ["evaluate", "--data", bench.table()]


@bad("--colour", "--help")
def an_unknown_option(bench):
    return search(bench, "red shirt", "--colour", "red")


@bad("'serach'", "--help")
def an_unknown_command(bench):
    return ["serach"]


# Where the result goes.


@bad("no such folder", "create it first")
def a_file_in_a_folder_that_is_missing(bench):
    return ["catalogue", "--data", bench.table(), "--out", bench.folder / "no" / "products.parquet"]


@bad("is a folder", "give the name of a file")
def a_folder_for_a_file(bench):
    return evaluate(bench, "--data", bench.table(), "--json", bench.folder)


@bad("products.csv", "no file of this kind is written", ".parquet")
def a_catalogue_of_another_kind(bench):
    return ["catalogue", "--data", bench.table(), "--out", bench.folder / "products.csv"]


@bad("boxed.txt", "no file of this kind is written", ".jpg")
def a_boxed_photo_of_another_kind(bench):
    return detect(bench, bench.photo(), "red shirt", "--out", bench.folder / "boxed.txt")


@bad("a.txt", "is a file", "give the name of a folder")
def a_file_for_a_run(bench):
    return ["train", "--data", bench.table(), "--out", bench.write("a.txt", "mine")]


@bad("run", "a run of other settings or products", "choose another --out or delete it")
def a_run_of_other_settings(bench):
    return ["train", "--data", bench.table(), "--out", bench.damaged("history.json", "[]"), "--epochs", 1]


# The run.


@bad("holds no finished run", "fashionlib train --out")
def a_run_that_is_missing(bench):
    return ["similar-words", "--run", bench.folder / "nowhere", "shirt"]


@bad("holds no finished run", "fashionlib train --out")
def a_run_that_was_stopped(bench):
    folder = bench.damaged("history.json")
    (folder / "network.safetensors").unlink()
    return ["similar-words", "--run", folder, "shirt"]


@bad("network.safetensors", "train the run again")
def weights_that_are_damaged(bench):
    return ["similar-words", "--run", bench.damaged("network.safetensors"), "shirt"]


@bad("network.safetensors", "no weights for this network", "train the run again")
def weights_of_another_network(bench):
    settings = (bench.run / "settings.json").read_text()
    return ["similar-words", "--run", bench.damaged("settings.json", settings.replace('"width": 4', '"width": 8')), "a"]


@bad("words.npz", "no word vectors can be read", "train the run again")
def words_that_are_damaged(bench):
    return ["similar-words", "--run", bench.damaged("words.npz"), "shirt"]


@bad("words.npz", "of another run", "train the run again")
def words_of_another_run(bench):
    folder = bench.damaged("history.json")
    Word2Vec(7, epochs=1).fit(bench.toys["title"]).save(folder / "words.npz")
    return ["similar-words", "--run", folder, "shirt"]


@bad("settings.json", "cannot be read", "train the run again")
def settings_that_are_damaged(bench):
    return ["similar-words", "--run", bench.damaged("settings.json"), "shirt"]


@bad("settings.json", "not the settings of a run", "train it again")
def settings_of_something_else(bench):
    return ["similar-words", "--run", bench.damaged("settings.json", "{}"), "shirt"]


@bad("trained.npz", "no list of products can be read", "train the run again")
def a_damaged_list_of_products(bench):
    return ["evaluate", "--run", bench.damaged("trained.npz"), "--data", bench.table()]


# The query.


@bad("'shrit' is not in the vocabulary", "closest spellings: shirt")
def an_unknown_word(bench):
    return ["similar-words", "--run", bench.run, "shrit"]


@bad("no word of 'zzyzx 42' is known", "try words such as")
def a_text_without_known_words(bench):
    return search(bench, "zzyzx 42")


@bad("no word of '' is known", "try words such as")
def an_empty_text(bench):
    return search(bench, "")


@bad("photo.png", "no word of '' is known", "try words such as")
def an_empty_text_for_a_photo(bench):
    path = bench.photo()
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (60, 60, 3), dtype=np.uint8)).save(path)
    return detect(bench, path, "")


@bad("nowhere.jpg", "no such photo", "check the path")
def a_photo_that_is_missing(bench):
    return search(bench, bench.folder / "nowhere.jpg")


@bad("photo.png", "the picture cannot be read", "replace it")
def a_photo_that_is_a_text(bench):
    return detect(bench, bench.write("photo.png", "not a picture"))


@bad("photo.png", "the picture cannot be read", "replace it")
def a_photo_that_was_cut_off(bench):
    whole = bench.photo((200, 200), "red").read_bytes()
    return search(bench, bench.write("photo.png", whole[: len(whole) // 2]))


@bad("photo.png", "1 x 1 pixels", "use one of at least 8")
def a_photo_of_one_pixel(bench):
    return detect(bench, bench.photo((1, 1)))


@bad("photo.png", "no box found in 60 x 60 pixels", "use a photo that shows something")
def a_photo_of_one_colour(bench):
    return detect(bench, bench.photo())


@pytest.fixture
def bench(tmp_path, toys, run_folder) -> Bench:
    return Bench(tmp_path, toys, run_folder)


def contents(folder: pathlib.Path) -> dict[str, bytes | None]:
    """Return everything below a folder with what it holds."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def check(code: int, out: str, err: str, said: tuple[str, ...]) -> None:
    assert code == 2
    lines = err.splitlines()
    assert len(lines) == 1, err
    assert lines[0].startswith("fashionlib: ")
    assert "Traceback" not in out + err
    for part in said:
        assert part in lines[0]


def test_there_are_enough_cases():
    assert len(CASES) >= 20


@pytest.mark.parametrize("name", CASES)
def test_one_line_with_the_mend(name, bench, command, monkeypatch):
    monkeypatch.chdir(bench.folder)
    case, said = CASES[name]
    arguments = case(bench)
    before, run = contents(bench.folder), sorted(path.name for path in bench.run.iterdir())
    check(*command(*arguments), said)
    assert contents(bench.folder) == before
    assert sorted(path.name for path in bench.run.iterdir()) == run


@pytest.mark.parametrize("name", ["a_truncated_parquet_file", "an_unknown_command"])
def test_the_same_in_a_process_of_its_own(name, bench):
    case, said = CASES[name]
    command = [sys.executable, "-m", "fashionlib", *map(str, case(bench))]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=bench.folder, timeout=120)
    check(done.returncode, done.stdout, done.stderr, said)


def test_a_file_that_cannot_be_read_names_itself(bench, command):
    """Root may read everything, so the refusal is played."""
    path = bench.photo()

    def refuse(self: pathlib.Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pathlib.Path, "read_bytes", refuse)
        code, out, err = command("search", "--run", bench.run, "--data", bench.table(), path)
    check(code, out, err, ("Permission denied", "photo.png", "check the path, its rights and the free space"))
