"""The losses against values worked out by hand, a naive loop, and autograd."""

import math

import pytest
import torch
from torch.nn import functional as F

from fashionlib.retrieval.losses import UNKNOWN, classification, contrastive, squared_distance, weighted_sum


def at_distance(distance: float) -> tuple[torch.Tensor, torch.Tensor]:
    """Two points in the plane, the second at an angle whose sine and cosine are 0.6 and 0.8."""
    return torch.zeros(1, 2).double(), torch.tensor([[0.6, 0.8]]).double() * distance


@pytest.mark.parametrize(
    ("distance", "match", "expected"),
    [(2, 1, 2.0), (0.5, 1, 0.125), (0, 1, 0), (0.25, 0, 0.28125), (0, 0, 0.5), (1, 0, 0), (3, 0, 0)],
)
def test_by_hand_with_margin_one(distance, match, expected):
    first, second = at_distance(distance)
    found = contrastive(first, second, torch.tensor([match]), margin=1.0)
    assert found.shape == ()
    assert found.item() == pytest.approx(expected, abs=2e-6)


def naive(first: torch.Tensor, second: torch.Tensor, match: torch.Tensor, margin: float) -> float:
    total = 0.0
    for one, other, same in zip(first.tolist(), second.tolist(), match.tolist(), strict=True):
        distance = math.dist(one, other)
        total += distance**2 / 2 if same else max(0.0, margin - distance) ** 2 / 2
    return total / len(match)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("margin", [0.3, 1.0, 2.5])
def test_equals_a_naive_loop(dtype, margin):
    generator = torch.Generator().manual_seed(1)
    first, second = (torch.randn(40, 5, generator=generator).to(dtype) * 0.5 for _ in range(2))
    match = torch.rand(40, generator=generator) < 0.5
    expected = naive(first.double(), second.double(), match, margin)
    found = contrastive(first, second, match, margin=margin)
    assert found.dtype == dtype
    assert found.item() == pytest.approx(expected, rel=1e-5)
    # Both branches play the same part.
    assert contrastive(second, first, match, margin=margin).item() == pytest.approx(found.item(), rel=1e-6)
    # A match is 1 or True.
    assert torch.equal(contrastive(first, second, match.long(), margin=margin), found)


def test_gradients_by_hand():
    first, second = at_distance(0.4)
    unit = torch.tensor([[0.6, 0.8]]).double()
    for match, distance, expected in [
        (1, 0.4, 0.4 * unit),  # pulled together in proportion to the distance
        (0, 0.4, -0.6 * unit),  # pushed apart by what lacks to the margin
        (0, 1.7, 0 * unit),  # left alone beyond it
    ]:
        second = (unit * distance).requires_grad_()
        contrastive(first, second, torch.tensor([match]), margin=1.0).backward()
        torch.testing.assert_close(second.grad, expected)


def test_gradients_against_finite_differences():
    generator = torch.Generator().manual_seed(2)
    first, second = (torch.randn(12, 4, generator=generator).double().requires_grad_() for _ in range(2))
    match = torch.arange(12) % 3 == 0
    assert torch.autograd.gradcheck(lambda a, b: contrastive(a, b, match, margin=2.0), (first, second))
    logits = torch.randn(12, 32, generator=generator).double().requires_grad_()
    categories = torch.arange(12) - 1
    assert torch.autograd.gradcheck(lambda a: classification(a, categories), (logits,))


def test_gradient_stays_finite_where_points_coincide():
    for match in (0, 1):
        point = torch.ones(3, 4, requires_grad=True)
        contrastive(point, torch.ones(3, 4), torch.full((3,), match), margin=1.0).backward()
        assert torch.isfinite(point.grad).all()


def test_squared_distance():
    first, second = torch.tensor([[0.0, 0], [1, 2]]), torch.tensor([[3.0, 4], [1, 2]])
    assert squared_distance(first, second).tolist() == [25, 0]


def test_classification_is_torchs_on_known_rows():
    generator = torch.Generator().manual_seed(3)
    logits = torch.randn(9, 32, generator=generator, requires_grad=True)
    categories = torch.tensor([3, UNKNOWN, 0, 31, UNKNOWN, 7, 7, 1, UNKNOWN])
    known = categories != UNKNOWN
    found = classification(logits, categories)
    torch.testing.assert_close(found, F.cross_entropy(logits[known], categories[known]))
    found.backward()
    assert not logits.grad[~known].any()
    assert logits.grad[known].any(dim=1).all()


def test_classification_of_nothing_known_is_zero():
    logits = torch.randn(4, 32, requires_grad=True)
    found = classification(logits, torch.full((4,), UNKNOWN))
    assert found.item() == 0
    found.backward()
    assert not logits.grad.any()


def test_uniform_logits_cost_the_logarithm_of_32():
    assert classification(torch.zeros(5, 32), torch.arange(5)).item() == pytest.approx(math.log(32))


def test_weighted_sum():
    found = weighted_sum(torch.tensor(1.0), torch.tensor(2.0), torch.tensor(4.0), class_weight=0.5)
    assert [term.item() for term in found] == [4.0, 1.0, 2.0, 4.0]
    assert found._fields == ("total", "contrastive", "picture_class", "text_class")
