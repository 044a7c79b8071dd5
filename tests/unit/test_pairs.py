"""Negative pairs never share a category, and what is unknown is never taken for another unknown."""

import torch
from hypothesis import given
from hypothesis import strategies as st

from fashionlib.catalogue.schema import CATEGORIES
from fashionlib.retrieval.losses import UNKNOWN
from fashionlib.retrieval.pairs import known_categories, pair_up, sample_negatives

BATCHES = st.lists(st.integers(UNKNOWN, 4), min_size=1, max_size=40)
SEEDS = st.integers(0, 2**31)


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


@given(BATCHES, SEEDS)
def test_negatives_are_of_another_category(batch, seed):
    categories = torch.tensor(batch)
    texts, pictures = sample_negatives(categories, generator(seed))
    assert len(texts) == len(pictures) <= len(batch)
    assert (categories[texts] != categories[pictures]).all()
    # A text is left out only where the whole batch is of its category.
    assert len(texts) == (len(batch) if len(set(batch)) > 1 else 0)
    assert texts.tolist() == sorted(set(texts.tolist()))


@given(BATCHES, SEEDS)
def test_pairs_are_matches_first_and_then_negatives(batch, seed):
    categories = torch.tensor(batch)
    rows = torch.arange(len(batch), dtype=torch.float32)[:, None]
    pictures, texts, match = pair_up(rows, rows + 1000, categories, generator(seed))
    count = len(batch)
    assert pictures.shape == texts.shape == (len(match), 1)
    assert match[:count].eq(1).all() and match[count:].eq(0).all()
    assert torch.equal(texts[:count], pictures[:count] + 1000)
    of_picture, of_text = pictures[count:, 0].long(), texts[count:, 0].long() - 1000
    assert (categories[of_picture] != categories[of_text]).all()


def test_every_other_category_is_drawn_evenly():
    categories = torch.tensor([0, 1, 1, 2, UNKNOWN])
    shared = generator()
    draws = [sample_negatives(categories, shared)[1][0].item() for _ in range(2000)]
    for place in range(1, 5):
        assert 420 < draws.count(place) < 580


def test_a_batch_of_one_category_has_no_negatives():
    rows = torch.randn(6, 3)
    for category in (5, UNKNOWN):
        pictures, texts, match = pair_up(rows, rows, torch.full((6,), category), generator())
        assert len(pictures) == len(texts) == 6
        assert match.tolist() == [1] * 6


def test_unknown_is_paired_with_known_only():
    categories = torch.tensor([UNKNOWN, UNKNOWN, UNKNOWN, 3])
    for seed in range(20):
        texts, pictures = sample_negatives(categories, generator(seed))
        assert texts.tolist() == [0, 1, 2, 3]
        assert pictures[:3].tolist() == [3, 3, 3]


def test_the_same_seed_draws_the_same():
    categories = torch.arange(50) % 7
    first, second = (sample_negatives(categories, generator(4))[1] for _ in range(2))
    assert torch.equal(first, second)
    assert not torch.equal(first, sample_negatives(categories, generator(5))[1])


def test_gradients_reach_both_branches():
    pictures, texts = torch.randn(8, 3, requires_grad=True), torch.randn(8, 3, requires_grad=True)
    first, second, _ = pair_up(pictures, texts, torch.arange(8), generator())
    (first - second).square().sum().backward()
    assert pictures.grad.any() and texts.grad.any()


def test_categories_as_numbers():
    found = known_categories(["shirt", None, CATEGORIES[0], "no such thing"], CATEGORIES)
    assert found.tolist() == [CATEGORIES.index("shirt"), UNKNOWN, 0, UNKNOWN]
    assert known_categories([], CATEGORIES).dtype == torch.long
