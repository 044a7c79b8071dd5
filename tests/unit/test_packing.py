"""Packed vectors: what comes out is what went in, up to a step; the loss is counted by hand; damage is told."""

import json

import numpy as np
import pytest

from fashionlib.errors import FashionError
from fashionlib.text.exploring_words import nearest
from fashionlib.text.general_vectors import GeneralVectors, write_vectors
from fashionlib.text.packing import (
    KINDS,
    MAP_SIZE,
    kind_of,
    pack,
    pack_text,
    packing_loss,
    shipped,
    unpack,
    unpack_text,
    word_map,
)
from fashionlib.text.preprocessing import preprocess, preprocess_all
from fashionlib.text.word2vec import Word2Vec

TEXTS = ["red shirts and blue jeans", "a woman's blue shirt", "women in red dresses", "blue shirts, red jeans"] * 8


def vectors_of(points: np.ndarray, folder) -> GeneralVectors:
    names = [f"w{chr(97 + place // 26)}{chr(97 + place % 26)}" for place in range(len(points))]
    write_vectors(folder / "v.txt", names, points)
    return GeneralVectors(str(folder / "v.txt")).fit()


@pytest.fixture(scope="module")
def random(tmp_path_factory) -> GeneralVectors:
    return vectors_of(np.random.default_rng(0).standard_normal((60, 20)), tmp_path_factory.mktemp("v"))


@pytest.fixture(scope="module")
def text() -> tuple[dict, dict]:
    models = {"CBOW": Word2Vec(8, epochs=2), "skip": Word2Vec(6, epochs=2, skip_gram=True)}
    models = {label: model.fit(TEXTS) for label, model in models.items()}
    return models, pack_text(models, TEXTS, name="toy", label="Toy shop")


def test_similarities_come_back_up_to_the_step(random):
    for step in (0.01, 0.04):
        packed = json.loads(json.dumps(pack(random, random.words_, step=step)))
        after = unpack(packed)
        assert after.words_ == random.words_
        before = random.unit_vectors() @ random.unit_vectors().T
        # Two vectors, each at most half a step away on each of 20 axes.
        assert np.abs(after.unit_vectors() @ after.unit_vectors().T - before).max() < step * 20**0.5


def test_a_vocabulary_chooses_and_orders_the_words(random):
    chosen = [random.words_[place] for place in (7, 3, 30, 4, 9, 22)]
    after = unpack(pack(random, chosen, step=0.01))
    assert after.words_ == chosen
    assert after.vectors_.shape[1] <= 6  # six words span no more axes
    assert after.unit_vectors()[0] @ after.unit_vectors()[1] == pytest.approx(
        float(random.unit_vectors()[7] @ random.unit_vectors()[3]), abs=0.02
    )


def test_packing_again_gives_the_same_and_turning_changes_no_similarity(random, tmp_path):
    assert pack(random, random.words_) == pack(random, random.words_)
    turn = np.linalg.qr(np.random.default_rng(1).standard_normal((20, 20)))[0]
    turned = vectors_of(random.vectors_ @ turn * 3, tmp_path)
    first, second = (unpack(pack(it, it.words_, step=0.02)).unit_vectors() for it in (random, turned))
    assert np.abs(first @ first.T - second @ second.T).max() < 0.02


