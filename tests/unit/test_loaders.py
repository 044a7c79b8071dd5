"""Loaders: every layout and every way in which a file can be wrong."""

import http.server
import io
import json
import pathlib
import threading

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from PIL import Image

from fashionlib.catalogue.ccp_texts import WORDS
from fashionlib.catalogue.loaders import load_catalogue, load_scenes, read_products, read_scenes
from fashionlib.catalogue.schema import CATEGORIES, PRODUCTS, SCENES, split_of
from fashionlib.errors import FashionError


def picture(size: tuple[int, int] = (8, 8)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "red").save(file, "PNG")
    return file.getvalue()


PICTURE = {"bytes": picture(), "path": "1.png"}


def write(path: pathlib.Path, columns: dict) -> pathlib.Path:
    pq.write_table(pa.table(columns), path)
    return path


def raw_myntra(count: int = 3, **changes) -> dict:
    """Columns in the layout of the public set."""
    columns = {
        "id": pa.array(range(100, 100 + count), pa.int64()),
        "gender": ["Men"] * count,
        "articleType": (["Tshirts", "Sarees", "Watches"] * count)[:count],
        "baseColour": (["Blue", "NA", None] * count)[:count],
        "productDisplayName": [f"Northway product {place}" for place in range(count)],
        "articleAttributes": (['{"Fit": "Slim", "Neck": "NA", "Brick": "Tops"}', "{}", None] * count)[:count],
        "description_html": (["<p>Soft</p>", None, "-"] * count)[:count],
        "image": [PICTURE] * count,
    }
    return {name: column for name, column in (columns | changes).items() if column is not None}


def raw_table(count: int = 3, **changes) -> dict:
    columns = {
        "id": [f"p{place}" for place in range(count)],
        "title": ["Blue shirt"] * count,
        "image": [PICTURE] * count,
    }
    return {name: column for name, column in (columns | changes).items() if column is not None}


def raw_scenes(**changes) -> dict:
    boxes = [
        [
            {"label": "shirt", "x": 1.0, "y": 1.0, "w": 4.0, "h": 4.0},
            {"label": "hat", "x": 0.0, "y": 0.0, "w": 1.0, "h": 1.0},
        ]
    ]
    return {"id": ["a"], "image": [{"bytes": picture((8, 8)), "path": None}], "boxes": boxes, "main": [0]} | changes


def fails(call, *arguments, **options) -> str:
    with pytest.raises(FashionError) as caught:
        call(*arguments, **options)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_myntra_becomes_products(tmp_path):
    found = read_products(write(tmp_path / "a.parquet", raw_myntra()))
    assert found.table.schema == PRODUCTS
    assert found["id"] == ["100", "101", "102"]
    assert found["category"] == ["tops", None, "jewelry"]
    assert found["source_category"] == ["Tshirts", "Sarees", "Watches"]
    assert found["description"] == ["<p>Soft</p>", "", "-"]
    assert found["tags"] == ["Gender: Men // Colour: Blue // Fit: Slim", "Gender: Men", "Gender: Men"]
    assert found["split"] == [split_of(id) for id in found["id"]]
    assert set(found["shop"]) == {"myntra"}
    assert found.picture(0).size == (8, 8)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": pa.array(["100", "101", "102"])},
        {"id": pa.array([100, 101, 102], pa.int32())},
        {"image": pa.array([PICTURE["bytes"]] * 3, pa.binary())},
        {"image": pa.array([PICTURE["bytes"]] * 3, pa.large_binary())},
        {"articleType": pa.array(["Tshirts", "Sarees", "Watches"]).dictionary_encode()},
        {"productDisplayName": pa.array([f"Northway product {place}" for place in range(3)], pa.large_string())},
        {"year": pa.array([2011.0, 2012.0, None])},
    ],
)
def test_other_types_of_the_same_layout_read_the_same(tmp_path, changes):
    usual = read_products(write(tmp_path / "a.parquet", raw_myntra())).table.drop_columns("image")
    other = read_products(write(tmp_path / "b.parquet", raw_myntra(**changes)))
    assert other.table.drop_columns("image") == usual
    assert other.picture(2).size == (8, 8)


def test_a_folder_is_read_without_its_side_files(tmp_path):
    (tmp_path / "data").mkdir()
    write(tmp_path / "data" / "train-0.parquet", raw_myntra(2))
    write(tmp_path / "data" / "train-1.parquet", raw_myntra(2, id=pa.array([200, 201])))
    write(tmp_path / "images.parquet", {"id": [100], "image": [PICTURE]})
    (tmp_path / "boxes.json").write_text("[]")
    found = load_catalogue("myntra", data=tmp_path)
    assert found["id"] == ["100", "101", "200", "201"]
    assert found.name == "myntra"


