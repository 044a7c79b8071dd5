"""Large batches in little memory, points in little room, and one setting changed at a time."""

import dataclasses

import numpy as np
import pytest
import torch

from fashionlib.retrieval.evaluate_run import neighbours_accuracy
from fashionlib.retrieval.evaluation import by_category, paired_difference, recall_at
from fashionlib.retrieval.examples import make_examples
from fashionlib.retrieval.gradient_cache import cached_step
from fashionlib.retrieval.keeping import load_or_fit
from fashionlib.retrieval.pairs import pair_up, semi_hard_negatives
from fashionlib.retrieval.run import fit
from fashionlib.retrieval.storage import shorten, to_int8
from fashionlib.retrieval.training import build_network, train_step
from fashionlib.retrieval.what_matters import STUDIES, learning_curve, power_law, study
from fashionlib.text.fields import texts_of
from fashionlib.text.word2vec import Word2Vec


@pytest.mark.parametrize("loss", ["contrastive", "softmax", "sigmoid"])
def test_gradients_part_by_part_are_those_of_the_whole_batch(toys, tiny, monkeypatch, loss):
    monkeypatch.setattr("fashionlib.retrieval.training.augment", lambda pictures, generator: pictures)
    settings = dataclasses.replace(tiny, loss=loss)
    words = Word2Vec(tiny.text_dimensions, epochs=2).fit(texts_of(toys, tiny.fields))
    batch = make_examples(toys, settings, words)[:30]
    whole, parts = (build_network(settings).eval() for _ in range(2))  # batch norm would see the parts
    expected = train_step(whole, batch, settings, torch.Generator().manual_seed(3))
    expected.total.backward()
    found = cached_step(parts, batch, settings, torch.Generator().manual_seed(3), part=7)
    assert found.total.item() == pytest.approx(expected.total.item(), rel=1e-5)
    for one, other in zip(whole.parameters(), parts.parameters(), strict=True):
        torch.testing.assert_close(one.grad, other.grad, rtol=1e-3, atol=1e-6)


def test_the_same_random_numbers_are_drawn_again(toys, tiny):
    settings = dataclasses.replace(tiny, text_branch="attention", loss="softmax", augmentation="each")
    words = Word2Vec(tiny.text_dimensions, epochs=2).fit(texts_of(toys, tiny.fields))
    batch = make_examples(toys, settings, words)[:30]
    gradients = []
    for _ in range(2):
        network = build_network(settings, words.vectors_)
        torch.manual_seed(5)
        losses = cached_step(network, batch, settings, torch.Generator().manual_seed(3), part=10)
        assert torch.isfinite(losses.total)
        gradients.append([weight.grad for weight in network.parameters() if weight.grad is not None])
    assert all(torch.equal(*pair) for pair in zip(*gradients, strict=True))


def test_semi_hard_negatives_are_the_nearest_behind_the_own_picture():
    texts = torch.zeros(4, 1)
    pictures = torch.tensor([[2.0], [1.0], [3.0], [4.0]])
    categories = torch.tensor([0, 1, 1, 0])
    rows, places = semi_hard_negatives(pictures, texts, categories)
    # Text 3's own picture is the farthest of all, so it gets the farthest of the others.
    assert list(zip(rows.tolist(), places.tolist(), strict=True)) == [(0, 2), (1, 0), (2, 3), (3, 2)]
    alone, _ = semi_hard_negatives(pictures, texts, torch.zeros(4))
    assert not len(alone)


def test_any_other_product_can_be_a_negative():
    pictures = torch.arange(6.0)[:, None]
    drawn = set()
    for seed in range(60):
        generator = torch.Generator().manual_seed(seed)
        first, second, match = pair_up(pictures, pictures, torch.zeros(6), generator, negatives="any")
        assert match.tolist() == [1.0] * 6 + [0.0] * 6
        assert (first[6:] != second[6:]).all()
        drawn |= set(zip(second[6:, 0].tolist(), first[6:, 0].tolist(), strict=True))
    assert len(drawn) == 30


