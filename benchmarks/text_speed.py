"""What the library adds to the tools below it: python benchmarks/text_speed.py --data FOLDER [--rounds N]

Preprocessing against a loop that looks up every word anew; word2vec against bare gensim; bag of words against bare
scikit-learn: ratios of two things measured in turn in the same run, on title and description of the myntra catalogue in
FOLDER. Kept in benchmarks/results/text_speed.json.
"""

import argparse
import time
from collections.abc import Callable, Sequence

import gensim
import numpy as np
from keeping import keep
from sklearn.feature_extraction.text import CountVectorizer

from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.text.bag_of_words import BagOfWords
from fashionlib.text.cleaning import clean
from fashionlib.text.fields import texts_of
from fashionlib.text.preprocessing import Lemmas, lemma, preprocess, preprocess_all, words
from fashionlib.text.word2vec import Word2Vec

WORKERS, DIMENSIONS, EPOCHS = 2, 300, 8
SAMPLE = 1000
"""Texts for the slow way: all of them would take minutes."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder of the myntra catalogue")
    parser.add_argument("--rounds", type=int, default=5, help="rounds, of which the median counts")
    arguments = parser.parse_args()
    cleaned, _ = clean(load_catalogue("myntra", data=arguments.data))
    texts = texts_of(cleaned, ("title", "description"))
    preprocessing = preprocessing_figures(texts, arguments.rounds)
    lemmas = preprocess_all(texts)
    figures = {"texts": len(texts), "lemmas": len(lemmas.codes), "spellings": len({w for t in texts for w in words(t)})}
    figures["preprocessing"] = preprocessing
    figures["word2vec"] = word2vec_figures(lemmas, arguments.rounds)
    figures["bag_of_words"] = bag_figures(texts, lemmas, arguments.rounds)
    keep("text_speed", figures)


def seconds(work: Callable[[], object]) -> float:
    """Return the time of one call by the clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turn(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    """Return the median seconds of both, and our speed as a share of theirs: the median over rounds of their ratio."""
    times = np.array([(seconds(ours), seconds(theirs)) for _ in range(rounds)])
    return (*map(float, np.median(times, axis=0)), float(np.median(times[:, 1] / times[:, 0])))


def preprocessing_figures(texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Return the seconds for all texts, no lemma known before, and how many times faster that is than word by word."""
    seconds_of_all(texts)  # the first call waits for the memory as well
    ours = float(np.median([seconds_of_all(texts) for _ in range(rounds)]))
    sample = texts[:: max(len(texts) // SAMPLE, 1)]
    assert word_by_word(sample) == preprocess_all(sample).to_lists(), "the slow way must give the same lemmas"
    share = sum(map(len, sample)) / sum(map(len, texts))
    slow = float(np.median([seconds(lambda: word_by_word(sample)) for _ in range(rounds)])) / share
    return {"seconds": round(ours, 2), "seconds_word_by_word": round(slow, 1), "times_faster": round(slow / ours, 1)}


def seconds_of_all(texts: Sequence[str]) -> float:
    """Return the time of preprocessing with an empty cache; the dictionary, which both ways need, is loaded."""
    lemma.cache_clear()
    lemma("shirt")
    return seconds(lambda: preprocess_all(texts))


def word_by_word(texts: Sequence[str]) -> list[list[str]]:
    """Return the lemmas of texts, each word looked up every time that it occurs."""
    return [[lemma.__wrapped__(word) for word in words(text)] for text in texts]


def word2vec_figures(lemmas: Lemmas, rounds: int) -> dict[str, float]:
    """Return the words a second of both, on two workers, and ours as a share of bare gensim's."""
    sentences = lemmas.to_lists()
    settings = {"window": 5, "min_count": 3, "epochs": EPOCHS, "workers": WORKERS, "seed": 0}
    ours, theirs, share = in_turn(
        lambda: Word2Vec(DIMENSIONS, **settings).fit(lemmas),
        lambda: gensim.models.Word2Vec(sentences, vector_size=DIMENSIONS, **settings),
        rounds,
    )
    trained = EPOCHS * len(lemmas.codes)
    return {
        "dimensions": DIMENSIONS,
        "workers": WORKERS,
        "words_a_second": round(trained / ours),
        "bare_gensim": round(trained / theirs),
        "share_of_bare": round(share, 3),
    }


def bag_figures(texts: Sequence[str], lemmas: Lemmas, rounds: int) -> dict[str, float]:
    """Return the texts a second of both transforms, and ours as a share of bare scikit-learn's, from text and lemma."""
    bag = BagOfWords().fit(lemmas)
    raw = CountVectorizer(vocabulary=bag.words_, tokenizer=preprocess, lowercase=False, token_pattern=None)
    bare = CountVectorizer(vocabulary=bag.words_, analyzer=list)
    found = {}
    for name, vectorizer, given, theirs_given in (
        ("from_texts", raw, texts, texts),
        ("from_lemmas", bare, lemmas, lemmas.to_lists()),
    ):
        assert (bag.transform(given) != vectorizer.transform(theirs_given)).nnz == 0, "the counts must be the same"
        ours, theirs, share = in_turn(
            lambda given=given: bag.transform(given),
            lambda it=vectorizer, given=theirs_given: it.transform(given),
            rounds,
        )
        found[name] = {
            "texts_a_second": round(len(texts) / ours),
            "bare_scikit_learn": round(len(texts) / theirs),
            "share_of_bare": round(share, 2),
        }
    return found


if __name__ == "__main__":
    main()