def test_a_table_needs_only_id_title_and_picture(tmp_path):
    found = read_products(write(tmp_path / "a.parquet", raw_table()))
    assert found.table.schema == PRODUCTS
    assert found["description"] == found["tags"] == found["shop"] == found["source_category"] == ["", "", ""]
    assert found["category"] == [None, None, None]


def test_categories_and_splits_of_a_table(tmp_path):
    labels = {"category": ["hats", "Denim Jackets", None], "source_category": ["Caps", None, "Sneakers"]}
    found = read_products(write(tmp_path / "a.parquet", raw_table(**labels, split=["test", None, "train"])))
    assert found["category"] == ["hats", "jacket", "flats"]
    assert found["source_category"] == ["Caps", "Denim Jackets", "Sneakers"]
    assert found["split"] == ["test", split_of("p1"), "train"]


def test_a_saved_catalogue_is_read_back_unchanged(tmp_path):
    first = read_products(write(tmp_path / "a.parquet", raw_myntra()))
    first.save(tmp_path / "b.parquet")
    assert read_products(tmp_path / "b.parquet").table == first.table


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
def test_csv_with_a_picture_folder(tmp_path, name, delimiter):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "1.png").write_bytes(PICTURE["bytes"])
    lines = [["id", "title", "category", "image_path"], ["007", '"Shirt, blue\nand soft"', "Shirts", "photos/1.png"]]
    (tmp_path / name).write_text("\ufeff" + "\n".join(delimiter.join(line) for line in lines), encoding="utf-8")
    found = read_products(tmp_path / name)
    assert (found[0]["id"], found[0]["title"], found[0]["category"]) == ("007", "Shirt, blue\nand soft", "shirt")
    assert found.picture(0).size == (8, 8)
    assert read_products(tmp_path).table == found.table


def test_pictures_are_decoded_late(tmp_path):
    images = [PICTURE, {"bytes": b"broken", "path": None}, None]
    found = read_products(write(tmp_path / "a.parquet", raw_table(image=images)))
    assert found.picture(0).size == (8, 8)
    assert "id p1" in fails(found.picture, 1)
    assert "id p2" in fails(found.picture, 2)


def test_count_draws_the_same_rows_twice(tmp_path):
    path = write(tmp_path / "a.parquet", raw_table(50))
    some = load_catalogue("table", data=path, count=10, seed=3)
    assert some["id"] == load_catalogue("table", data=path, count=10, seed=3)["id"]
    assert some["id"] != load_catalogue("table", data=path, count=10, seed=4)["id"]
    assert len(set(some["id"])) == 10
    assert len(load_catalogue("table", data=path, count=99)) == 50
    assert "count is 0" in fails(load_catalogue, "table", data=path, count=0)


def test_the_environment_chooses(tmp_path, monkeypatch):
    monkeypatch.setenv("FASHION_CATALOGUE", "table")
    monkeypatch.setenv("FASHION_DATA", str(write(tmp_path / "a.parquet", raw_table())))
    assert load_catalogue()["id"] == ["p0", "p1", "p2"]
    monkeypatch.delenv("FASHION_DATA")
    assert "FASHION_DATA" in fails(load_catalogue)


def test_the_synthetic_catalogue_by_name(tmp_path, monkeypatch):
    monkeypatch.setenv("FASHION_CACHE", str(tmp_path))
    monkeypatch.delenv("FASHION_CATALOGUE", raising=False)
    found = load_catalogue(count=3, seed=1)
    assert found.table.schema == PRODUCTS
    assert found["id"] == load_catalogue("synthetic", count=3, seed=1)["id"]
    assert len(load_scenes("synthetic", count=2)) == 2