def test_int8_keeps_the_order_but_for_rounding():
    points = np.random.default_rng(0).normal(size=(50, 16)).astype(np.float32)
    small = to_int8(points)
    assert small.dtype == np.int8
    assert abs(small.astype(int)).max() == 127
    np.testing.assert_allclose(small * (abs(points).max() / 127), points, atol=abs(points).max() / 254 * 1.01)


def test_fewer_dimensions_keep_what_lies_in_them():
    rng = np.random.default_rng(0)
    hidden, turn = rng.normal(size=(60, 5)), np.linalg.qr(rng.normal(size=(20, 20)))[0][:5]
    gallery, queries = shorten(hidden[:40] @ turn, hidden[40:] @ turn, 5)
    before = np.linalg.norm(hidden[40:, None] - hidden[None, :40], axis=2)
    np.testing.assert_allclose(np.linalg.norm(queries[:, None] - gallery[None], axis=2), before, rtol=1e-4)


def test_a_paired_difference_is_narrower_than_what_makes_queries_hard():
    rng = np.random.default_rng(0)
    hard = rng.integers(1, 200, size=400).astype(float)
    better = np.maximum(hard - 3, 1)
    low, high = paired_difference(np.mean, hard, better)
    assert 2 < low < high < 3.01
    assert paired_difference(np.mean, hard, hard) == [0, 0]
    assert high - low < 1 < np.diff(np.percentile(hard, [2.5, 97.5]))[0]


def test_figures_of_each_category():
    found = by_category(np.array([1, 30, 2, 5]), np.array([4, 4, -1, 7]), lambda places: recall_at(places, 10))
    assert found == {-1: 1.0, 4: 0.5, 7: 1.0}


def test_a_run_is_trained_once(toys, tiny, tmp_path, monkeypatch):
    settings = dataclasses.replace(tiny, epochs=1)
    run, history = load_or_fit(toys, settings, cache=tmp_path)
    monkeypatch.setattr("fashionlib.retrieval.keeping.fit", lambda *_, **__: pytest.fail("trained again"))
    again, same = load_or_fit(toys, settings, cache=tmp_path)
    assert same == history
    np.testing.assert_array_equal(run.encode_texts(["red shirt"]), again.encode_texts(["red shirt"]))
    monkeypatch.undo()
    load_or_fit(toys, dataclasses.replace(settings, seed=4), cache=tmp_path)
    assert len(list(tmp_path.glob("run-*.lock"))) == 2


def test_studies_change_what_they_say(toys, tiny):
    for changes in STUDIES.values():
        for change in changes.values():
            dataclasses.replace(tiny, **change)
    found = study(toys, dataclasses.replace(tiny, epochs=1), {"one": {}, "two": {"dimensions": 8}})
    assert found["one"]["n"] == found["two"]["n"] == len(toys.split("test"))
    assert found["one"]["text_to_image"] != found["two"]["text_to_image"]
    assert set(found["one"]["neighbours"]) == {"text", "image"}


def test_the_nearest_product_of_the_same_catalogue_names_the_category(toys, tiny):
    run, _ = fit(toys, dataclasses.replace(tiny, epochs=1))
    assert neighbours_accuracy(run, toys, toys, neighbours=1)["image"] == 1.0
    assert neighbours_accuracy(run, toys, toys, neighbours=len(toys))["image"] < 1.0


def test_a_learning_curve_trains_on_parts_of_the_train_split(toys, tiny):
    found = learning_curve(toys, dataclasses.replace(tiny, epochs=1), [0.5, 1.0])
    count = len(toys.split("train"))
    assert list(found) == [round(count / 2), count]
    assert all(figures["n"] == len(toys.split("test")) for figures in found.values())


def test_a_power_law_is_found_again():
    sizes = np.array([500, 1000, 2000, 4000, 8000])
    found = power_law(sizes, 30 * sizes**-0.4 + 0.5)
    assert found == pytest.approx((30, 0.4, 0.5), rel=0.05)
