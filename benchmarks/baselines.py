"""The two branches against what they have to beat: python benchmarks/baselines.py --data FOLDER [--count N]

The article's recipe, the same network on bag of words and on doc2vec, linear and kernel CCA on the features of that
network, BM25 of descriptions against titles, chance, and the oracle where the truth is known: on the test split of the
synthetic catalogue and, with --data, of the myntra catalogue. Each row holds all figures both ways and the 95 %
interval of what the article's network has more of recall@5 %. Kept in benchmarks/results/baselines.json.
"""

import argparse
import dataclasses
import os

import numpy as np
import torch
from keeping import keep
from scipy.sparse import issparse

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.catalogue.synthetic.oracle import SEEN, oracle_ranks
from fashionlib.retrieval.baselines import Views, bm25_ranks, cca, chance_ranks, kernel_cca, picture_features
from fashionlib.retrieval.evaluation import paired_difference, rank_figures, ranks, recall_at
from fashionlib.retrieval.examples import Examples, make_examples
from fashionlib.retrieval.keeping import load_or_fit
from fashionlib.retrieval.run import Run
from fashionlib.retrieval.settings import Settings
from fashionlib.retrieval.training import encode, train
from fashionlib.text.bag_of_words import BagOfWords
from fashionlib.text.cleaning import clean
from fashionlib.text.doc2vec import Doc2Vec
from fashionlib.text.fields import texts_of

SYNTHETIC = 8000
"""Products of the synthetic catalogue, as in the book."""

RARE = 20
"""Words that occur less often are not in the bag, so that the first layer does not outgrow the rest of the network."""

LANDMARKS = 2000
"""Products from which the kernels are approximated."""

Places = dict[str, np.ndarray]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=os.environ.get("FASHION_DATA"), help="folder of the myntra catalogue")
    parser.add_argument("--count", type=int, help="take only this many products")
    arguments = parser.parse_args()
    figures: dict = {}
    for name, data, words in (("synthetic", None, 30), ("myntra", arguments.data, 8)):
        if name == "synthetic" or data:
            count = arguments.count or (SYNTHETIC if data is None else None)
            cleaned, _ = clean(load_catalogue(name, data=data, count=count))
            settings = Settings(word_epochs=words, precision="bfloat16")
            places = all_places(cleaned, settings, synthetic=data is None)
            figures[name] = {"settings": dataclasses.asdict(settings)} | table_of(places, len(cleaned.split("test")))
            keep("baselines", figures)


def all_places(cleaned: Catalogue, settings: Settings, *, synthetic: bool) -> dict[str, Places]:
    """Return system → direction → the ranks of the test products."""
    run, _ = load_or_fit(cleaned, settings)
    training, unseen = (make_examples(cleaned.split(split), settings, run.words) for split in ("train", "test"))
    test, count = cleaned.split("test"), len(unseen)
    found = {"article": both_ways(*encode(run.network, unseen)), "chance": dict.fromkeys(WAYS, chance_ranks(count))}
    found |= other_texts(cleaned, settings, training, unseen)
    views = views_of(run, training), views_of(run, unseen)
    found["linear CCA"] = both_ways(*map(torch.from_numpy, cca(*views)))
    found["kernel CCA"] = both_ways(*map(torch.from_numpy, kernel_cca(*views, landmarks=LANDMARKS)))
    found["BM25, descriptions to titles"] = {
        WAYS[0]: bm25_ranks(texts_of(test, ["description"]), texts_of(test, ["title"]))
    }
    if synthetic:
        found["oracle"] = {WAYS[0]: oracle_ranks(test["id"], fields=settings.fields, names=SEEN)}
    return found


WAYS = ("text_to_image", "image_to_text")


def both_ways(pictures: torch.Tensor, texts: torch.Tensor) -> Places:
    """Return the ranks of both directions."""
    pictures, texts = pictures.numpy(), texts.numpy()
    return dict(zip(WAYS, (ranks(texts, pictures), ranks(pictures, texts)), strict=True))


def views_of(run: Run, examples: Examples) -> Views:
    """Return what CCA gets: the picture features of the network, and the word vectors."""
    return Views(picture_features(run.network, examples.pictures), examples.texts.numpy())


def other_texts(cleaned: Catalogue, settings: Settings, training: Examples, unseen: Examples) -> dict[str, Places]:
    """Return the ranks of the same network on other representations of the texts."""
    texts = [texts_of(cleaned.split(split), settings.fields) for split in ("train", "test")]
    found = {}
    for name, transformer in {
        "bag of words": BagOfWords(min_count=RARE),
        "doc2vec": Doc2Vec(settings.text_dimensions, epochs=settings.word_epochs * 2),
    }.items():
        transformer.fit(texts[0])
        seen, new = (dense(transformer.transform(given)) for given in texts)
        own = dataclasses.replace(settings, text_dimensions=seen.shape[1])
        network, _ = train(dataclasses.replace(training, texts=seen), own)
        found[name] = both_ways(*encode(network, dataclasses.replace(unseen, texts=new)))
    return found


def dense(vectors: object) -> torch.Tensor:
    """Return text vectors, sparse or not, as a float32 tensor."""
    return torch.from_numpy(np.asarray(vectors.toarray() if issparse(vectors) else vectors, dtype=np.float32))


def table_of(places: dict[str, Places], count: int) -> dict:
    """Return system → direction → figures, and how much more recall@5 % the article's network has."""
    table: dict = {}
    for system, directions in places.items():
        table[system] = {way: rank_figures(given, count) for way, given in directions.items()}
        for way, given in directions.items():
            more = paired_difference(lambda drawn: recall_at(drawn, 0.05 * count), places["article"][way], given)
            table[system][way]["article_has_more"] = more
    return table


if __name__ == "__main__":
    main()