@pytest.mark.parametrize(
    ("columns", "parts"),
    [
        (raw_table(title=None), ["missing columns title", "found id, image"]),
        (raw_myntra(image=None), ["missing columns image", "articleType"]),
        (raw_table(id=["a", "b", "a"]), ["'a'", "rows 1 and 3"]),
        (raw_table(id=["a", "", "c"]), ["row 2", "id is empty"]),
        (raw_table(id=["a", "b", None]), ["row 3", "id is empty"]),
        (raw_table(id=[1.5, 2.5, 3.5]), ["'id' holds double"]),
        (raw_table(title=[1, 2, 3]), ["'title' holds int64", "text"]),
        (raw_table(image=[1, 2, 3]), ["'image' holds int64"]),
        (raw_table(split=["train", "dev", "test"]), ["row 2", "'dev'", "validation"]),
        (raw_table(image=["1.png", "2.png", "3.png"]), ["row 1", "1.png", "no picture file"]),
        (raw_table(image=["http://x/1.png"] * 3), ["row 1", "is an address"]),
        (raw_table(image=[PICTURE, {"bytes": None, "path": "gone.jpg"}, PICTURE]), ["row 2", "gone.jpg"]),
        (raw_table(0, id=pa.array([], pa.string())), ["no rows"]),
        (raw_myntra(articleAttributes=["{}", "{", "{}"]), ["row 2", "articleAttributes"]),
        (raw_myntra(articleAttributes=["[]", "{}", "{}"]), ["row 1", "articleAttributes"]),
        (raw_scenes(title=["x"]), ["scenes", "load_scenes"]),
    ],
)
def test_bad_tables(tmp_path, columns, parts):
    path = write(tmp_path / "bad.parquet", columns)
    message = fails(read_products, path)
    assert all(part in message for part in [*parts, "bad.parquet"]), message


def test_files_that_are_none(tmp_path):
    whole = write(tmp_path / "whole.parquet", raw_table(500))
    cut, empty, text = tmp_path / "cut.parquet", tmp_path / "empty.parquet", tmp_path / "text.parquet"
    cut.write_bytes(whole.read_bytes()[:-50])
    empty.write_bytes(b"")
    text.write_text("id,title,image")
    for path in (cut, empty, text):
        assert "not a whole parquet file" in fails(read_products, path)
    scratched = bytearray(whole.read_bytes())
    scratched[4:2000] = bytes(1996)
    cut.write_bytes(scratched)
    assert "damaged" in fails(read_products, cut)
    assert "no such file or folder" in fails(read_products, tmp_path / "gone.parquet")
    assert "no such file or folder" in fails(read_products, "tests/nothing-there")
    (tmp_path / "bare").mkdir()
    assert "no parquet, CSV or TSV file" in fails(read_products, tmp_path / "bare")


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        (b"id,title,image\n1,a,1.png\n2,b\n", ["broken CSV", "2"]),
        ("id,title,image\n1,Überhose,1.png\n".encode("latin-1"), ["broken CSV", "UTF-8"]),
        (b"", ["is empty"]),
        (b"\xff\xfe\x00", ["UTF-8"]),
        (b"id,title,image\n", ["no rows"]),
        (b"id,title,image,title\n1,a,1.png,b\n", ["'title'", "rename"]),
        (b"id,title\n1,a\n", ["missing columns image"]),
        (b"id,title,image\n1,a,gone.png\n", ["row 1", "gone.png"]),
    ],
)
def test_bad_csv(tmp_path, content, parts):
    (tmp_path / "bad.csv").write_bytes(content)
    message = fails(read_products, tmp_path / "bad.csv")
    assert all(part in message for part in [*parts, "bad.csv"]), message


def test_names():
    assert "did you mean myntra?" in fails(load_catalogue, "mintra")
    assert "synthetic, myntra, ccp, table" in fails(load_catalogue, "quite other")
    assert "load_scenes" in fails(load_catalogue, "ccp")
    assert "products, not scenes" in fails(load_scenes, "myntra")


@pytest.mark.parametrize("name", ["myntra", "table"])
def test_absent_data_says_where_to_get_it(name, monkeypatch):
    monkeypatch.delenv("FASHION_DATA", raising=False)
    message = fails(load_catalogue, name)
    assert "FASHION_DATA" in message and "get" in message


def test_scenes_are_read(tmp_path):
    found = read_scenes(write(tmp_path / "a.parquet", raw_scenes()))
    assert found.table.schema == SCENES
    assert found[0]["boxes"][0] == {"label": "shirt", "x": 1.0, "y": 1.0, "w": 4.0, "h": 4.0}
    found.save(tmp_path / "b.parquet")
    assert read_scenes(tmp_path / "b.parquet").table == found.table


def test_photos_become_one_scene_for_every_item(tmp_path):
    boxes = [raw_scenes()["boxes"][0], [], [{"label": "bag", "x": 2.0, "y": 2.0, "w": 6.0, "h": 6.0, "area": 3.0}]]
    images = [{"bytes": picture(), "path": None}] * 3
    path = write(tmp_path / "a.parquet", {"photo_id": ["1", "2", "3"], "image": images, "boxes": boxes})
    found = load_scenes("ccp", data=path)
    assert found.table.schema == SCENES
    assert found["id"] == ["1-0", "1-1", "3-0"]
    assert found["main"] == [0, 1, 0]
    for title, label in zip(found["title"], ("shirt", "hat", "bag"), strict=True):
        assert any(words in title for words in WORDS[label])
    assert [len(boxes) for boxes in found["boxes"]] == [2, 2, 1]
    large = load_scenes("ccp", data=path, min_area=16 / 64)
    assert large["id"] == ["1-0", "3-0"]


