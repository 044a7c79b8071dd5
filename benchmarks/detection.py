"""Main product detection: python benchmarks/detection.py [--part phases|costs|knobs|…] [--known N --unseen N]

On drawn scenes, learnt from shops A and B and asked about shop C: the article's four phases and ours, whether another
text moves the first box, the time of a photo by stage and what an epoch costs (phases), phase C alone on more photos,
and its swaps (unseen), phase C with other margins and other wrong boxes (knobs, on further scenes of A and B), phase C
with one part of ours after the other (steps), and the book's detectors on three photos of each product (several; of the
numbers it takes --unseen alone). With --ccp and a --run on real products, phase C and ours on the photos of Clothing
Co-Parsing kept back, items that cover at least 3 % of the photo; with --myntra too, the same detector on the 100 main
boxes (real). Kept in benchmarks/results/detection.json; parts that were not asked for stay as they were.
"""

import argparse
import dataclasses
import json
import pathlib
import time
from collections.abc import Iterator

import cv2
import numpy as np
import pyarrow.parquet as pq
import torch
from keeping import keep, kept
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue, decode
from fashionlib.catalogue.loaders import load_scenes, read_products
from fashionlib.catalogue.synthetic.catalogue import synthetic_scenes
from fashionlib.catalogue.synthetic.scenes import SHOPS, draw_again, draw_scene
from fashionlib.catalogue.synthetic.wording import write_text
from fashionlib.detection.an_unseen_shop import bootstrap_photos, valid_places
from fashionlib.detection.detector import Detector, fit_detector, save_detector
from fashionlib.detection.evaluate_detector import evaluate_detector
from fashionlib.detection.examples import Photos, propose, see
from fashionlib.detection.keeping import load_or_fit_detector, load_or_see, retrieval_run
from fashionlib.detection.more_scenes import more_scenes
from fashionlib.detection.phase_b_boxes import EACH, without_hubs
from fashionlib.detection.phase_c_descriptors import NEGATIVE
from fashionlib.detection.proposals import EDGE_BOXES, LONG_SIDE, best_overlaps, edge_boxes, edges, overlap
from fashionlib.detection.settings import CHAPTERS, PHASES, DetectorSettings
from fashionlib.detection.several_photos import rank_together
from fashionlib.detection.snapping import snapped
from fashionlib.detection.the_problem import known_and_unseen, photos_of, scenes_of_split, true_boxes
from fashionlib.retrieval.run import Run, load_run

SLOW = 100
"""Unseen photos that phases A and B are asked about: they cut out and encode 300 boxes of each."""

SAME = 3
"""Photos of one product, where several are asked together."""

BOTTOMS = ("pants/leggings", "shorts", "joggers", "skirt")
"""Categories whose main boxes in the real shop lie low; those of all others lie high."""

ROUNDS = 2
"""Times that phases B and C learn in turn, where the cost of an epoch is measured."""

SWAPPED = 100
"""Photos in which the text is swapped for that of another product."""

STEPS: tuple[tuple[str, dict], ...] = (
    ("phase C", {}),
    ("+ where a box lies", {"places": True}),
    ("+ boxes of one photo compete", {"within": True, "class_weight": 0.0}),
    ("+ boxes look at each other", {"context": True}),
    ("+ predicted overlap", {"overlap_weight": 2.0}),
    ("+ boxes are moved", {"shift_weight": 2.0}),
    ("+ both views", {"both_views": True}),
    ("+ words of the scenes' own texts", {"own_words": True}),
)
"""What ours adds to phase C, in this order; the book's detector does without the last."""

