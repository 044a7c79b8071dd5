"""The small network that not_trivial.py trains: it learns categories from 64 × 64 pixels in two minutes."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

BATCH, RATE = 64, 0.004


def four_convolutions(classes: int, width: int = 32, *, seed: int = 0) -> nn.Module:
    """Return four convolutions with batch norm, each at half the side of the one before, and a linear layer."""
    torch.manual_seed(seed)
    layers: list[nn.Module] = []
    for into, out in ((3, width), (width, 2 * width), (2 * width, 4 * width), (4 * width, 8 * width)):
        layers += [nn.Conv2d(into, out, 3, padding=1, bias=False), nn.BatchNorm2d(out), nn.ReLU(), nn.MaxPool2d(2)]
    layers[0].stride, layers[-1] = (2, 2), nn.AdaptiveAvgPool2d(1)
    model = nn.Sequential(*layers, nn.Flatten(), nn.Linear(8 * width, classes))
    return model.to(memory_format=torch.channels_last)


def fit(model: nn.Module, pictures: np.ndarray, labels: np.ndarray, steps: int) -> None:
    """Train by AdamW on one cycle of learning rates; pictures are (n, side, side, 3) uint8, labels whole numbers."""
    shown, wanted = channels_first(pictures), torch.from_numpy(labels)
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps, pct_start=0.2)
    order = torch.cat([torch.randperm(len(labels)) for _ in range(-(-steps * BATCH // len(labels)))])
    model.train()
    for rows in order[: steps * BATCH].split(BATCH):
        loss = F.cross_entropy(model(prepared(moved(shown[rows]))), wanted[rows], label_smoothing=0.1)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()


def answers(model: nn.Module, pictures: np.ndarray) -> np.ndarray:
    """Return the label that the model finds most likely for each picture."""
    model.eval()
    with torch.no_grad():
        return torch.cat([model(prepared(part)).argmax(1) for part in channels_first(pictures).split(256)]).numpy()


def channels_first(pictures: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(pictures).permute(0, 3, 1, 2)


def prepared(pictures: torch.Tensor) -> torch.Tensor:
    """Return bytes as numbers about zero."""
    return ((pictures.float() - 190) / 64).contiguous(memory_format=torch.channels_last)


def moved(pictures: torch.Tensor, most: int = 4) -> torch.Tensor:
    """Return square pictures (n, 3, side, side) shifted by up to so many pixels, half of them mirrored."""
    count, side = len(pictures), pictures.shape[-1]
    padded = F.pad(pictures.float(), (most,) * 4, mode="replicate")
    place = torch.arange(side)
    top, left = torch.randint(0, 2 * most + 1, (2, count, 1))
    columns = left + torch.where(torch.rand(count, 1) < 0.5, place, side - 1 - place)
    rows, numbers = (top + place)[:, :, None], torch.arange(count)[:, None, None]
    return padded[numbers, :, rows, columns[:, None]].permute(0, 3, 1, 2)
