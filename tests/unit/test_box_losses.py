"""The losses on boxes of phase D and ours, and how boxes are moved, against numbers worked out by hand."""

import math

import numpy as np
import pytest
import torch

from fashionlib.detection.beyond_the_article import LEAST, moved, shift_loss, shifts_to, within_photo
from fashionlib.detection.phase_d_overlap import combined, overlap_loss
from fashionlib.detection.proposals import overlap


def test_the_overlap_loss_is_a_mean_absolute_error():
    predicted, true = torch.tensor([[0.2, 0.9], [0.5, 0.0]]), torch.tensor([[0.0, 1.0], [0.5, 0.7]])
    assert overlap_loss(predicted, true).item() == pytest.approx((0.2 + 0.1 + 0 + 0.7) / 4)


def test_trust_in_the_overlap_moves_a_box_forward():
    distances, predicted = torch.tensor([[0.50, 0.60]]), torch.tensor([[0.1, 0.9]])
    assert combined(distances, predicted, trust=0)[0].argmin() == 0
    assert combined(distances, predicted, trust=0.3)[0].tolist() == pytest.approx([0.47, 0.33])


def test_boxes_of_a_photo_share_one_probability():
    logits, overlaps = torch.tensor([[1.0, 2.0, 0.0]]), torch.tensor([[0.9, 0.2, 0.1]])
    expected = -math.log(math.exp(1) / (math.exp(1) + math.exp(2) + 1))
    assert within_photo(logits, overlaps).item() == pytest.approx(expected)


def test_better_boxes_have_a_larger_share_and_a_constant_changes_nothing():
    logits = torch.zeros(1, 2, requires_grad=True)
    overlaps = torch.tensor([[LEAST + 0.2, LEAST + 0.1]])
    within_photo(logits, overlaps).backward()
    # The gradient is probability less share: shares of 4 to 1, probabilities of one half.
    assert logits.grad[0].tolist() == pytest.approx([0.5 - 0.8, 0.5 - 0.2])
    some = torch.tensor([[0.3, -1.2]])
    assert within_photo(some + 7, overlaps).item() == pytest.approx(within_photo(some, overlaps).item(), abs=1e-6)


def test_a_photo_without_a_right_box_teaches_nothing():
    logits = torch.zeros(1, 3, requires_grad=True)
    within_photo(logits, torch.full((1, 3), 0.1)).backward()
    assert not logits.grad.any()


def test_shifts_bring_boxes_to_the_true_one():
    boxes = np.array([(10, 20, 30, 40), (25, 30, 50, 20), (12, 22, 26, 44)], np.float32)
    truth = np.array((15, 18, 33, 45), np.float32)
    shifts = shifts_to(boxes, truth)
    assert shifts[0].tolist() == pytest.approx(
        [(31.5 - 25) / 30, (40.5 - 40) / 40, math.log(33 / 30), math.log(45 / 40)], abs=1e-6
    )
    np.testing.assert_allclose(moved(boxes, shifts.numpy(), (200, 200)), np.tile(truth, (3, 1)), rtol=1e-5)


def test_moved_boxes_stay_inside_and_do_not_run_away():
    boxes = np.array([(90, 90, 10, 10)], np.float32)
    found = moved(boxes, np.array([[9.0, 9.0, 9.0, 9.0]]), (100, 100))
    assert (found[:, :2] >= 0).all() and (found[:, :2] + found[:, 2:] <= 100).all() and (found[:, 2:] >= 1).all()
    inside = moved(boxes - [50, 50, 0, 0], np.array([[9.0, 0, 0, 0]]), (100, 100))
    assert inside[0, 0] == pytest.approx(50)  # one width at most
    assert overlap(inside, inside[0])[0] == pytest.approx(1)


def test_only_near_boxes_learn_to_move():
    shifts = torch.zeros(1, 2, 4, requires_grad=True)
    wanted = torch.full((1, 2, 4), 0.5)
    shift_loss(shifts, wanted, torch.tensor([[0.6, 0.1]])).backward()
    assert shifts.grad[0, 0].all() and not shifts.grad[0, 1].any()
    far = shift_loss(shifts, wanted, torch.tensor([[0.1, 0.1]]))
    assert far.item() == 0 and far.requires_grad
