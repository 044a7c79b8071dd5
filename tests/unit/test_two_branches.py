"""The network's shapes, its scale, and what makes it train."""

import pytest
import torch
from torch import nn

from fashionlib.retrieval.two_branches import TwoBranches, augment, to_tensor


@pytest.fixture
def network() -> TwoBranches:
    torch.manual_seed(0)
    return TwoBranches(text_dimensions=20, width=4)


@pytest.mark.parametrize("size", [16, 64, 97])
def test_any_picture_size_gives_128_dimensions(network, size):
    points = network.encode_pictures(torch.rand(3, 3, size, size))
    assert points.shape == (3, 128)
    assert network.classify_pictures(points).shape == (3, 32)


def test_texts_give_128_dimensions(network):
    points = network.encode_texts(torch.randn(5, 20))
    assert points.shape == (5, 128)
    assert network.classify_texts(points).shape == (5, 32)


def test_the_articles_layers(network):
    text = [layer for layer in network.text_branch if isinstance(layer, nn.Linear)]
    assert len(text) == 4
    assert len([layer for layer in network.picture_branch if isinstance(layer, nn.Conv2d)]) == 5
    kinds = {type(layer) for layer in network.modules()}
    assert {nn.ReLU, nn.BatchNorm1d, nn.BatchNorm2d} <= kinds


def test_random_points_lie_about_the_root_of_two_apart(network):
    network.train()
    points = network.encode_texts(torch.randn(400, 20))
    torch.testing.assert_close(points.mean(0), torch.zeros(128), atol=1e-5, rtol=0)
    # Every dimension has variance 1 / 128 over a batch, so squared distances are 2 on average.
    assert torch.pdist(points).square().mean().item() == pytest.approx(2, rel=0.02)


def test_a_batch_does_not_change_what_a_trained_network_says(network):
    network.eval()
    vectors, pictures = torch.randn(6, 20), torch.rand(6, 3, 16, 16)
    torch.testing.assert_close(network.encode_texts(vectors)[2:3], network.encode_texts(vectors[2:3]))
    torch.testing.assert_close(network.encode_pictures(pictures)[2:3], network.encode_pictures(pictures[2:3]))


def test_both_views_make_a_picture_and_its_mirror_image_one_point_once_trained(network):
    pictures = torch.rand(6, 3, 16, 16)
    for _ in range(20):
        network.encode_pictures(pictures)  # batch norm gets to know how far points are spread
    network.eval()
    one, mirrored = network.encode_pictures(pictures), network.encode_pictures(pictures.flip(3))
    assert not torch.allclose(one, mirrored, atol=1e-2), "nothing to see: both views are alike"
    network.both_views = True
    torch.testing.assert_close(network.encode_pictures(pictures), (one + mirrored) / 2)
    torch.testing.assert_close(network.encode_pictures(pictures.flip(3)), (one + mirrored) / 2)
    network.train()
    alike = torch.allclose(network.encode_pictures(pictures), network.encode_pictures(pictures.flip(3)), atol=1e-2)
    assert not alike, "in training the mirror is augmentation's task"


def test_every_weight_gets_a_gradient(network):
    pictures, texts = network.encode_pictures(torch.rand(8, 3, 16, 16)), network.encode_texts(torch.randn(8, 20))
    loss = (pictures - texts).square().sum()
    loss = loss + network.classify_pictures(pictures).square().sum() + network.classify_texts(texts).square().sum()
    loss.backward()
    # A bias before a batch norm has no effect, so its gradient is zero up to rounding.
    assert all(weight.grad is not None for weight in network.parameters())


def test_pixels_become_numbers_from_minus_one_to_one():
    pictures = torch.tensor([0, 255, 51], dtype=torch.uint8).expand(2, 4, 5, 3)
    found = to_tensor(pictures)
    assert found.shape == (2, 3, 4, 5)
    assert found.dtype == torch.float32
    torch.testing.assert_close(found[0, :, 1, 2], torch.tensor([-1.0, 1.0, -0.6]))
    assert found.is_contiguous(memory_format=torch.channels_last)


def naive_shifts(picture: torch.Tensor, shift: int) -> list[torch.Tensor]:
    """All pictures that mirroring and shifting can give."""
    size, found = picture.shape[-1], []
    for mirrored in (picture, picture.flip(-1)):
        for down in range(-shift, shift + 1):
            for across in range(-shift, shift + 1):
                white = torch.ones(3, size + 2 * shift, size + 2 * shift)
                white[:, shift + down : shift + down + size, shift + across : shift + across + size] = mirrored
                found.append(white[:, shift : shift + size, shift : shift + size])
    return found


def test_augmented_pictures_are_mirrored_and_shifted():
    pictures = torch.rand(2, 3, 16, 16)
    possible = naive_shifts(pictures[1], 1)
    generator, drawn = torch.Generator().manual_seed(0), set()
    for _ in range(200):
        found = augment(pictures, generator)
        assert found.shape == pictures.shape
        drawn.add(next(place for place, one in enumerate(possible) if torch.equal(one, found[1])))
    assert drawn == set(range(18))


def test_augmentation_depends_on_the_generator_alone():
    pictures = torch.rand(2, 3, 32, 32)
    first, second = (augment(pictures, torch.Generator().manual_seed(3)) for _ in range(2))
    assert torch.equal(first, second)


def test_sixteen_bits_are_for_pictures_and_while_learning_for_texts():
    torch.manual_seed(0)
    network = TwoBranches(text_dimensions=20, width=4, precision="bfloat16").eval()
    pictures, texts = torch.rand(4, 3, 32, 32), torch.randn(4, 20)
    with torch.inference_mode():
        fast = network.encode_pictures(pictures), network.encode_texts(texts)
        network.precision = "float32"
        exact = network.encode_pictures(pictures), network.encode_texts(texts)
    assert all(points.dtype == torch.float32 for points in fast)
    assert (fast[0] - exact[0]).norm() < 0.03 * exact[0].norm()  # 16 bits keep 8 binary digits
    assert torch.equal(fast[1], exact[1])
