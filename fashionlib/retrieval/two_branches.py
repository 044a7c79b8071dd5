"""The two-branch network: pictures and texts in one space (article, section 2, the first figure)."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from fashionlib.retrieval.hubs import Hubs


class TwoBranches(nn.Module):
    """An AlexNet-like CNN for pictures, four fully connected layers for texts, one common space.

    text_dimensions: length of a text's word2vec vector. dimensions: of the common space.
    categories: outputs of each of the two classification heads. width: channels of the first convolution
    (32 for 64-pixel pictures on a laptop; 96, as in AlexNet, for 227 pixels on a GPU).
    picture_branch, text_branch: others than the article's (see beyond_2017); they give points of length √dimensions.
    temperature: of a loss that learns one. hubs: adds two coordinates to the points once training is over (see hubs).
    both_views: whether a trained network also looks at each picture in the mirror (the residual branch always does).
    precision: with bfloat16, pictures are always encoded in 16 bits, texts only in training (see `fast_numbers`).

    Batch norm closes both branches. It gives every dimension the same spread over a batch, so that distances have a
    unit (two random points lie about √2 apart) and not all points can fall on one.
    """

    def __init__(
        self,
        *,
        text_dimensions: int = 300,
        dimensions: int = 128,
        categories: int = 32,
        width: int = 32,
        picture_branch: nn.Module | None = None,
        text_branch: nn.Module | None = None,
        temperature: nn.Module | None = None,
        hubs: Hubs | None = None,
        both_views: bool = False,
        precision: str = "float32",
    ) -> None:
        super().__init__()
        self.both_views = both_views
        self.precision = precision
        self.dimensions = dimensions
        self.picture_branch = picture_branch or nn.Sequential(*_alexnet(width), _joint(512, dimensions))
        self.text_branch = text_branch or _four_full_layers(text_dimensions, dimensions)
        self.temperature = temperature
        self.hubs = hubs
        self.picture_head = nn.Linear(dimensions, categories)
        self.text_head = nn.Linear(dimensions, categories)

    def encode_pictures(self, pictures: Tensor) -> Tensor:
        """Return points (B, 128) of pictures (B, 3, S, S) in [-1, 1]; two random points lie about √2 apart."""
        with fast_numbers(self.precision):
            points = self.picture_branch(pictures)
            if self.both_views and not self.training:
                points = (points.float() + self.picture_branch(pictures.flip(3)).float()) / 2
            points = (points / self.dimensions**0.5).float()
        return self.hubs.lift_pictures(points) if self._sets_back_hubs() else points

    def encode_texts(self, texts: Tensor) -> Tensor:
        """Return the points of texts, (B, 128), from what the text branch reads: (B, text_dimensions) mean vectors."""
        # Once it is trained, texts take next to no time, so there is nothing to save.
        with fast_numbers(self.precision if self.training else "float32"):
            points = (self.text_branch(texts) / self.dimensions**0.5).float()
        return self.hubs.lift_texts(points) if self._sets_back_hubs() else points

    def classify_pictures(self, points: Tensor) -> Tensor:
        """Return category logits (B, 32) of picture points (B, 128)."""
        return self.picture_head(points[:, : self.dimensions] * self.dimensions**0.5)

    def classify_texts(self, points: Tensor) -> Tensor:
        """Return category logits (B, 32) of text points (B, 128)."""
        return self.text_head(points[:, : self.dimensions] * self.dimensions**0.5)

    def _sets_back_hubs(self) -> bool:
        return self.hubs is not None and not self.training and self.hubs.known


def fast_numbers(precision: str) -> torch.autocast:
    """Return the context in which layers use bfloat16, if `precision` says so and the processor computes with it."""
    able = torch.cpu.get_capabilities()
    native = able.get("avx512_bf16", False) or able.get("amx_bf16", False)
    return torch.autocast("cpu", torch.bfloat16, enabled=precision == "bfloat16" and native)


def to_tensor(pictures: Tensor) -> Tensor:
    """Return uint8 pictures (B, S, S, 3) as (B, 3, S, S) float32 in [-1, 1].

    They lie in memory with the channels last, which is how convolutions are fastest on a CPU.
    """
    scaled = pictures.permute(0, 3, 1, 2).float().div(127.5).sub(1)
    return scaled.contiguous(memory_format=torch.channels_last)


def augment(pictures: Tensor, generator: torch.Generator) -> Tensor:
    """Return (B, 3, S, S) pictures mirrored half of the time and shifted by up to 1/16 of their side, edges white."""
    size = pictures.shape[-1]
    shift = size // 16
    flip, row, column = torch.rand(3, generator=generator).tolist()
    pictures = pictures.flip(3) if flip < 0.5 else pictures
    padded = F.pad(pictures, (shift,) * 4, value=1.0)
    top, left = int(row * (2 * shift + 1)), int(column * (2 * shift + 1))
    window = padded[:, :, top : top + size, left : left + size]
    return window.contiguous(memory_format=torch.channels_last)


def _alexnet(width: int) -> list[nn.Module]:
    """Five convolutions, three of them followed by max pooling, and one full layer, as AlexNet in small."""
    return [
        *_convolution(3, width, kernel=5, stride=2),
        nn.MaxPool2d(3, stride=2, padding=1),
        *_convolution(width, 2 * width, kernel=5),
        nn.MaxPool2d(3, stride=2, padding=1),
        *_convolution(2 * width, 4 * width),
        *_convolution(4 * width, 4 * width),
        *_convolution(4 * width, 4 * width),
        nn.AdaptiveMaxPool2d(4),
        nn.Flatten(),
        *_full(4 * width * 16, 512),
    ]


def _four_full_layers(inputs: int, dimensions: int) -> nn.Sequential:
    layers = [*_full(inputs, 512), *_full(512, 512), *_full(512, 512), *_full(512, 512)]
    return nn.Sequential(nn.BatchNorm1d(inputs), *layers, _joint(512, dimensions))


def _convolution(inputs: int, outputs: int, *, kernel: int = 3, stride: int = 1) -> list[nn.Module]:
    return [
        nn.Conv2d(inputs, outputs, kernel, stride, padding=kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    ]


def _full(inputs: int, outputs: int) -> list[nn.Module]:
    return [nn.Linear(inputs, outputs, bias=False), nn.BatchNorm1d(outputs), nn.ReLU(inplace=True)]


def _joint(inputs: int, dimensions: int) -> nn.Module:
    return nn.Sequential(*_full(inputs, 256), nn.Linear(256, dimensions), nn.BatchNorm1d(dimensions, affine=False))
