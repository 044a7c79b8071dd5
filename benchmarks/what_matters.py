"""One setting changed at a time: python benchmarks/what_matters.py --data FOLDER [--recipe modern] [--count N]

Every study of fashionlib.retrieval.what_matters and a learning curve, on the synthetic catalogue and, with --data, on
the myntra catalogue in FOLDER; `--recipe modern` takes the system beyond 2017 apart instead. All figures of the test
split go to benchmarks/results/what_matters.json or beyond_2017.json, after every study. `--only` measures one shop and
leaves the other's figures as they are.
"""

import dataclasses
import json

from keeping import keep, kept
from shops import cleaned_shops, shop_options

from fashionlib.retrieval.settings import RECIPES
from fashionlib.retrieval.what_matters import STUDIES, WITHOUT, learning_curve, study

SHARES = (0.125, 0.25, 0.5, 1.0)
"""Of the train split, for the learning curve."""

SYNTHETIC = 8000
"""Products of the synthetic catalogue, as in the book."""


def main() -> None:
    parser = shop_options(__doc__)
    parser.add_argument("--recipe", choices=RECIPES, default="article")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, help="products in a batch; few epochs of few products need small ones")
    parser.add_argument("--only", choices=("synthetic", "myntra"))
    arguments = parser.parse_args()
    recipe = RECIPES[arguments.recipe]
    batch = arguments.batch or recipe.batch
    settings = dataclasses.replace(recipe, epochs=arguments.epochs, batch=batch, precision="bfloat16")
    studies, file = (STUDIES, "what_matters") if arguments.recipe == "article" else (WITHOUT, "beyond_2017")
    asked = json.loads(json.dumps(dataclasses.asdict(settings)))
    if arguments.only == "myntra" and not arguments.data:
        parser.error("--only myntra needs --data")
    figures = kept(file) if arguments.only else {}
    if figures and figures["settings"] != asked:
        parser.error(f"results/{file}.json is of other settings; measure both shops, or delete it")
    figures = figures or {"settings": asked, "products": {}}
    for name, cleaned in cleaned_shops(arguments, drawn=SYNTHETIC, only=arguments.only):
        figures["products"][name] = {split: len(cleaned.split(split)) for split in ("train", "test")}
        figures[name] = {}
        for title, changes in studies.items():
            found = study(cleaned, settings, changes)
            figures[name][title] = {change: without_intervals(given) for change, given in found.items()}
            keep(file, figures)
        curve = learning_curve(cleaned, settings, SHARES)
        figures[name]["learning curve"] = {str(size): without_intervals(given) for size, given in curve.items()}
        keep(file, figures)


def without_intervals(figures: dict) -> dict:
    """Return figures with only the intervals that the chapter draws, so that the file stays readable."""
    kept = ("text_to_image.median_rank_percent", "text_to_image.recall_at_10", "accuracy.image")
    return figures | {"intervals": {name: figures["intervals"][name] for name in kept if name in figures["intervals"]}}


if __name__ == "__main__":
    main()