def test_flat_vectors_take_few_axes(tmp_path):
    flat = np.random.default_rng(2).standard_normal((50, 3)) @ np.random.default_rng(3).standard_normal((3, 100))
    packed = pack(vectors_of(flat, tmp_path), [f"w{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(50)])
    assert packed["axes"] == 3
    assert len(packed["vectors"]) < 50 * 3 * 2


def test_the_loss_is_that_of_a_plain_loop(random):
    packed = pack(random, random.words_, step=0.2)
    after, kept, squares = unpack(packed), [], []
    for one in random.words_:
        near = [{word for word, _ in words.similar(one, 5)} for words in (random, after)]
        kept.append(len(near[0] & near[1]) / 5)
        exact, rounded = (dict(nearest(words, [one], count=60)) for words in (random, after))
        squares += [(exact[other] - rounded[other]) ** 2 for other in exact]
    loss = packing_loss(random, packed, count=5)
    assert loss.kept == pytest.approx(np.mean(kept))
    assert loss.error == pytest.approx(np.mean(squares) ** 0.5, rel=1e-4)
    assert 0 < loss.kept < 1
    assert packing_loss(random, pack(random, random.words_, step=0.01)).kept > 0.9


def test_what_cannot_be_packed(random):
    for words in ([], "shirt"):
        with pytest.raises(FashionError, match="no words to pack"):
            pack(random, words)
    with pytest.raises(FashionError, match="'waa' is in the vocabulary twice"):
        pack(random, ["waa", "wab", "waa"])
    with pytest.raises(FashionError, match="'waaa' is not in the vocabulary of 60 words; closest spellings: waa"):
        pack(random, ["waaa"])
    for step in (0, 0.001, 2):
        with pytest.raises(FashionError, match=f"a step of {step} cannot be packed"):
            pack(random, ["waa"], step=step)


@pytest.mark.parametrize(
    "damage",
    [
        lambda packed: packed.pop("vectors"),
        lambda packed: packed.update(vectors=packed["vectors"][:-8]),
        lambda packed: packed.update(vectors="!" + packed["vectors"][1:]),
        lambda packed: packed.update(axes=packed["axes"] + 1),
        lambda packed: packed.update(words=packed["words"][:-1]),
        lambda packed: packed.update(step="wide"),
        lambda packed: packed.update(words=None),
    ],
)
def test_damage_is_told(random, damage):
    packed = pack(random, random.words_)
    damage(packed)
    with pytest.raises(FashionError, match=r"packed word vectors cannot be read .*; pack them again"):
        unpack(packed)


def test_a_text_has_its_words_counts_and_models(text):
    models, packed = text
    lemmas = [word for one in TEXTS for word in preprocess(one)]
    assert packed["counts"] == [lemmas.count(word) for word in packed["words"]]
    assert packed["counts"] == sorted(packed["counts"], reverse=True)
    assert set(packed["words"]) == set(models["CBOW"].words_)
    assert packed["forms"]["woman"] == "women"
    assert packed["forms"]["shirt"] == "shirts"
    kinds = dict(zip(packed["words"], packed["kinds"], strict=True))
    assert (kinds["red"], kinds["shirt"], kinds["woman"]) == ("colour", "garment", "other")
    assert [(it["label"], it["method"], it["dimensions"]) for it in packed["models"]] == [
        ("CBOW", "CBOW", 8),
        ("skip", "skip-gram", 6),
    ]
    for label, words in unpack_text(json.loads(json.dumps(packed))).items():
        assert words.words_ == packed["words"]
        assert packing_loss(models[label], {**packed["models"][0], **pack(words, words.words_)}).error < 0.1


def test_rare_words_of_the_hand_written_kinds_are_kept():
    texts = ["batman wears the shirt of the day"] * 5 + ["the day of the shirt, the day wears on"] * 30
    packed = pack_text({"m": Word2Vec(8, epochs=1).fit(texts)}, texts, name="t", label="T", frequent=5)
    assert packed["words"][5:] == ["batman"]
    few = pack_text({"m": Word2Vec(8, epochs=1).fit(texts)}, texts, name="t", label="T", frequent=5, few=6)
    assert len(few["words"]) == 5


def test_what_is_no_text():
    with pytest.raises(FashionError, match="no model to pack"):
        pack_text({}, TEXTS, name="t", label="T")
    model = Word2Vec(8, epochs=1).fit(TEXTS)
    with pytest.raises(FashionError, match="know no word of these texts"):
        pack_text({"m": model}, ["entirely other things"], name="t", label="T")
    with pytest.raises(FashionError, match="packed text cannot be read"):
        unpack_text({"words": ["red"]})
    assert pack_text({"m": model}, preprocess_all(TEXTS), name="t", label="T")["forms"] == {}


def test_the_map_keeps_near_words_near(tmp_path):
    rng = np.random.default_rng(4)
    middles = np.eye(4)[np.repeat(np.arange(4), 10)]
    words = vectors_of(middles + 0.05 * rng.standard_normal((40, 4)), tmp_path)
    places = word_map(words, words.words_)
    assert places.shape == (40, 2)
    assert places.min() == 0 and places.max() == MAP_SIZE
    apart = np.linalg.norm(places[:, None] - places[None], axis=2) + np.diag([np.inf] * 40)
    assert np.mean(apart.argmin(axis=1) // 10 == np.arange(40) // 10) == 1
    with pytest.raises(FashionError, match="4 words make no map"):
        word_map(words, words.words_[:4])


def test_kinds_are_lemmas_of_one_kind():
    assert [kind_of(word) for word in ("navy", "gold", "top", "dress", "sneaker", "denim", "floral")] == [
        "colour", "colour", "garment", "garment", "accessory", "material", "pattern",
    ]  # fmt: skip
    assert [kind_of(word) for word in ("batman", "iron", "nike", "guess", "and")] == [
        "theme", "other", "brand", "other", "other",
    ]  # fmt: skip
    assert not KINDS["accessory"] & KINDS["garment"]


def test_the_shipped_words_are_a_real_shops():
    packed = shipped()
    models = unpack_text(packed)
    assert [(it["method"], it["dimensions"]) for it in packed["models"]] == [
        ("CBOW", 300), ("CBOW", 100), ("CBOW", 500), ("skip-gram", 300),
    ]  # fmt: skip
    assert 1250 <= len(packed["words"]) <= 1700
    assert {"shirt", "blue", "superhero", "batman"} <= set(packed["words"])
    assert len(json.dumps(packed)) < 800_000
    for words in models.values():
        assert "superman" in [word for word, _ in words.similar("batman")]
    # Words and numbers alone: no entry is longer than a word, or holds a blank.
    assert max(map(len, packed["words"])) < 20
    assert not any(" " in word for word in packed["words"])
