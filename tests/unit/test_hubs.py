"""Hubs are set back by two coordinates, which are half the square of what they add to a distance."""

import dataclasses

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from fashionlib.retrieval.evaluation import ranks
from fashionlib.retrieval.hubs import AXES, Hubs
from fashionlib.retrieval.run import fit, load_run
from fashionlib.retrieval.training import encode, train


@pytest.fixture
def sides() -> tuple[torch.Tensor, torch.Tensor]:
    """Points of 300 pictures and texts on the sphere; picture 0 lies in the middle of all texts."""
    generator = torch.Generator().manual_seed(0)
    texts = F.normalize(torch.randn(300, 20, generator=generator) + 1.0, dim=1)
    pictures = F.normalize(texts + 0.25 * torch.randn(300, 20, generator=generator), dim=1)
    pictures[0] = F.normalize(texts.mean(dim=0), dim=0)
    return pictures, texts


def test_a_distance_is_the_inverted_softmax(sides):
    pictures, texts = sides
    hubs = Hubs(300, 20)
    assert not hubs.known
    hubs.learn(pictures, texts, 12.0)
    assert hubs.known
    lifted = hubs.lift_pictures(pictures), hubs.lift_texts(texts)
    assert lifted[0].shape == lifted[1].shape == (300, 22)
    plain = torch.cdist(texts, pictures).square()
    popular = (12 * pictures @ texts.T).logsumexp(dim=1) / 12
    of_texts = (12 * texts @ pictures.T).logsumexp(dim=1) / 12
    expected = plain + 2 * (popular - popular.min())[None] + 2 * (of_texts - of_texts.min())[:, None]
    torch.testing.assert_close(torch.cdist(*lifted[::-1]).square(), expected, rtol=1e-3, atol=1e-3)


def test_a_hub_leaves_the_first_places(sides):
    pictures, texts = sides
    nearest = torch.cdist(texts, pictures).argsort(dim=1)[:, :3]
    assert (nearest == 0).any(dim=1).float().mean() > 0.3, "without a correction picture 0 is everywhere"
    hubs = Hubs(300, 20)
    hubs.learn(pictures, texts, 12.0)
    lifted = hubs.lift_pictures(pictures), hubs.lift_texts(texts)
    corrected = torch.cdist(lifted[1], lifted[0]).argsort(dim=1)[:, :3]
    assert (corrected == 0).any(dim=1).float().mean() < 0.05
    places = [ranks(of_texts.numpy(), of_pictures.numpy()) for of_pictures, of_texts in (sides, lifted)]
    assert (places[1] <= 3).mean() >= (places[0] <= 3).mean()


def test_few_products_count_twice_and_few_axes_are_enough(sides):
    pictures, texts = (torch.cat([side, torch.zeros(300, 40)], dim=1) for side in sides)
    hubs = Hubs(450, 60)
    hubs.learn(pictures, texts, 12.0)
    assert hubs.texts.shape == hubs.pictures.shape == (450, AXES)
    torch.testing.assert_close(hubs.texts[:150], hubs.texts[300:])
    exact = (12 * pictures @ texts[torch.arange(450) % 300].T).logsumexp(dim=1) / 12
    torch.testing.assert_close(hubs.popularity(pictures, hubs.texts), exact, rtol=1e-4, atol=1e-4)


def test_a_run_with_hubs_has_as_many_dimensions_and_is_read_back(toys, tiny, tmp_path):
    settings = dataclasses.replace(tiny, loss="softmax", hubs=64, epochs=2)
    run, _ = fit(toys, settings, folder=tmp_path / "run")
    pictures, texts = run.encode(toys)
    assert pictures.shape == texts.shape == (len(toys), tiny.dimensions)
    assert (pictures[:, -1] == 0).all() and (texts[:, -2] == 0).all()
    assert pictures[:, -2].min() >= 0 and pictures[:, -2].max() > 0
    again = load_run(tmp_path / "run").encode(toys)
    np.testing.assert_array_equal(again[0], pictures)
    np.testing.assert_array_equal(again[1], texts)
    assert run.network.classify_pictures(torch.from_numpy(pictures)).shape == (len(toys), 32)


def test_hubs_wait_for_the_end_of_the_training(toys, tiny, tmp_path):
    from fashionlib.retrieval.examples import make_examples
    from fashionlib.text.fields import texts_of
    from fashionlib.text.word2vec import Word2Vec

    words = Word2Vec(tiny.text_dimensions, epochs=2).fit(texts_of(toys, tiny.fields))
    examples = make_examples(toys, tiny, words)
    settings = dataclasses.replace(tiny, hubs=40, epochs=1)
    network, _ = train(examples, settings, validation=examples)
    assert encode(network, examples)[0].shape == (len(toys), tiny.dimensions)
    network.train()
    assert network.encode_texts(examples.texts[:8]).shape == (8, tiny.dimensions - 2)
