"""What came after 2017: a residual CNN, texts that weigh their words, and pictures changed at random."""

import math

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

START_SCALE = 1 / 0.07
"""Where the learnt temperature starts, as in CLIP (Radford et al. 2021, section 2.5)."""

LARGEST_SCALE = 100.0
"""CLIP's limit, so that one pair cannot rule a batch."""


class ResidualPictures(nn.Module):
    """Pictures (B, 3, S, S) in, points of length √dimensions out: a small residual network (He et al. 2016).

    width: channels of the first of four stages; each stage halves the picture and doubles the channels.
    """

    def __init__(self, *, width: int = 32, dimensions: int = 128, dropout: float = 0.1) -> None:
        super().__init__()
        self.stages = nn.Sequential(
            _convolution(3, width, stride=2),
            nn.ReLU(inplace=True),
            _Residual(width, 2 * width, stride=2),
            _Residual(2 * width, 4 * width, stride=2),
            _Residual(4 * width, 4 * width),
            _Residual(4 * width, 8 * width, stride=2),
        )
        self.joint = nn.Sequential(nn.Dropout(dropout), nn.Linear(8 * width, dimensions))

    def forward(self, pictures: Tensor) -> Tensor:
        """Return the points (B, dimensions) of pictures (B, 3, S, S)."""
        points = self._points(pictures)
        if self.training:
            return points
        # A mirrored product is the same product, so that both its views may speak.
        return on_sphere(points + self._points(pictures.flip(3)))

    def _points(self, pictures: Tensor) -> Tensor:
        return on_sphere(self.joint(self.stages(pictures).mean(dim=(2, 3))))


class AttentionTexts(nn.Module):
    """Word places (B, L) in, points of length √dimensions out: word vectors that are trained on, and weighed.

    vectors: (V, d), where the word vectors start; place 0 stands for no word, place i for row i - 1 of them.
    A text is the mean of its words, each with a learnt weight (a softmax over the words of the text), so that the
    network itself finds out which words matter. In training a tenth of the words is left out at random, as a
    shopper leaves words out.
    """

    def __init__(self, vectors: np.ndarray, *, dimensions: int = 128, dropout: float = 0.1) -> None:
        super().__init__()
        count, length = vectors.shape
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True).clip(1e-9)
        start = np.vstack([np.zeros((1, length)), vectors / lengths]).astype(np.float32)
        self.words = nn.Embedding.from_pretrained(torch.from_numpy(start), freeze=False, padding_idx=0)
        self.weights = nn.Embedding.from_pretrained(torch.zeros(count + 1, 1), freeze=False)
        self.hidden = nn.Sequential(
            nn.Linear(length, 512),
            nn.LayerNorm(512),
            nn.GELU(),
            nn.Dropout(dropout),
            nn.Linear(512, 512),
            nn.GELU(),
            nn.Dropout(dropout),
        )
        self.joint = nn.Linear(512, dimensions)
        self.straight = nn.Linear(length, dimensions, bias=False)
        self.dropout = dropout

    def forward(self, places: Tensor) -> Tensor:
        """Return the points (B, dimensions) of texts, given as places of words (B, L)."""
        known = places > 0
        if self.training:
            kept = known & (torch.rand(places.shape) >= self.dropout)
            known = torch.where(kept.any(dim=1, keepdim=True), kept, known)
        mean = (self.attention(places, known)[..., None] * self.words(places)).sum(dim=1)  # (B, d)
        return on_sphere(self.joint(self.hidden(mean)) + self.straight(mean))

    def attention(self, places: Tensor, known: Tensor) -> Tensor:
        """Return the weight of each word in its text, (B, L); a text's weights sum to 1, or to 0 if it has no word."""
        scores = self.weights(places).squeeze(-1).float().masked_fill(~known, -1e4)
        return scores.softmax(dim=1) * known


class Temperature(nn.Module):
    """Scale and shift of the similarities, learnt with the rest (CLIP; the shift is SigLIP's, Zhai et al. 2023)."""

    def __init__(self) -> None:
        super().__init__()
        self.log_scale = nn.Parameter(torch.tensor(math.log(START_SCALE)))
        self.shift = nn.Parameter(torch.tensor(-10.0))

    def scale(self) -> Tensor:
        """Return the factor of the cosine similarities, a scalar: 1 / temperature."""
        return self.log_scale.clamp(max=math.log(LARGEST_SCALE)).exp()