KNOBS: tuple[tuple[str, dict], ...] = (
    ("margin 1, any wrong boxes", {"margin": 1.0, "hard_negatives": False, "negative": NEGATIVE}),
    ("margin 1, the nearest ones", {"margin": 1.0, "negative": NEGATIVE}),
    ("margin 2, any wrong boxes", {"hard_negatives": False, "negative": NEGATIVE}),
    ("margin 2, the nearest ones", {"negative": NEGATIVE}),
    ("margin 2, near-misses too", {}),
)
"""Margin and negatives of phase C's contrastive loss; the last row is the library's."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ccp", help="folder of Clothing Co-Parsing")
    parser.add_argument("--myntra", help="folder with images-224px.parquet, products-60px.parquet and main_boxes.json")
    parser.add_argument("--run", help="retrieval run on real products, for --ccp")
    parser.add_argument("--known", type=int, default=400, help="drawn scenes to learn from")
    parser.add_argument("--unseen", type=int, default=200, help="drawn scenes of shop C")
    parser.add_argument(
        "--part", choices=("phases", "unseen", "costs", "knobs", "steps", "several", "real"), default="phases"
    )
    parser.add_argument("--keep", help="folder for the detector of parts unseen and real")
    asked = parser.parse_args()
    if asked.part == "phases":
        for name, figures in phases_of(asked.known, asked.unseen):
            keep_part(name, figures)
    elif asked.part == "unseen":
        for name, figures in unseen_of(asked.known, asked.unseen, asked.keep):
            keep_part(name, figures)
    elif asked.part == "several":
        keep_part("several", several(asked.unseen))
    elif asked.part == "costs":
        keep_part("costs", costs())
    elif asked.part in ("knobs", "steps"):
        measure = knobs_of if asked.part == "knobs" else steps_of
        for figures in measure(asked.known, asked.unseen):
            keep_part(asked.part, figures)
    elif asked.ccp and asked.run:
        figures, detector = real(load_run(asked.run), asked.ccp)
        keep_part("ccp", figures)
        if asked.keep:
            save_detector(detector, asked.keep)
        if asked.myntra:
            keep_part("myntra", main_boxes(detector, pathlib.Path(asked.myntra)))
    else:
        parser.error("--part real needs --ccp and --run")


def keep_part(name: str, figures: dict) -> None:
    """Write one part of the results; the others stay as they are."""
    keep("detection", kept("detection") | {name: figures})


def drawn(known: int, settings: DetectorSettings) -> tuple[Run, Catalogue, tuple]:
    """Return the retrieval run, the scenes of A and B that these settings learn from, and what is seen of them."""
    run, scenes = retrieval_run(), more_scenes(synthetic_scenes(known), settings)
    # Not kept in a file: for thousands of scenes that would need their descriptors in memory twice.
    return run, scenes, see(without_hubs(run), scenes, mirror=settings.mirror)


def without_twins(scenes: Catalogue, seen: tuple[Photos, np.ndarray], known: int) -> tuple[Catalogue, tuple]:
    """Return the first `known` scenes of `drawn` and what is seen of them: those before their own walls."""
    return scenes[np.arange(known)], (seen[0], seen[1][:known])


def phases_of(known: int, unseen: int) -> Iterator[tuple[str, dict]]:
    """Yield name and figures of each part about the phases, as soon as it is measured."""
    run, scenes, seen = drawn(known, CHAPTERS["c"])
    strange = synthetic_scenes(unseen, shops=("C",))
    yield "scenes", {"known": known, "unseen": unseen}
    yield "proposals", recall_of_proposals(strange)
    yield "wrapper", wrapper_times(strange)
    phases, detectors = {}, {}
    for name in ("c", "d", "ours", "b", "a"):
        learnt = (scenes, seen) if CHAPTERS[name].more else without_twins(scenes, seen, known)
        detectors[name], seconds = timed_fit(run, *learnt, CHAPTERS[name])
        few = strange[np.arange(min(SLOW, unseen))]
        phases[name] = {
            "scenes": len(learnt[0]),
            "training_seconds": seconds,
            "few": evaluate_detector(detectors[name], few),
        }
        if CHAPTERS[name].on_descriptors:
            phases[name]["all"] = evaluate_detector(detectors[name], strange)
        yield "phases", phases
        if name == "c":
            plain = dataclasses.replace(CHAPTERS["c"], more="")
            walls, _ = timed_fit(run, *without_twins(scenes, seen, known), plain)
            both = {"walls alone": evaluate_detector(walls, strange), "and new backdrops": phases["c"]["all"]}
            yield "backdrops", {kind: {"known": known} | figures for kind, figures in both.items()}
    yield "costs", costs()
    yield "swap", swapped(detectors["ours"]) | {"phase_c": swapped(detectors["c"])}


def unseen_of(known: int, unseen: int, folder: str | None) -> Iterator[tuple[str, dict]]:
    """Yield the figures of phase C on many scenes of shop C, with one view and with both, and those of its swaps."""
    detector, seconds = timed_fit(*drawn(known, CHAPTERS["c"]), CHAPTERS["c"])
    if folder:
        save_detector(detector, folder)
    yield "swap", kept("detection").get("swap", {}) | {"phase_c": swapped(detector)}
    strange, figures = synthetic_scenes(unseen, shops=("C",)), {"known": known, "training_seconds": seconds}
    for name, both in (("one view", False), ("both views", True)):
        settings = dataclasses.replace(detector.settings, both_views=both)
        figures[name] = evaluate_detector(dataclasses.replace(detector, settings=settings), strange)
        yield "unseen", figures


def knobs_of(known: int, more: int) -> Iterator[dict]:
    """Yield the figures of phase C with each pair of knobs, one more each time.

    They are judged on further scenes of the shops that it learns from: what is chosen must not see the unseen shop.
    """
    plain = dataclasses.replace(CHAPTERS["c"], more="")
    run, scenes, seen = drawn(known, plain)
    further = synthetic_scenes(known + more)[np.arange(known, known + more)]
    knobs: dict = {}
    for name, change in KNOBS:
        detector, seconds = timed_fit(run, scenes, seen, dataclasses.replace(plain, **change))
        knobs[name] = {"known": known, "training_seconds": seconds} | evaluate_detector(detector, further)
        yield knobs


def steps_of(known: int, unseen: int) -> Iterator[dict]:
    """Yield the figures of phase C with one part of ours after the other added, one more each time."""
    settings, strange = CHAPTERS["c"], synthetic_scenes(unseen, shops=("C",))
    run, scenes, seen = drawn(known, settings)
    steps: dict = {}
    for name, change in STEPS:
        settings = dataclasses.replace(settings, phase="ours" if change else "c", **change)
        detector, seconds = timed_fit(run, scenes, seen, settings)
        learnt = {"known": known, "more": settings.more, "training_seconds": seconds}
        steps[name] = learnt | evaluate_detector(detector, strange)
        yield steps


def several(products: int) -> dict:
    """Return how often the first boxes are valid in SAME photos of each product of shop C, each alone and together."""
    run, known = retrieval_run(), known_and_unseen()[0]
    detectors = {name: load_or_fit_detector(run, known, CHAPTERS[name])[0] for name in ("c", "ours")}
    places: dict = {}
    for index in range(products):
        scene = draw_scene(0, index, "C")
        scenes = [scene, *draw_again(scene, 0, index, "C", count=SAME - 1)]
        photos = [Image.fromarray(one.picture) for one in scenes]
        boxes, truths = [propose(photo) for photo in photos], np.array([one.boxes[one.main] for one in scenes])
        for name, detector in detectors.items():
            for kind, text in (("text", text_of(scene.products[scene.main], index, detector)), ("no text", "")):
                alone = [detector.rank(photo, shown, [text])[0] for photo, shown in zip(photos, boxes, strict=True)]
                for way, found in (("alone", alone), ("together", rank_together(detector, photos, boxes, text))):
                    valid = valid_places([one.boxes for one in found], truths)
                    places.setdefault(name, {}).setdefault(kind, {}).setdefault(way, []).extend(valid)
    product = np.repeat(np.arange(products), SAME)
    kinds = {name: {kind: gained(ways, product) for kind, ways in of.items()} for name, of in places.items()}
    return {"known": len(known), "products": products, "photos": SAME} | kinds


def gained(ways: dict[str, list[float]], product: np.ndarray) -> dict:
    """Return the shares of valid first boxes alone and together, and the interval of what they gain (over products)."""
    valid = {way: {str(k): np.array(place) <= k for k in (1, 3)} for way, place in ways.items()}
    figures = {way: {k: float(hits.mean()) for k, hits in tops.items()} for way, tops in valid.items()}
    gains = {k: bootstrap_photos(hits * 1.0 - valid["alone"][k], product) for k, hits in valid["together"].items()}
    return figures | {"gain": gains}


def timed_fit(run: Run, scenes: Catalogue, seen: tuple, settings: DetectorSettings) -> tuple[Detector, float]:
    """Return a trained detector and the seconds that took, without those of the descriptors."""
    start = time.perf_counter()
    return fit_detector(run, scenes, settings, seen=seen)[0], time.perf_counter() - start


def recall_of_proposals(scenes: Catalogue) -> dict:
    """Return recall at IoU 0.5 and 0.7 of up to 300 boxes a photo, with the interval of the former."""
    rows, photo = photos_of(scenes)
    boxes = [propose(scenes.picture(int(row))).boxes for row in rows]
    best = best_overlaps([boxes[place] for place in photo], true_boxes(scenes))
    return {
        "n": len(best),
        "recall_0.5": float(np.mean(best >= 0.5)),
        "recall_0.7": float(np.mean(best >= 0.7)),
        "interval": bootstrap_photos(best >= 0.5, photo),
    }


def wrapper_times(scenes: Catalogue, photos: int = 50) -> dict:
    """Return the milliseconds of `edge_boxes` for a photo, and those of OpenCV's search for boxes in it."""
    whole = search = 0.0
    photos = min(photos, len(scenes))
    for row in range(photos):
        picture = scenes.picture(row)
        picture.thumbnail((LONG_SIDE, LONG_SIDE))  # the size at which both look for edges
        pixels = np.asarray(picture)
        start = time.perf_counter()
        edge_boxes(pixels)
        whole += time.perf_counter() - start
        strength, orientation = edges(pixels)
        start = time.perf_counter()
        cv2.ximgproc.createEdgeBoxes(maxBoxes=300, **EDGE_BOXES).getBoundingBoxes(strength, orientation)
        search += time.perf_counter() - start
    return {"edge_boxes_ms": 1000 * whole / photos, "opencv_ms": 1000 * search / photos, "times": whole / search}


