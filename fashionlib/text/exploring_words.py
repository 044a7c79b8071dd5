"""Playing with word vectors: add and subtract words, find the odd one out, compare two (Mikolov et al. 2013)."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from fashionlib.errors import FashionError
from fashionlib.text.word_vectors import WordVectors


class Comparison(NamedTuple):
    """Two words side by side; the words of each list are sorted, best first."""

    similarity: float
    """Cosine of the two words, -1 to 1."""
    shared: list[str]
    """Nearest to both: their lesser similarity to either is the highest."""
    first: list[str]
    """Nearest to the first word that are nearer to it than to the second."""
    second: list[str]


def nearest(
    words: WordVectors, add: Sequence[str], *, subtract: Sequence[str] = (), count: int = 10
) -> list[tuple[str, float]]:
    """Return the words nearest to a sum of words, less others, with their cosine similarity, nearest first.

    Every word counts with length 1, and none of those given is returned (Mikolov et al. 2013; Levy & Goldberg 2014,
    3CosAdd). Raises FashionError if no word is given, one is unknown, or they cancel out.
    """
    if isinstance(add, str) or isinstance(subtract, str) or not [*add, *subtract]:
        raise FashionError("give a list of words to add, such as ['shirt', 'collar']")
    direction = sum(_unit(words, word) for word in add) - sum(_unit(words, word) for word in subtract)
    length = float(np.linalg.norm(direction))
    if length < 1e-6:
        raise FashionError("the words cancel out, and nothing is nearest to nothing; add or subtract another word")
    given = {words.words_[words.place(word)] for word in (*add, *subtract) if words.knows(word)}
    similarity = words.unit_vectors() @ (direction / length)
    order = np.argsort(-similarity, kind="stable")[: count + len(given)]
    return [(words.words_[i], float(similarity[i])) for i in order if words.words_[i] not in given][:count]


def odd_one_out(words: WordVectors, candidates: Sequence[str], *, neighbours: int = 0) -> str:
    """Return the word that is least similar to the others, by its mean cosine with them.

    With `neighbours`, a cosine counts by how much it exceeds the mean cosine of each of its two words with that many
    nearest words: else a word that lies alone seems odd in any company (CSLS, Conneau et al. 2018).
    Raises FashionError if there are fewer than three or one is unknown.
    """
    if isinstance(candidates, str) or len(candidates) < 3:
        raise FashionError("give a list of three words or more; of two, neither is odd")
    unit = np.stack([_unit(words, word) for word in candidates])
    similarity = unit @ unit.T
    if neighbours:
        crowd = _crowd(words, candidates, neighbours)
        similarity = 2 * similarity - crowd[:, None] - crowd
    np.fill_diagonal(similarity, 0)
    return candidates[int(np.argmin(similarity.sum(axis=1)))]


def compare(words: WordVectors, first: str, second: str, *, count: int = 10) -> Comparison:
    """Return how similar two words are, and the words that are near to both or to one of them.

    Raises FashionError if a word is unknown.
    """
    pair = np.stack([_unit(words, first), _unit(words, second)])
    similarity = words.unit_vectors() @ pair.T  # (words, 2)
    itself = [words.place(word) for word in (first, second) if words.knows(word)]
    difference = similarity[:, 0] - similarity[:, 1]

    def best(score: np.ndarray) -> list[str]:
        score = score.copy()
        score[itself] = -np.inf
        order = np.argsort(-score, kind="stable")[:count]
        return [words.words_[i] for i in order if np.isfinite(score[i])]

    return Comparison(
        float(pair[0] @ pair[1]),
        best(similarity.min(axis=1)),
        best(np.where(difference > 0, similarity[:, 0], -np.inf)),
        best(np.where(difference < 0, similarity[:, 1], -np.inf)),
    )


def _crowd(words: WordVectors, candidates: Sequence[str], count: int) -> np.ndarray:
    """Mean cosine of each word with its `count` nearest others, (candidates,)."""
    similarity = words.unit_vectors() @ np.stack([_unit(words, word) for word in candidates]).T
    for column, word in enumerate(candidates):
        if words.knows(word):
            similarity[words.place(word), column] = -np.inf
    return np.partition(similarity, -count, axis=0)[-count:].mean(axis=0)


def _unit(words: WordVectors, word: str) -> np.ndarray:
    vector = words.vector(word)
    return vector / max(float(np.linalg.norm(vector)), 1e-12)