def on_sphere(points: Tensor) -> Tensor:
    """Return points (B, d) at length √d: after the network's division by √d they lie on the unit sphere."""
    return F.normalize(points.float(), dim=1) * points.shape[1] ** 0.5


def in_batch_softmax(texts: Tensor, pictures: Tensor, *, scale: Tensor | float, same: Tensor | None = None) -> Tensor:
    """Return the symmetric cross-entropy over the batch, a scalar (InfoNCE; Radford et al. 2021, figure 3).

    texts, pictures: (B, d), row i of both being product i: each text must tell its picture from all others, and the
    other way round. same: (B, B) bool, pairs that are no negatives although they are not the same product, such as
    products of one title; they take no part.
    """
    logits = scale * texts @ pictures.T
    if same is not None:
        logits = logits.masked_fill(same & ~torch.eye(len(same), dtype=torch.bool), -torch.inf)
    answers = torch.arange(len(logits))
    return (F.cross_entropy(logits, answers) + F.cross_entropy(logits.T, answers)) / 2


def in_batch_sigmoid(
    texts: Tensor, pictures: Tensor, *, scale: Tensor | float, shift: Tensor | float, same: Tensor | None = None
) -> Tensor:
    """Return the sigmoid loss over all pairs of the batch, a scalar (SigLIP; Zhai et al. 2023, algorithm 1).

    Every pair is a question of its own, match or not. texts, pictures, same: as in `in_batch_softmax`.
    """
    own = torch.eye(len(texts), dtype=torch.bool)
    logits = scale * texts @ pictures.T + shift
    each = F.logsigmoid(torch.where(own, logits, -logits))
    if same is not None:
        each = each.masked_fill(same & ~own, 0)
    return -each.sum() / len(texts)


def distillation(texts: Tensor, pictures: Tensor, teacher: Tensor, *, scale: float = 20.0) -> Tensor:
    """Return how far the similarities of a batch are from a teacher's, a scalar (Hinton, Vinyals and Dean 2015).

    texts, pictures: (B, d), a student's points of unit length. teacher: (B, B), the larger network's cosine
    similarities of the same texts and pictures. The loss is the Kullback-Leibler divergence between what both hold
    to be the picture of each text.
    """
    student = F.log_softmax(scale * texts @ pictures.T, dim=1)
    return F.kl_div(student, F.log_softmax(scale * teacher, dim=1), reduction="batchmean", log_target=True)


def augment_each(pictures: Tensor, generator: torch.Generator) -> Tensor:
    """Return (B, 3, S, S) pictures, each mirrored, shifted, scaled and lit in its own way; the edges stay white.

    Shift up to 1/16 of the side, scale up to 15 %, light up to 10 %; half of the pictures are mirrored.
    """
    count = len(pictures)
    mirror, across, down, large, wide, light = torch.rand(6, count, generator=generator) * 2 - 1
    move = torch.zeros(count, 2, 3)
    move[:, 0, 0] = mirror.sign() * (1 + 0.15 * large) * (1 + 0.05 * wide)
    move[:, 1, 1] = 1 + 0.15 * large
    move[:, :, 2] = torch.stack([across, down], dim=1) / 8
    # Outside a picture grid_sample sees 0, so white has to be 0 for a moment.
    moved = F.grid_sample(pictures - 1, F.affine_grid(move, pictures.shape, align_corners=False), align_corners=False)
    lit = (moved + 2) * (1 + 0.1 * light)[:, None, None, None] - 1
    return lit.clamp(-1, 1).contiguous(memory_format=torch.channels_last)


class _Residual(nn.Module):
    """Two convolutions beside a short cut (He et al. 2016, figure 2)."""

    def __init__(self, inputs: int, outputs: int, *, stride: int = 1) -> None:
        super().__init__()
        self.first, self.second = _convolution(inputs, outputs, stride=stride), _convolution(outputs, outputs)
        same = inputs == outputs and stride == 1
        smaller = nn.AvgPool2d(stride, ceil_mode=True) if stride > 1 else nn.Identity()
        self.short_cut = nn.Identity() if same else nn.Sequential(smaller, _convolution(inputs, outputs, kernel=1))

    def forward(self, maps: Tensor) -> Tensor:
        return F.relu(self.second(F.relu(self.first(maps))) + self.short_cut(maps))


def _convolution(inputs: int, outputs: int, *, kernel: int = 3, stride: int = 1) -> nn.Module:
    convolution = nn.Conv2d(inputs, outputs, kernel, stride, padding=kernel // 2, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(outputs))