def swapped(detector: Detector, count: int = SWAPPED) -> dict:
    """Return how often the first box goes with the text from one worn product to another, on scenes of shop C."""
    there, both = [], []
    for index in range(count):
        scene = draw_scene(0, index, "C")
        others = [place for place in range(len(scene.products)) if place != scene.main]
        if not others:
            continue
        photo = Image.fromarray(scene.picture)
        pair = [scene.main, others[index % len(others)]]
        texts = [text_of(scene.products[place], index, detector) for place in pair]
        found = detector.rank(photo, propose(photo), texts)
        right = [overlap(one.boxes[:1], scene.boxes[place])[0] >= 0.5 for one, place in zip(found, pair, strict=True)]
        there.append(right[1])
        both.append(all(right))
    return {"photos": len(there), "moved": float(np.mean(there)), "both_right": float(np.mean(both))}


def text_of(product: object, index: int, detector: Detector) -> str:
    """Return the text of a worn product, as shop C writes it."""
    text = write_text(product, 0, (1 << 40) + len(SHOPS) * index + SHOPS.index("C"), shop="C")
    return " ".join(getattr(text, field) for field in detector.run.settings.fields)


def costs(known: int = 240, photos: int = 20) -> dict:
    """Return the seconds a photo of phases B and C, both with the same boxes, and those of an epoch of training, a box.

    Both learn from the same `known` scenes, in turn.
    """
    run, scenes, strange = retrieval_run(), synthetic_scenes(known), synthetic_scenes(photos, shops=("C",))
    seen = load_or_see(without_hubs(run), scenes, CHAPTERS["c"])
    detectors: dict = {}
    epochs: dict = {"b": [], "c": []}
    for _ in range(ROUNDS):
        for name, count in (("b", 4), ("c", 12)):
            settings = dataclasses.replace(CHAPTERS[name], epochs=count)
            detectors[name], spent = timed_epochs(run, scenes, seen, settings)
            epochs[name] += spent
    epoch = {name: float(np.median(spent)) for name, spent in epochs.items()}
    times: dict = {"b": [], "c": []}
    for row in range(photos):
        photo = strange.picture(row)
        boxes, text = propose(photo), [strange["title"][row]]
        for name, detector in detectors.items():
            start = time.perf_counter()
            detector.rank(photo, boxes, text)
            times[name].append(time.perf_counter() - start)
    median = {name: float(np.median(spent)) for name, spent in times.items()}
    box = {"b": epoch["b"] / (2 * EACH * known), "c": epoch["c"] / (CHAPTERS["c"].boxes * known)}
    return {
        "seconds_per_photo": median,
        "faster": median["b"] / median["c"],
        "epoch_seconds": epoch,
        "scenes": known,
        "cheaper_per_box": box["b"] / box["c"],
        "threads": torch.get_num_threads(),
    }


