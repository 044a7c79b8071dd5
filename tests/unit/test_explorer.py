"""The explorer as HTML: one piece, without a request, the same every time, and its parts readable again."""

import base64
import json
import pathlib
import re
import zlib

import pytest

import fashionlib.text
from fashionlib.errors import FashionError
from fashionlib.text.explorer import SCRIPTS, Explorer
from fashionlib.text.packing import pack_text, unpack_text
from fashionlib.text.word2vec import Word2Vec

TEXTS = ["red shirt and blue jeans", "blue shirt for the office", "red dress of cotton", "cotton jeans"] * 8
FOLDER = pathlib.Path(fashionlib.text.__file__).parent


def toy(name: str = "toy") -> dict:
    return pack_text({"CBOW": Word2Vec(8, epochs=2).fit(TEXTS)}, TEXTS, name=name, label="Toy shop")


@pytest.fixture(scope="module")
def text() -> dict:
    return toy()


def test_it_tells_its_sizes(text):
    words = len(text["words"])
    assert repr(Explorer(text)) == f"Explorer(1 text, 1 model, {words} words)"
    assert repr(Explorer([text, {**text, "name": "two"}])) == f"Explorer(2 texts, 2 models, {2 * words} words)"


def test_the_html_is_one_piece_that_asks_nobody(text):
    html = Explorer(text)._repr_html_()
    assert not re.search(r"https?://|src=|@import|url\(", html)
    assert html.count("<script") == html.count("</script>") == 2
    assert "run this cell" in html
    assert html == Explorer([toy()])._repr_html_()
    ids = re.findall(r'id="(words-\w+)', html)
    assert ids and not set(ids) & set(re.findall(r'id="(words-\w+)', Explorer({**text, "name": "two"})._repr_html_()))


def test_the_data_in_the_html_are_the_text(text):
    strange = {**text, "label": "</script><b>&"}
    html = Explorer(strange)._repr_html_()
    assert html.count("</script>") == 2
    data = re.search(r'<script type="text/plain"[^>]*>(.*?)</script>', html, re.S).group(1)
    data = json.loads(zlib.decompress(base64.b64decode(data)))
    assert data == [json.loads(json.dumps(strange))]
    assert unpack_text(data[0])["CBOW"].words_ == text["words"]


def test_it_can_be_saved_as_a_page(text, tmp_path):
    Explorer(text).save(tmp_path / "words.html")
    page = (tmp_path / "words.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert Explorer(text)._repr_html_() in page


def test_what_cannot_be_explored(text):
    with pytest.raises(FashionError, match="nothing to explore"):
        Explorer([])
    with pytest.raises(FashionError, match=r"no text for the explorer \(models missing\); make it with pack_text"):
        Explorer({key: value for key, value in text.items() if key != "models"})
    with pytest.raises(FashionError, match="no text for the explorer"):
        Explorer([["shirt"]])
    with pytest.raises(FashionError, match="two texts have one name"):
        Explorer([text, text])
    with pytest.raises(FashionError, match=f"has {len(text['words'])} words but 1 counts"):
        Explorer({**text, "counts": [3]})
    with pytest.raises(FashionError, match="packed word vectors cannot be read"):
        Explorer({**text, "models": [{**text["models"][0], "vectors": "AAAA"}]})


def test_scripts_are_short_and_plain():
    sources = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.js")}
    assert set(sources) == set(SCRIPTS)
    for name, source in sources.items():
        assert source.startswith("// "), f"{name} does not begin by saying what it is"
        assert len(source.splitlines()) <= 400
        assert "</script" not in source
        assert not re.search(r"https?://|\beval\(|console\.", source)