def box(**sides) -> list:
    return [[{"label": "shirt", "x": 1.0, "y": 1.0, "w": 4.0, "h": 4.0} | sides]]


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"boxes": box(x=6.0)}, ["row 1", "'shirt'", "8 x 8"]),
        ({"boxes": box(w=0.0)}, ["row 1", "is empty"]),
        ({"boxes": box(y=-3.0)}, ["row 1", "leaves its picture"]),
        ({"boxes": box(h=None)}, ["row 1"]),
        ({"main": [2]}, ["row 1", "main is 2", "2 boxes"]),
        ({"main": [-1]}, ["main is -1"]),
        ({"main": pa.array([None], pa.int64())}, ["main is None"]),
        ({"main": ["0"]}, ["'main' holds string"]),
        ({"boxes": [[1, 2]]}, ["'boxes' holds list"]),
        ({"boxes": pa.array([None], pa.list_(pa.int64()))}, ["'boxes' holds list"]),
    ],
)
def test_bad_scenes(tmp_path, changes, parts):
    message = fails(read_scenes, write(tmp_path / "bad.parquet", raw_scenes(**changes)))
    assert all(part in message for part in [*parts, "bad.parquet"]), message


def test_products_are_no_scenes(tmp_path):
    assert "missing columns boxes, main" in fails(read_scenes, write(tmp_path / "a.parquet", raw_table()))


class Hub(http.server.BaseHTTPRequestHandler):
    """As much of the Hugging Face hub as a download of one data set needs."""

    files: dict[str, bytes] = {}  # noqa: RUF012 - set by the test
    sha = "0" * 40

    def do_GET(self) -> None:
        self.answer(body=True)

    def do_HEAD(self) -> None:
        self.answer(body=False)

    def answer(self, body: bool) -> None:
        path = self.path.split("?")[0]
        name = path.split(f"/resolve/{self.sha}/")[-1]
        if path.startswith("/api/datasets/shop/fashion/tree"):
            tree = [
                {"type": "file", "path": name, "size": len(data), "oid": "1" * 40} for name, data in self.files.items()
            ]
            self.reply(200, json.dumps(tree).encode(), body)
        elif path.startswith("/api/datasets/shop/fashion"):
            siblings = [{"rfilename": name} for name in self.files]
            self.reply(200, json.dumps({"id": "shop/fashion", "sha": self.sha, "siblings": siblings}).encode(), body)
        elif name in self.files:
            self.reply(200, self.files[name], body)
        else:
            self.reply(404, b"{}", body, error="RepoNotFound")

    def reply(self, code: int, data: bytes, body: bool, error: str = "") -> None:
        self.send_response(code)
        headers = {
            "Content-Length": len(data),
            "X-Repo-Commit": self.sha,
            "ETag": f'"{hash(data)}"',
            "X-Error-Code": error,
        }
        for name, value in headers.items():
            if value != "":
                self.send_header(name, str(value))
        self.end_headers()
        if body:
            self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hub(tmp_path, monkeypatch):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))
    yield Hub
    server.shutdown()
    server.server_close()


def test_a_hub_id_is_fetched(tmp_path, hub):
    path = write(tmp_path / "a.parquet", raw_myntra())
    hub.files = {"data/train-0.parquet": path.read_bytes(), "README.md": b"not wanted"}
    found = load_catalogue("myntra", data="shop/fashion")
    assert found["id"] == ["100", "101", "102"]
    assert not list((tmp_path / "cache").rglob("README.md"))
    assert "shop/nothing" in fails(load_catalogue, "myntra", data="shop/nothing")


def test_the_real_products(shared_data):
    found = load_catalogue("myntra", data=shared_data("myntra"))
    assert len(found) == 32857
    assert found.table.schema == PRODUCTS
    assert found.table["category"].null_count <= 0.15 * len(found)
    assert set(pc.unique(found.table["category"]).to_pylist()) <= {*CATEGORIES, None}
    shares = {name: len(found.split(name)) / len(found) for name in ("train", "validation", "test")}
    assert np.allclose([shares["train"], shares["validation"], shares["test"]], [0.8, 0.1, 0.1], atol=0.01)
    assert found.picture(0).size[1] >= 60


def test_the_real_scenes(shared_data):
    found = load_scenes("ccp", data=shared_data("ccp"))
    assert len(found) == 3617
    assert len(set(found["id"])) == 3617
    assert all(found["title"])
    assert 0 < len(load_scenes("ccp", data=shared_data("ccp"), min_area=0.03)) < 3617