def timed_epochs(run: Run, scenes: Catalogue, seen: tuple, settings: DetectorSettings) -> tuple[Detector, list[float]]:
    """Return a trained detector and the seconds of each epoch but the first, which warms up."""
    ends: list[float] = []
    detector, _ = fit_detector(run, scenes, settings, seen=seen, on_epoch=lambda _: ends.append(time.perf_counter()))
    return detector, np.diff(ends).tolist()


def real(run: Run, folder: str) -> tuple[dict, Detector]:
    """Return figures on the test photos of Clothing Co-Parsing, and our detector, learnt from all its other photos."""
    closer = {name: dataclasses.replace(PHASES[name], more="closer") for name in ("c", "ours")}
    scenes = scenes_of_split(load_scenes("ccp", data=folder, min_area=0.003), "not test")
    scenes = more_scenes(scenes, closer["ours"])
    test = scenes_of_split(load_scenes("ccp", data=folder, min_area=0.03), "test")
    start = time.perf_counter()
    seen = see(without_hubs(run), scenes)
    figures: dict = {"describing_seconds": time.perf_counter() - start, "proposals": recall_of_proposals(test)}
    for name, settings in closer.items():
        detector, seconds = timed_fit(run, scenes, seen, settings)
        figures[name] = {"training_seconds": seconds} | evaluate_detector(detector, test)
    return figures, detector


