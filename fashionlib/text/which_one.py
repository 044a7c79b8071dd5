"""The article's quick test: a short network of a few fully connected layers on each way to represent texts."""

import time
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import scipy.sparse
import scipy.stats
import torch
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.metrics import accuracy_score, f1_score
from sklearn.utils.validation import check_is_fitted
from torch import nn
from torch.nn import functional as F

from fashionlib.errors import FashionError

Matrix = np.ndarray | scipy.sparse.spmatrix


class ShortNetwork(ClassifierMixin, BaseEstimator):
    """A few fully connected layers from text vectors to categories: a scikit-learn classifier (article, section 1).

    Each layer is followed by batch normalisation (Ioffe & Szegedy 2015) and ReLU, as in the article's text branch.
    hidden: widths of the layers between input and categories. epochs: passes. batch: texts a step. dropout: share of
    hidden values left out at each step. learning_rate: of Adam, falling to 0 along half a cosine.
    seed: of weights, order and dropout. Vectors may be sparse. Their mean is taken away and one number, their
    standard deviation over all values, divides them, so that no representation gains or loses by its place and scale.
    """

    def __init__(
        self,
        hidden: Sequence[int] = (256, 128),
        *,
        epochs: int = 10,
        batch: int = 128,
        dropout: float = 0.2,
        learning_rate: float = 1e-3,
        seed: int = 0,
    ) -> None:
        self.hidden = hidden
        self.epochs = epochs
        self.batch = batch
        self.dropout = dropout
        self.learning_rate = learning_rate
        self.seed = seed

    def fit(self, vectors: Matrix, labels: Sequence[str]) -> "ShortNetwork":
        """Learn the categories of vectors, (N, dimensions). Raises FashionError for one category or too few labels."""
        self.classes_, targets = np.unique(np.asarray(labels), return_inverse=True)
        if vectors.shape[0] != len(targets) or len(self.classes_) < 2:
            raise FashionError(
                f"{vectors.shape[0]} vectors and {len(targets)} labels of {len(self.classes_)} categories cannot be"
                " learnt from; give one label for each vector, and two categories or more"
            )
        mean, self.scale_ = _mean_and_spread(vectors)
        with torch.random.fork_rng():
            torch.manual_seed(self.seed)
            self.network_ = self._layers(mean / self.scale_)
            self._train(vectors, torch.from_numpy(targets))
        return self

    def predict(self, vectors: Matrix) -> np.ndarray:
        """Return the likeliest category of each vector, (N,). Raises FashionError if they have another length."""
        check_is_fitted(self, "network_")
        needed = self.network_[0].in_features
        if vectors.shape[1] != needed:
            raise FashionError(f"vectors of {vectors.shape[1]} dimensions, where the network was fitted on {needed}")
        starts = range(0, vectors.shape[0], 1024)
        with torch.inference_mode():
            best = [self.network_(self._tensor(vectors[start : start + 1024])).argmax(1) for start in starts]
        return self.classes_[torch.cat(best).numpy()] if best else self.classes_[:0]

    def _layers(self, mean: np.ndarray) -> nn.Sequential:
        first, *others = self.hidden
        layers: list[nn.Module] = [_FirstLayer(torch.from_numpy(mean.astype(np.float32)), first)]
        for before, after in zip(self.hidden, others, strict=False):
            layers += [*self._between(before), nn.Linear(before, after, bias=False)]
        last = self.hidden[-1]
        return nn.Sequential(*layers, *self._between(last), nn.Linear(last, len(self.classes_)))

    def _between(self, width: int) -> list[nn.Module]:
        return [nn.BatchNorm1d(width), nn.ReLU(), nn.Dropout(self.dropout)]

    def _train(self, vectors: Matrix, targets: torch.Tensor) -> None:
        optimiser = torch.optim.Adam(self.network_.parameters(), lr=self.learning_rate)
        steps = self.epochs * -(-len(targets) // self.batch)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, max(steps, 1))
        self.network_.train()
        for _ in range(self.epochs):
            for rows in torch.randperm(len(targets)).split(self.batch):
                if len(rows) < 2:
                    continue  # batch normalisation has nothing to normalise one text by
                loss = F.cross_entropy(self.network_(self._tensor(vectors[rows.numpy()])), targets[rows])
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
                schedule.step()
        self.network_.eval()

    def _tensor(self, vectors: Matrix) -> torch.Tensor:
        if not scipy.sparse.issparse(vectors):
            return torch.from_numpy((vectors / self.scale_).astype(np.float32))
        found = vectors.tocoo()
        places = torch.from_numpy(np.stack([found.row, found.col]).astype(np.int64))
        values = torch.from_numpy((found.data / self.scale_).astype(np.float32))
        return torch.sparse_coo_tensor(places, values, found.shape, check_invariants=False)


class _FirstLayer(nn.Linear):
    """Centres vectors, sparse ones too: a bag of words is nearly all zeros, and multiplying them takes minutes."""

    def __init__(self, mean: torch.Tensor, width: int) -> None:
        super().__init__(len(mean), width, bias=False)
        self.register_buffer("mean", mean)

    def forward(self, vectors: torch.Tensor) -> torch.Tensor:
        """Return the (N, width) values of the layer for vectors, (N, dimensions)."""
        if vectors.is_sparse:
            # The same for every text of a batch, so batch normalisation lets no gradient through; do not compute it.
            return torch.sparse.mm(vectors, self.weight.T) - self.weight.detach() @ self.mean
        return super().forward(vectors - self.mean)


def _mean_and_spread(vectors: Matrix) -> tuple[np.ndarray, float]:
    """The mean of each column, (dimensions,), and the standard deviation around it, all columns together."""
    squares = vectors.multiply(vectors) if scipy.sparse.issparse(vectors) else np.square(vectors, dtype=np.float64)
    mean = np.asarray(vectors.mean(axis=0, dtype=np.float64)).ravel()
    return mean, float(np.sqrt(max(squares.mean() - np.square(mean).mean(), 0))) or 1.0


class Represented(NamedTuple):
    """Texts as vectors, and what that cost."""

    train: Matrix
    test: Matrix
    fit_seconds: float
    """Processor time of learning the representation from the training texts, preprocessing included."""
    texts_per_second: float
    """Raw texts to vectors in a second of processor time, on the test texts, preprocessing included."""
    megabytes: float
    """What the vectors of the training texts take."""


def represent(representation: Any, train: Sequence[str], test: Sequence[str]) -> Represented:
    """Fit a representation on training texts, turn training and test texts into vectors, and time it.

    Processor time, because other work on the machine does not count in it; that of several threads adds up.
    """
    start = time.process_time()
    representation.fit(train)
    fitted = time.process_time()
    of_test = representation.transform(test)
    done = time.process_time()
    of_train = representation.transform(train)
    speed = len(test) / max(done - fitted, 1e-9)
    return Represented(of_train, of_test, fitted - start, speed, _bytes(of_train) / 1e6)


def few_labels(labels: Sequence[str], share: float, *, seed: int = 0) -> np.ndarray:
    """Return the rows, (n,) ints, of a random share of the labels: ceil(share × size) of every category, so 1 at least.

    Raises FashionError if the share is not in (0, 1].
    """
    if not 0 < share <= 1:
        raise FashionError(f"a share of {share} labels; give one above 0, and 1 at most")
    labels, rng = np.asarray(labels), np.random.default_rng(seed)
    groups = (np.flatnonzero(labels == label) for label in np.unique(labels))
    return np.sort(np.concatenate([rng.permutation(rows)[: int(np.ceil(share * len(rows)))] for rows in groups]))


def scores(labels: Sequence[str], predicted: Sequence[str]) -> dict[str, float]:
    """Return accuracy and macro F1 (the mean over categories of their F1 score), 0 to 1."""
    f1 = f1_score(labels, predicted, average="macro", zero_division=0)
    return {"accuracy": float(accuracy_score(labels, predicted)), "macro_f1": float(f1)}


def mean_and_interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the mean of runs with different seeds, and half the width of its 95 % interval (Student's t).

    Raises FashionError for fewer than two values.
    """
    if len(values) < 2:
        raise FashionError(f"{len(values)} run has no interval; give two or more")
    error = float(scipy.stats.sem(values))
    return float(np.mean(values)), float(scipy.stats.t.ppf(0.975, len(values) - 1) * error)


def paired_p(first: Sequence[bool], second: Sequence[bool]) -> float:
    """Return the p value of McNemar's exact test: could two methods, each right or wrong on the same texts, be equal?

    Only texts on which they differ count; each is a coin flip if the methods are equal (McNemar 1947). It speaks of
    these texts and these two trained networks. Raises FashionError if the lengths differ.
    """
    if len(first) != len(second):
        raise FashionError(f"{len(first)} answers against {len(second)}; give those of the same texts")
    only_first = int(np.sum(np.asarray(first, bool) & ~np.asarray(second, bool)))
    differ = only_first + int(np.sum(~np.asarray(first, bool) & np.asarray(second, bool)))
    return float(scipy.stats.binomtest(only_first, differ).pvalue) if differ else 1.0


def _bytes(vectors: Matrix) -> int:
    if scipy.sparse.issparse(vectors):
        return vectors.data.nbytes + vectors.indices.nbytes + vectors.indptr.nbytes
    return vectors.nbytes
