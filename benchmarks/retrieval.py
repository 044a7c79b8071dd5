"""Train and evaluate on real products with the article's losses: python benchmarks/real.py FOLDER [--run RUN]

FOLDER holds the myntra catalogue. The two commands are those of the README; their times and all figures of the test
split go to benchmarks/results/real.json.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

from keeping import keep


def timed(*command: str) -> float:
    """Run `fashionlib …` and return its seconds; it ends this script when it fails."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "fashionlib", *command], check=True)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--run", type=pathlib.Path, help="keep the run here; it must not exist yet")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        run = arguments.run or pathlib.Path(scratch) / "run"
        if run.exists():
            raise SystemExit(f"{run}: exists; the time of a run that is taken up would mean nothing")
        data, figures = str(arguments.folder), pathlib.Path(scratch) / "figures.json"
        training = timed("train", "--catalogue", "myntra", "--data", data, "--out", str(run))
        evaluation = timed("evaluate", "--run", str(run), "--data", data, "--json", str(figures))
        settings = json.loads((run / "settings.json").read_text())
        seconds = {"train": round(training, 1), "evaluate": round(evaluation, 1)}
        keep("real", {"seconds": seconds, "settings": settings, "test": json.loads(figures.read_text())})


if __name__ == "__main__":
    main()
