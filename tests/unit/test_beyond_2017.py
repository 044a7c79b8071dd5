"""The losses against naive loops; the branches against what must not change them; the recipe on the toy shop."""

import dataclasses
import math

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from fashionlib.retrieval.beyond_2017 import (
    AttentionTexts,
    ResidualPictures,
    Temperature,
    augment_each,
    in_batch_sigmoid,
    in_batch_softmax,
)
from fashionlib.retrieval.evaluation import median_rank_percent, ranks
from fashionlib.retrieval.examples import make_examples, title_numbers
from fashionlib.retrieval.run import fit, load_run
from fashionlib.retrieval.settings import RECIPES
from fashionlib.retrieval.training import encode, train
from fashionlib.text.fields import texts_of
from fashionlib.text.word2vec import Word2Vec


@pytest.fixture(scope="module")
def modern(tiny):
    """The recipe of today in small, with title and description."""
    small = {name: getattr(tiny, name) for name in ("text_dimensions", "picture_size", "dimensions", "word_epochs")}
    return dataclasses.replace(RECIPES["modern"], fields=tiny.fields, width=4, batch=32, epochs=8, **small)


def points(count: int = 6) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(4)
    return tuple(F.normalize(torch.randn(count, 3, generator=generator), dim=1) for _ in range(2))


def naive_softmax(texts: list, pictures: list, scale: float, same: list) -> float:
    total, count = 0.0, len(texts)
    for one, other in ((texts, pictures), (pictures, texts)):
        for i in range(count):
            closeness = [scale * sum(a * b for a, b in zip(one[i], point, strict=True)) for point in other]
            kept = [math.exp(closeness[j]) for j in range(count) if j == i or not same[i][j]]
            total -= closeness[i] - math.log(sum(kept))
    return total / (2 * count)


@pytest.mark.parametrize("titles", [[0, 1, 2, 3, 4, 5], [0, 1, 0, 0, 1, 5]])
def test_softmax_equals_a_naive_loop(titles):
    texts, pictures = points()
    numbers = torch.tensor(titles)
    same = numbers[:, None] == numbers
    found = in_batch_softmax(texts, pictures, scale=5.0, same=same)
    assert found.item() == pytest.approx(naive_softmax(texts.tolist(), pictures.tolist(), 5.0, same.tolist()), rel=1e-5)
    assert in_batch_softmax(pictures, texts, scale=5.0, same=same).item() == pytest.approx(found.item(), rel=1e-6)


def test_softmax_of_what_cannot_be_told_apart_is_the_logarithm_of_the_batch():
    alike = F.normalize(torch.ones(8, 3), dim=1)
    assert in_batch_softmax(alike, alike, scale=20.0).item() == pytest.approx(math.log(8), rel=1e-5)


def test_sigmoid_equals_a_naive_loop():
    texts, pictures = points()
    same = torch.zeros(6, 6, dtype=torch.bool)
    same[0, 3] = same[3, 0] = True
    total = 0.0
    for i in range(6):
        for j in range(6):
            logit = 5 * float(texts[i] @ pictures[j]) - 2
            if not same[i, j]:
                total += math.log1p(math.exp(-logit if i == j else logit))
    found = in_batch_sigmoid(texts, pictures, scale=5.0, shift=-2.0, same=same)
    assert found.item() == pytest.approx(total / 6, rel=1e-5)


@pytest.mark.parametrize("loss", [in_batch_softmax, lambda *a, **k: in_batch_sigmoid(*a, shift=0.0, **k)])
def test_masked_pairs_get_no_gradient(loss):
    texts, pictures = points(2)
    texts.requires_grad_()
    loss(texts, pictures, scale=3.0, same=torch.ones(2, 2, dtype=torch.bool)).backward()
    alone = texts.grad.clone()
    texts.grad = None
    loss(texts[:1], pictures[:1], scale=3.0).backward()
    torch.testing.assert_close(alone[0] * (2 if loss is not in_batch_softmax else 1), texts.grad[0])


def test_the_temperature_starts_at_clips_and_is_limited():
    temperature = Temperature()
    assert temperature.scale().item() == pytest.approx(1 / 0.07)
    with torch.no_grad():
        temperature.log_scale.fill_(9.0)
    assert temperature.scale().item() == pytest.approx(100)


@pytest.fixture
def texts_branch() -> AttentionTexts:
    torch.manual_seed(0)
    branch = AttentionTexts(np.random.default_rng(0).normal(size=(9, 12)), dimensions=16)
    with torch.no_grad():
        branch.weights.weight.normal_()
    return branch.eval()


def test_neither_order_nor_padding_changes_a_text(texts_branch):
    text = texts_branch(torch.tensor([[3, 5, 9]]))
    torch.testing.assert_close(texts_branch(torch.tensor([[9, 3, 5, 0, 0]])), text)
    torch.testing.assert_close(text.norm(dim=1), torch.tensor([4.0]))
    assert not torch.allclose(texts_branch(torch.tensor([[9, 3]])), text)
    assert torch.isfinite(texts_branch(torch.zeros(1, 3, dtype=torch.int32))).all()