def main_boxes(detector: Detector, folder: pathlib.Path) -> dict:
    """Return figures on the main boxes of the real shop: as the detector ranks them, and with the first three snapped.

    Beside them a guess that sees no photo: the mean box of the other tops, or of the other bottoms.
    """
    marked = json.loads((folder / "main_boxes.json").read_text())
    products = {product["id"]: product for product in read_products(folder / "products-60px.parquet")}
    rows = pq.read_table(folder / "images-224px.parquet").to_pylist()
    photos = {str(row["id"]): row["image"]["bytes"] for row in rows}
    # The pictures were stretched to squares; at 3 to 4 people look as they do.
    truths = np.array([[box[side] for side in "xywh"] for box in marked]) * np.array([240, 320, 240, 320]) / 224
    ranked: dict[str, list] = {"detector": [], "snapped": []}
    reach = []
    for box, truth in zip(marked, truths, strict=True):
        photo = decode(photos[str(box["id"])], str(box["id"])).resize((240, 320))
        proposals = propose(photo)
        found = detector.rank(photo, proposals, [products[str(box["id"])]["title"]])[0]
        for way, shown in (("detector", found), ("snapped", snapped(photo, found))):
            ranked[way].append(overlap(shown.boxes[:3], truth))
        reach.append(overlap(proposals.boxes, truth).max())
    lower = np.array([products[str(box["id"])]["category"] in BOTTOMS for box in marked])
    guess = [overlap(truths[row : row + 1], _mean_of_others(truths, lower, row)) for row in range(len(truths))]
    figures = {way: large_figures(overlaps) for way, overlaps in (ranked | {"mean box": guess}).items()}
    ceiling = float(np.mean(np.array(reach) >= 0.75))
    return {"n": len(marked), "ceiling_of_proposals_at_0.75": ceiling, **figures["detector"]} | {
        way: figures[way] for way in ("snapped", "mean box")
    }


def large_figures(overlaps: list[np.ndarray]) -> dict:
    """Return mean IoU of the first box with its interval, and how often one of the first three has 0.75 or 0.5."""
    first, best = np.array([each[0] for each in overlaps]), np.array([each.max() for each in overlaps])
    return {
        "mean_overlap_of_first": float(first.mean()),
        "interval": bootstrap_photos(first, np.arange(len(first))),
        "top_3_at_0.75": float(np.mean(best >= 0.75)),
        "top_3_at_0.5": float(np.mean(best >= 0.5)),
    }


def _mean_of_others(truths: np.ndarray, lower: np.ndarray, row: int) -> np.ndarray:
    others = lower == lower[row]
    others[row] = False
    return truths[others].mean(axis=0)


if __name__ == "__main__":
    main()
