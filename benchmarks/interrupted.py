"""Training that is killed again and again: python benchmarks/interrupted.py [--kills 20]

`fashionlib train` on a small synthetic catalogue, once unbroken and once killed (SIGKILL) at random moments and started
again until it is done. Both runs must evaluate to the same figures. Kept in benchmarks/results/interrupted.json.
"""

import argparse
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

from keeping import keep

COUNT, EPOCHS = 1200, 8


def command(*arguments: object) -> list[str]:
    """Return the words of a `fashionlib …` command."""
    return [sys.executable, "-m", "fashionlib", *map(str, arguments)]


def train(folder: pathlib.Path) -> list[str]:
    """Return the command that trains the run in a folder, or goes on with it."""
    return command("train", "--catalogue", "synthetic", "--count", COUNT, "--epochs", EPOCHS, "--out", folder)


def figures_of(folder: pathlib.Path) -> bytes:
    """Return the file of figures of a run, byte for byte."""
    path = folder.parent / f"{folder.name}.json"
    asked = ["--run", folder, "--catalogue", "synthetic", "--count", COUNT, "--json", path]
    subprocess.run(command("evaluate", *asked), check=True, capture_output=True)
    return path.read_bytes()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=20)
    kills = parser.parse_args().kills
    rng = random.Random(0)
    with tempfile.TemporaryDirectory() as scratch:
        unbroken, broken = (pathlib.Path(scratch) / name for name in ("unbroken", "broken"))
        start = time.perf_counter()
        subprocess.run(train(unbroken), check=True, capture_output=True)
        whole = time.perf_counter() - start
        done, moments = 0, []
        while done < kills:
            running = subprocess.Popen(train(broken), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            moment = rng.uniform(0.2, 0.8) * whole
            try:
                running.wait(moment)
                # It was done before the moment came: start over, so that there is something to kill.
                shutil.rmtree(broken)
            except subprocess.TimeoutExpired:
                running.kill()
                running.wait()
                done += 1
                moments.append(round(moment, 1))
                print(f"killed {done} of {kills} times, now after {moment:.0f} s", flush=True)
        subprocess.run(train(broken), check=True, capture_output=True)
        same = figures_of(unbroken) == figures_of(broken)
    keep("interrupted", {"seconds_unbroken": round(whole, 1), "killed_after": moments, "same_figures": same})
    if not same:
        raise SystemExit("the figures differ")


if __name__ == "__main__":
    main()