def test_the_weights_of_a_text_sum_to_one(texts_branch):
    places = torch.tensor([[3, 5, 9], [1, 0, 0], [0, 0, 0]])
    weights = texts_branch.attention(places, places > 0)
    torch.testing.assert_close(weights.sum(dim=1), torch.tensor([1.0, 1.0, 0.0]))
    score = texts_branch.weights.weight[[3, 5, 9], 0]
    torch.testing.assert_close(weights[0], score.softmax(0))


def test_training_leaves_words_out_but_never_all(texts_branch):
    texts_branch.train()
    texts_branch.dropout = 0.9
    texts_branch.hidden.eval()
    alone = texts_branch(torch.tensor([[4, 0, 0]] * 50))
    torch.testing.assert_close(alone, alone[:1].expand(50, -1))
    assert len(torch.unique(texts_branch(torch.tensor([[4, 2, 7]] * 50)).round(decimals=3), dim=0)) > 3


@pytest.mark.parametrize("size", [16, 40, 64, 97])
def test_residual_pictures_of_any_size_lie_on_the_sphere(size):
    branch = ResidualPictures(width=4, dimensions=16)
    found = branch(torch.rand(5, 3, size, size))
    torch.testing.assert_close(found.norm(dim=1), torch.full((5,), 4.0))


def test_each_picture_is_changed_in_its_own_way():
    pictures = torch.ones(40, 3, 16, 16)
    pictures[:, :, 5:9, 4:8] = -0.5
    found = augment_each(pictures, torch.Generator().manual_seed(0))
    assert torch.equal(found, augment_each(pictures, torch.Generator().manual_seed(0)))
    assert found.shape == pictures.shape
    assert found.is_contiguous(memory_format=torch.channels_last)
    assert -1 <= found.min() <= found.max() <= 1
    assert len(torch.unique(found.flatten(1), dim=0)) == 40
    # What comes in from outside is as white as the ground, so all corners of a picture are of one shade.
    corners = found[:, :, [0, 0, -1, -1], [0, -1, 0, -1]].flatten(1)
    torch.testing.assert_close(corners, corners[:, :1].expand_as(corners))
    dark = (found < 0.5).any(dim=1).flatten(1).sum(dim=1)
    assert dark.min() > 6
    assert dark.max() < 36


def test_equal_titles_have_equal_numbers_and_empty_ones_none():
    numbers = title_numbers(["Red shirt", "", "Blue shirt", "Red shirt", ""])
    assert numbers[0] == numbers[3]
    assert len(set(numbers)) == 4


def test_places_are_those_of_the_vocabulary(toys, tiny):
    words = Word2Vec(8, epochs=1).fit(texts_of(toys, tiny.fields))
    places = words.places(["Red shirts, zzyzx red", "", "zzyzx"], 3)
    expected = [words.words_.index(word) + 1 for word in ("red", "shirt", "red")]
    assert places.tolist() == [expected, [0, 0, 0], [0, 0, 0]]
    assert words.places(["Red shirts"], 1).tolist() == [expected[:1]]


@pytest.mark.parametrize("loss", ["softmax", "sigmoid"])
def test_the_recipe_learns_the_toy_shop(toys, make_toys, modern, loss):
    settings = dataclasses.replace(modern, epochs=80, loss=loss, learning_rate=5e-3)
    words = Word2Vec(settings.text_dimensions, epochs=settings.word_epochs).fit(texts_of(toys, settings.fields))
    examples, unseen = (make_examples(shop, settings, words) for shop in (toys, make_toys(150, seed=5, prefix="new")))
    network, history = train(examples, settings, vectors=words.vectors_)
    pictures, texts = encode(network, unseen)
    assert history[-1]["loss"] < history[0]["loss"]
    assert median_rank_percent(ranks(texts.numpy(), pictures.numpy()), len(unseen)) < 15
    torch.testing.assert_close(texts[:, :-2].norm(dim=1), torch.ones(150))  # the last two set back hubs


def test_a_run_is_saved_and_read_again(toys, modern, tmp_path):
    run, _ = fit(toys, dataclasses.replace(modern, epochs=2), folder=tmp_path / "run")
    again = load_run(tmp_path / "run")
    for one, other in zip(run.encode(toys[range(9)]), again.encode(toys[range(9)]), strict=True):
        np.testing.assert_array_equal(one, other)
    np.testing.assert_array_equal(run.encode_texts(["red shirt"]), again.encode_texts(["red shirt"]))


def test_a_stopped_run_ends_with_the_same_bits(toys, modern, tmp_path):
    settings = dataclasses.replace(modern, epochs=3)
    unbroken, _ = fit(toys, settings)

    def stop(line: dict) -> None:
        if line["epoch"] == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fit(toys, settings, folder=tmp_path, on_epoch=stop)
    resumed, _ = fit(toys, settings, folder=tmp_path)
    for one, other in zip(unbroken.encode(toys[range(9)]), resumed.encode(toys[range(9)]), strict=True):
        np.testing.assert_array_equal(one, other)
