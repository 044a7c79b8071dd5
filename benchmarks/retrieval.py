"""Train and evaluate on real products by the command line: python benchmarks/retrieval.py FOLDER

FOLDER holds the myntra catalogue. For each recipe: the commands of the README, their times, all figures of the test
split, and the protocol of a public benchmark: each title of the test split against the pictures of the whole catalogue,
equal titles counting as right. Kept in benchmarks/results/retrieval.json.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

from keeping import keep, kept
from safetensors import safe_open

from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.retrieval.evaluate_run import evaluate
from fashionlib.retrieval.run import load_run
from fashionlib.retrieval.settings import RECIPES

PUBLISHED = {
    "FashionCLIP 2.0": {"recall_at_1": 0.122, "recall_at_10": 0.404, "mrr": 0.217},
    "Marqo-FashionCLIP": {"recall_at_1": 0.159, "recall_at_10": 0.446, "mrr": 0.265},
    "Marqo-FashionSigLIP": {"recall_at_1": 0.179, "recall_at_10": 0.489, "mrr": 0.293},
}
"""Zero-shot, on 44,434 products and larger pictures (marqo-ai/marqo-FashionCLIP, LEADERBOARD.md, 2024-08-09)."""


def timed(*command: str) -> float:
    """Run `fashionlib …` and return its seconds; it ends this script when it fails."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "fashionlib", *command], check=True)
    return round(time.perf_counter() - start, 1)


def parameters(run: pathlib.Path) -> int:
    """Return how many numbers a run's network keeps: weights, both classification heads and the points for hubs."""
    with safe_open(run / "network.safetensors", "np") as file:
        return sum(file.get_tensor(name).size for name in file.keys() if "running" not in name)  # noqa: SIM118


def figures_of(recipe: str, data: str, run: pathlib.Path) -> dict:
    """Train one recipe, evaluate it both ways, and return what came out."""
    seconds = {"train": timed("train", "--catalogue", "myntra", "--data", data, "--recipe", recipe, "--out", str(run))}
    lenient, found = ["--same-title", "relevant"], {}
    asked_for = {"test": [], "test_same_title": lenient, "public_benchmark": ["--gallery", data, *lenient]}
    for name, options in asked_for.items():
        path = run.parent / f"{name}.json"
        asked = ["--run", str(run), "--catalogue", "myntra", "--data", data, "--split", "test", *options]
        seconds[name] = timed("evaluate", *asked, "--json", str(path))
        found[name] = json.loads(path.read_text())
    settings = json.loads((run / "settings.json").read_text())
    for part, name in {"hubs": "test_without_hubs", "both_views": "test_one_view"}.items():
        if settings[part]:
            found[name] = without(part, run, data)
    return {"seconds": seconds, "parameters": parameters(run), "settings": settings} | found


def without(part: str, run: pathlib.Path, data: str) -> dict:
    """Return the figures of the test split with a part of the trained network left out: "hubs" or "both_views"."""
    trained = load_run(run)
    setattr(trained.network, part, None)
    return evaluate(trained, load_catalogue("myntra", data=data).split("test"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--recipe", choices=RECIPES, nargs="+", default=list(RECIPES))
    parser.add_argument("--runs", type=pathlib.Path, help="folder that keeps the trained runs")
    arguments = parser.parse_args()
    figures = kept("retrieval")
    for recipe in arguments.recipe:
        with tempfile.TemporaryDirectory() as scratch:
            run = (arguments.runs or pathlib.Path(scratch)) / recipe
            if run.exists():
                parser.error(f"{run}: holds a run already, whose training cannot be timed any more; move it away")
            figures[recipe] = figures_of(recipe, arguments.folder, run)
        keep("retrieval", figures | {"published": PUBLISHED})


if __name__ == "__main__":
    main()
