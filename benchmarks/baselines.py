"""The two branches against what they have to beat: python benchmarks/baselines.py --data FOLDER [--count N]

The article's network and ours beyond 2017; the article's on bag of words and on doc2vec; linear and kernel CCA, once on
the picture features of the article's network and once on features that nobody trained; BM25 of descriptions against
titles; chance; and the oracle where the truth is known: on the test split of the synthetic catalogue and, with --data,
of the myntra catalogue. Each row holds all figures both ways, and the 95 % interval of what either network has more of
recall@5 % and recall@10. Kept in benchmarks/results/baselines.json.
"""

import dataclasses
import pathlib
from collections.abc import Callable

import numpy as np
import torch
from keeping import keep, kept
from scipy.sparse import issparse
from shops import cleaned_shops, shop_options

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.synthetic.oracle import SEEN, oracle_ranks
from fashionlib.retrieval.baselines import (
    Views,
    bm25_ranks,
    cca,
    chance_ranks,
    handmade_features,
    kernel_cca,
    picture_features,
)
from fashionlib.retrieval.evaluation import paired_difference, rank_figures, ranks, recall_at
from fashionlib.retrieval.examples import Examples, make_examples
from fashionlib.retrieval.keeping import load_or_fit
from fashionlib.retrieval.run import Run, load_run
from fashionlib.retrieval.settings import CHAPTERS, RECIPES, Settings
from fashionlib.retrieval.training import encode, train
from fashionlib.text.bag_of_words import BagOfWords
from fashionlib.text.doc2vec import Doc2Vec
from fashionlib.text.fields import texts_of

SYNTHETIC = 8000
"""Products of the synthetic catalogue, as in the chapters."""

SETTINGS = {"synthetic": CHAPTERS, "myntra": RECIPES}
"""Catalogue → recipe → its settings: on drawn products those of the chapters, on real ones those of `train`."""

RARE = 20
"""Words that occur less often are not in the bag, so that the first layer does not outgrow the rest of the network."""

LANDMARKS = 2000
"""Products from which the kernels are approximated."""

SHRINKAGES = (0.01, 0.03, 0.1, 0.3)
"""Tried on the validation split for each kind of CCA."""

SPLITS = ("train", "validation", "test")

WAYS = ("text_to_image", "image_to_text")

Places = dict[str, np.ndarray]


def main() -> None:
    parser = shop_options(__doc__)
    parser.add_argument("--runs", type=pathlib.Path, help="folder of runs that retrieval.py has kept of real products")
    arguments = parser.parse_args()
    figures = kept("baselines")
    for name, cleaned in cleaned_shops(arguments, drawn=SYNTHETIC):
        runs = arguments.runs if name == "myntra" else None
        trained = {
            recipe: load_run(runs / recipe) if runs else load_or_fit(cleaned, settings)[0]
            for recipe, settings in SETTINGS[name].items()
        }
        places = all_places(cleaned, trained, synthetic=name == "synthetic")
        # Of the runs, not of SETTINGS: a folder of runs may hold others.
        figures[name] = {"settings": {recipe: dataclasses.asdict(run.settings) for recipe, run in trained.items()}}
        figures[name] |= table_of(places, len(cleaned.split("test")))
        keep("baselines", figures)


def all_places(cleaned: Catalogue, trained: dict[str, Run], *, synthetic: bool) -> dict[str, Places]:
    """Return system → direction → the ranks of the test products."""
    test = cleaned.split("test")
    found = {recipe: both_ways(*run.encode(test)) for recipe, run in trained.items()}
    article = trained["article"]
    examples = {split: make_examples(cleaned.split(split), article.settings, article.words) for split in SPLITS}
    found |= all_cca(article, examples) | other_texts(cleaned, article.settings, examples)
    found["chance"] = dict.fromkeys(WAYS, chance_ranks(len(test)))
    titles, descriptions = (texts_of(test, [field]) for field in ("title", "description"))
    found["BM25, descriptions to titles"] = {WAYS[0]: bm25_ranks(descriptions, titles)}
    if synthetic:
        for recipe, run in trained.items():
            found[f"oracle of {recipe}"] = {WAYS[0]: oracle_ranks(test["id"], fields=run.settings.fields, names=SEEN)}
    return found


def both_ways(pictures: np.ndarray, texts: np.ndarray) -> Places:
    """Return the ranks of both directions."""
    return dict(zip(WAYS, (ranks(texts, pictures), ranks(pictures, texts)), strict=True))


def all_cca(run: Run, examples: dict[str, Examples]) -> dict[str, Places]:
    """Return the ranks of linear and kernel CCA on both kinds of picture features, shrinkage as validation likes it."""
    kinds = {
        "the network's features": lambda part: picture_features(run.network, part.pictures),
        "hand-made features": lambda part: handmade_features(part.pictures),
    }
    found = {}
    for kind, features in kinds.items():
        views = [Views(features(examples[split]), examples[split].texts.numpy()) for split in SPLITS]
        found[f"linear CCA, {kind}"] = both_ways(*tuned(cca, *views))
        found[f"kernel CCA, {kind}"] = both_ways(*tuned(kernel_cca, *views, landmarks=LANDMARKS))
    return found


def tuned(method: Callable, training: Views, validation: Views, test: Views, **options: int) -> Views:
    """Return the test products under the shrinkage with the smallest median rank on validation."""

    def median(shrinkage: float) -> float:
        found = method(training, validation, shrinkage=shrinkage, **options)
        return float(np.median(ranks(found.texts, found.pictures)))

    return method(training, test, shrinkage=min(SHRINKAGES, key=median), **options)


def other_texts(cleaned: Catalogue, settings: Settings, examples: dict[str, Examples]) -> dict[str, Places]:
    """Return the ranks of the same network on other representations of the texts."""
    texts = {split: texts_of(cleaned.split(split), settings.fields) for split in ("train", "test")}
    found = {}
    for name, transformer in {
        "bag of words": BagOfWords(min_count=RARE),
        "doc2vec": Doc2Vec(settings.text_dimensions, epochs=settings.word_epochs * 2),
    }.items():
        transformer.fit(texts["train"])
        vectors = {split: dense(transformer.transform(given)) for split, given in texts.items()}
        parts = {split: dataclasses.replace(examples[split], texts=given) for split, given in vectors.items()}
        network, _ = train(parts["train"], dataclasses.replace(settings, text_dimensions=vectors["train"].shape[1]))
        found[name] = both_ways(*(side.numpy() for side in encode(network, parts["test"])))
    return found


def dense(vectors: object) -> torch.Tensor:
    """Return text vectors, sparse or not, as a float32 tensor."""
    return torch.from_numpy(np.asarray(vectors.toarray() if issparse(vectors) else vectors, dtype=np.float32))


def table_of(places: dict[str, Places], count: int) -> dict:
    """Return system → direction → figures, and how much more of them either network has."""
    compared = {
        "recall_at_5_percent": lambda drawn: recall_at(drawn, 0.05 * count),
        "recall_at_10": lambda drawn: recall_at(drawn, 10),
    }
    table: dict = {}
    for system, directions in places.items():
        table[system] = {way: rank_figures(given, count) for way, given in directions.items()}
        for way, given in directions.items():
            for ours in ("article", "modern"):
                table[system][way][f"{ours}_has_more"] = {
                    name: paired_difference(figure, places[ours][way], given) for name, figure in compared.items()
                }
    return table


if __name__ == "__main__":
    main()
