"""CCA finds what two views share; BM25 is its formula; chance is the middle."""

import math

import numpy as np
import pytest
import torch

from fashionlib.retrieval.baselines import (
    Views,
    bm25_ranks,
    cca,
    chance_ranks,
    handmade_features,
    kernel_cca,
    picture_features,
)
from fashionlib.retrieval.evaluation import ranks, recall_at
from fashionlib.retrieval.two_branches import TwoBranches


def views(count: int, *, seed: int, bend=lambda hidden: hidden) -> Views:
    """Two noisy views of the same hidden numbers; `bend` changes what the texts see of them."""
    maps, rng = np.random.default_rng(0), np.random.default_rng(seed)
    to_pictures, to_texts, hidden = maps.normal(size=(6, 30)), maps.normal(size=(6, 20)), rng.normal(size=(count, 6))
    noise = [0.3 * rng.normal(size=(count, width)) for width in (30, 20)]
    return Views(hidden @ to_pictures + noise[0], bend(hidden) @ to_texts + noise[1])


def test_chance_gives_every_rank_once():
    found = chance_ranks(200)
    assert sorted(found) == list(range(1, 201))
    assert recall_at(found, 10) == 0.05
    assert abs(np.corrcoef(found, np.arange(200))[0, 1]) < 0.2


def test_cca_finds_the_text_of_a_picture():
    found = cca(views(600, seed=1), views(100, seed=2), dimensions=6)
    assert found.pictures.shape == found.texts.shape == (100, 6)
    np.testing.assert_allclose(np.linalg.norm(found.texts, axis=1), 1, rtol=1e-6)
    assert recall_at(ranks(found.texts, found.pictures), 1) > 0.6
    assert recall_at(ranks(found.pictures, found.texts), 1) > 0.6


def test_cca_of_views_that_share_nothing_is_chance():
    training, unseen = views(600, seed=1), views(200, seed=2)
    shuffled = [Views(view.pictures, np.random.default_rng(9).permutation(view.texts)) for view in (training, unseen)]
    found = cca(*shuffled, dimensions=6)
    assert 60 < np.median(ranks(found.texts, found.pictures)) < 140


def test_no_more_dimensions_than_the_smaller_view_has():
    assert cca(views(100, seed=1), views(9, seed=2), dimensions=128).texts.shape == (9, 20)


def test_kernel_cca_finds_what_is_bent():
    training, unseen = (views(800, seed=seed, bend=np.abs) for seed in (1, 2))
    linear, kernel = (method(training, unseen[:], dimensions=12) for method in (cca, kernel_cca))
    places = [ranks(found.texts, found.pictures) for found in (linear, kernel)]
    assert np.median(places[1]) < np.median(places[0]) / 2
    again = kernel_cca(training, unseen, dimensions=12)
    np.testing.assert_array_equal(again.texts, kernel.texts)


def test_fewer_products_than_landmarks_are_enough():
    assert kernel_cca(views(50, seed=1), views(7, seed=2), dimensions=4).texts.shape == (7, 4)


def test_picture_features_are_those_before_the_joint_layers():
    torch.manual_seed(0)
    network = TwoBranches(text_dimensions=5, width=4)
    pictures = torch.randint(0, 256, (5, 16, 16, 3), dtype=torch.uint8)
    found = picture_features(network, pictures, batch=2)
    assert found.shape == (5, 512)
    expected = network.picture_branch[-1](torch.from_numpy(found))
    points = network.encode_pictures((pictures.permute(0, 3, 1, 2).float() / 127.5) - 1)
    torch.testing.assert_close(expected / 128**0.5, points, rtol=1e-4, atol=1e-5)


def test_handmade_features_see_edges_and_colours():
    pictures = torch.full((3, 80, 80, 3), 255, dtype=torch.uint8)
    pictures[1, :40] = torch.tensor([255, 0, 0], dtype=torch.uint8)
    pictures[2, :, 36:44] = 0
    plain, red, striped = handmade_features(pictures)
    assert len(plain) == 7 * 7 * 4 * 9 + 4 * 4 * 3
    assert not plain[:-48].any() and red[:-48].any() and striped[:-48].any()
    np.testing.assert_allclose(red[-48:].reshape(4, 4, 3)[:, 0], [[1, 0, 0], [1, 0, 0], [1, 1, 1], [1, 1, 1]])


def bm25(query: list[str], document: list[str], documents: list[list[str]]) -> float:
    """The sum over the words of idf x tf / (tf + k1 (1 - b + b length / mean length)), as Lucene counts it."""
    mean, total = np.mean([len(words) for words in documents]), 0.0
    for word in query:
        holding, count = sum(word in words for words in documents), document.count(word)
        idf = math.log(1 + (len(documents) - holding + 0.5) / (holding + 0.5))
        total += idf * count / (count + 1.5 * (0.25 + 0.75 * len(document) / mean))
    return total


def test_bm25_ranks_by_its_formula():
    documents = [["red", "cotton", "shirt"], ["blue", "shirt"], ["red", "red", "dress", "summer"], ["belt"]]
    queries = [["red", "shirt"], ["shirt", "zzyzx"], ["red", "dress"], ["zzyzx"]]
    scores = np.array([[bm25(query, words, documents) for words in documents] for query in queries])
    expected = [
        1 + np.sum(row > row[i] + 1e-9) + (np.sum(abs(row - row[i]) < 1e-9) - 1) / 2 for i, row in enumerate(scores)
    ]
    assert bm25_ranks(queries, documents) == pytest.approx(expected)
    assert bm25_ranks(queries, documents)[3] == 2.5
