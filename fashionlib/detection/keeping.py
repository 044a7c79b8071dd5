"""Long steps are done once: descriptors and detectors that were made before are read again."""

import dataclasses
import hashlib
import json
import os
import pathlib
import zipfile
from collections.abc import Callable
from functools import lru_cache

import numpy as np
import torch
from filelock import FileLock

import fashionlib
from fashionlib.catalogue.catalogue import Catalogue, whole_file
from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.catalogue.synthetic.catalogue import cache_folder
from fashionlib.detection.detector import Detector, fit_detector, load_detector, save_detector
from fashionlib.detection.examples import Boxes, Photos, see
from fashionlib.detection.more_scenes import more_scenes
from fashionlib.detection.phase_b_boxes import without_hubs
from fashionlib.detection.settings import DetectorSettings
from fashionlib.detection.the_problem import fingerprints, photos_of
from fashionlib.retrieval.keeping import load_or_fit
from fashionlib.retrieval.run import Run, load_run
from fashionlib.retrieval.settings import CHAPTERS
from fashionlib.text.keeping import load_or_clean

SEEING = ("examples", "phase_c_descriptors", "proposals", "the_problem")
LEARNING = (
    *SEEING, "backdrops", "beyond_the_article", "box_network", "closer_views", "detector", "more_scenes",
    "phase_a_full_images", "phase_b_boxes", "phase_d_overlap", "scene_rows", "settings", "training",
)  # fmt: skip
"""The files of this part that descriptors, and that detectors, depend on."""

PRODUCTS = 8000
"""Drawn products that the book's retrieval run is trained on."""


def retrieval_run() -> Run:
    """Return the retrieval run that detection stands on: that of the folder FASHION_RUN, else the book's own.

    The book's is the modern recipe of Part II on drawn products, trained where nobody has trained it yet. Scenes of
    real photos deserve a run on real products. Raises FashionError if FASHION_RUN holds no finished run.
    """
    if folder := os.environ.get("FASHION_RUN"):
        return load_run(folder)
    return load_or_fit(load_or_clean(load_catalogue("synthetic", count=PRODUCTS)), CHAPTERS["modern"])[0]


def load_or_see(
    run: Run, scenes: Catalogue, settings: DetectorSettings, *, cache: str | os.PathLike | None = None
) -> tuple[Photos, np.ndarray]:
    """Return the photos of scenes with boxes and descriptors, as `examples.see` does; read from a file where kept.

    run: of retrieval, without hubs. The file lies in `cache` (see synthetic_catalogue), and its name holds a hash of
    all that it depends on. Raises FashionError as `see` does.
    """
    facts = {"pooling": settings.pooling, "mirror": settings.mirror}
    path = cache_folder(cache) / f"descriptors-{_key(run, scenes, facts, SEEING)}.npz"
    with FileLock(f"{path}.lock"):
        found = _read(path)
        if found is None:
            found = see(run, scenes, pooling=settings.pooling, mirror=settings.mirror)[0]
            with whole_file(path) as partial, partial.open("wb") as file:
                np.savez(file, **_arrays(found))
    return found, photos_of(scenes)[1]


def load_or_fit_detector(
    run: Run,
    scenes: Catalogue,
    settings: DetectorSettings,
    *,
    cache: str | os.PathLike | None = None,
    on_epoch: Callable[[dict], None] | None = None,
) -> tuple[Detector, list[dict]]:
    """Return the detector and its history, as `fit_detector` does; read from a folder where the same was trained.

    It learns from all scenes of `more_scenes`. The folder lies in `cache`; descriptors are kept too, so that phases
    share them. Raises FashionError as `fit_detector` does.
    """
    folder = cache_folder(cache) / f"detector-{_key(run, scenes, dataclasses.asdict(settings), LEARNING)}"
    with FileLock(f"{folder}.lock"):
        if (folder / "detector.json").is_file():
            return load_detector(folder), json.loads((folder / "history.json").read_text())
        learnt = more_scenes(scenes, settings)
        seen = _see_both(without_hubs(run), (scenes, learnt), settings, cache) if settings.on_descriptors else None
        detector, history = fit_detector(run, learnt, settings, seen=seen, on_epoch=on_epoch)
        folder.mkdir(exist_ok=True)
        (folder / "history.json").write_text(json.dumps(history))
        save_detector(detector, folder)
        return detector, history


def _see_both(
    run: Run, scenes: tuple[Catalogue, Catalogue], settings: DetectorSettings, cache: str | os.PathLike | None
) -> tuple[Photos, np.ndarray]:
    """As `load_or_see` of the scenes of `more_scenes`, but those given and those added lie in a file each.

    scenes: those given, and all. The file of the former serves whoever looks at them alone.
    """
    given, learnt = scenes
    own, of_own = load_or_see(run, given, settings, cache=cache)
    if len(learnt) == len(given):
        return own, of_own
    added, of_added = load_or_see(run, learnt[np.arange(len(given), len(learnt))], settings, cache=cache)
    rows, photo = photos_of(learnt)
    order = np.concatenate([of_own, len(own.boxes) + of_added])[rows]
    both = [(own.boxes + added.boxes), (own.descriptors + added.descriptors), (own.mirrored + added.mirrored)]
    return Photos(*([part[place] for place in order] if part else [] for part in both)), photo


def _key(run: Run, scenes: Catalogue, facts: dict, rooms: tuple[str, ...]) -> str:
    """A hash of what a result depends on: the facts, the run's weights, the scenes' photos and texts, and our code."""
    digest = hashlib.sha256(json.dumps(facts, sort_keys=True).encode() + _code(rooms))
    for scene, photo in zip(scenes.table.drop_columns("image").to_pylist(), fingerprints(scenes), strict=True):
        digest.update(f"{photo} {scene}".encode())
    for value in run.network.state_dict().values():
        digest.update(value.numpy().tobytes())
    return digest.hexdigest()[:16]


@lru_cache
def _code(rooms: tuple[str, ...]) -> bytes:
    folder = pathlib.Path(fashionlib.__file__).parent / "detection"
    return b"".join((folder / f"{room}.py").read_bytes() for room in rooms)


def _arrays(photos: Photos) -> dict[str, np.ndarray]:
    """Everything as a few long arrays: a file of many small ones would be slow to read."""
    arrays = {
        "counts": np.array([len(one.boxes) for one in photos.boxes]),
        "sizes": np.array([one.size for one in photos.boxes]),
        "boxes": np.concatenate([one.boxes for one in photos.boxes]),
        "scores": np.concatenate([one.scores for one in photos.boxes]),
        "descriptors": torch.cat(photos.descriptors).numpy(),
    }
    return arrays | ({"mirrored": torch.cat(photos.mirrored).numpy()} if photos.mirrored else {})


def _read(path: pathlib.Path) -> Photos | None:
    """The photos of a file; None where there is none, or none that can be read."""
    try:
        with np.load(path, allow_pickle=False) as file:
            arrays = dict(file)
    except (OSError, ValueError, zipfile.BadZipFile):
        return None
    ends = np.cumsum(arrays["counts"])[:-1]
    split = {name: np.split(arrays[name], ends) for name in ("boxes", "scores", "descriptors")}
    mirrored = np.split(arrays["mirrored"], ends) if "mirrored" in arrays else []
    sizes = [(int(width), int(height)) for width, height in arrays["sizes"]]
    boxes = [Boxes(*one) for one in zip(split["boxes"], split["scores"], sizes, strict=True)]
    return Photos(
        boxes, [torch.from_numpy(one) for one in split["descriptors"]], [torch.from_numpy(one) for one in mirrored]
    )
