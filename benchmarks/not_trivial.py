"""Does the synthetic catalogue give its answers away? python benchmarks/not_trivial.py [--data FOLDER] [--steps N]

Pixels, a small network, colours, outlines and backgrounds are asked for the true category, and for the true colour, of
products they have not seen. FOLDER holds the myntra catalogue, for comparison. Figures go to results/not_trivial.json.
"""

import argparse
import os
import time
from collections import Counter
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from joblib import Parallel, delayed
from keeping import keep
from sklearn.base import ClassifierMixin
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from small_network import answers, fit, four_convolutions

from fashionlib.catalogue.catalogue import Catalogue, square
from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.catalogue import truth
from fashionlib.catalogue.synthetic.drawing.product import outline
from fashionlib.catalogue.synthetic.wording import original_of

SEED, SIZE = 0, 96
STEPS = 1200
"""Steps of the network: about 110 seconds on two quiet cores."""

COMMON = 100
"""Products that an article type of the real catalogue has at least."""


@dataclass(frozen=True)
class Shop:
    """Pictures (n, side, side, 3) uint8, their labels, and which of them are for learning and for the test."""

    pictures: np.ndarray
    labels: np.ndarray
    train: np.ndarray
    test: np.ndarray


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=8000, help="synthetic products")
    parser.add_argument("--steps", type=int, default=STEPS, help="training steps of the network")
    parser.add_argument("--data", default=os.environ.get("FASHION_DATA"), help="folder of the myntra catalogue")
    arguments = parser.parse_args()
    catalogue = load_catalogue("synthetic", count=arguments.count, seed=SEED)
    # A copy in the test split whose original is in the training split would be a question with its answer.
    indices = [number for number in range(len(catalogue)) if original_of(SEED, number) == number]
    facts = [truth(catalogue[number]["id"]) for number in indices]
    outlines = (delayed(outline)(fact, SEED, number, size=SIZE) for fact, number in zip(facts, indices, strict=True))
    masks = np.stack(Parallel(n_jobs=2)(outlines))
    catalogue = catalogue[np.array(indices)]
    shop = shop_of(catalogue, np.array([fact.category for fact in facts]), SIZE)
    figures = {"products": len(indices), "test": int(shop.test.sum()), "always_the_commonest": commonest(shop)}
    figures["logistic_16_pixels"] = {"limit": 0.75} | logistic(shop)
    if arguments.data:
        figures["logistic_16_pixels_real"] = real_logistic(arguments.data)
    figures["network"] = {"limit": 0.90} | network(shop, arguments.steps)
    names = np.array([fact.colour for fact in facts])
    figures["colour"] = colours(shop, masks, names)
    figures["category_from"] = leaks(shop, masks, names, [len(image["bytes"]) for image in catalogue["image"]])
    keep("not_trivial", figures)


def shop_of(catalogue: Catalogue, labels: np.ndarray, size: int) -> Shop:
    """Return decoded pictures and labels; the validation split is left aside."""
    pictures = np.stack([square(catalogue.picture(row), size) for row in range(len(catalogue))])
    splits = np.array(catalogue["split"])
    return Shop(pictures, labels, splits == "train", splits == "test")


def share(right: np.ndarray) -> dict[str, float]:
    """Return the share that is right and half the width of its 95 % interval."""
    mean = float(right.mean())
    return {"accuracy": round(mean, 4), "within": round(1.96 * (mean * (1 - mean) / len(right)) ** 0.5, 4)}


def commonest(shop: Shop, labels: np.ndarray | None = None) -> float:
    """Return the accuracy of always giving the commonest label of the training split."""
    labels = shop.labels if labels is None else labels
    answer = Counter(labels[shop.train].tolist()).most_common(1)[0][0]
    return round(float((labels[shop.test] == answer).mean()), 4)


def accuracy(model: ClassifierMixin, features: np.ndarray, shop: Shop, labels: np.ndarray | None = None) -> dict:
    """Return how often a model, fitted on the training split, gives the label of a test product."""
    labels = shop.labels if labels is None else labels
    features = np.asarray(features, dtype=np.float32).reshape(len(labels), -1)
    model.fit(features[shop.train], labels[shop.train])
    return share(model.predict(features[shop.test]) == labels[shop.test])


def shrunk(pictures: np.ndarray, side: int) -> np.ndarray:
    """Return pictures averaged down to side × side pixels."""
    return np.stack([cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA) for picture in pictures])


def linear() -> ClassifierMixin:
    """Return a logistic regression on standardised features; of C = 0.001 to 0.4, 0.03 was best for pixels."""
    return make_pipeline(StandardScaler(), LogisticRegression(C=0.03, max_iter=300))


def forest() -> ClassifierMixin:
    """Return a model that finds any relation between few features and a label."""
    return ExtraTreesClassifier(300, min_samples_leaf=2, random_state=SEED, n_jobs=2)


def logistic(shop: Shop) -> dict:
    """Return the accuracy of a logistic regression on 16 × 16 pixels."""
    return accuracy(linear(), shrunk(shop.pictures, 16), shop)


def real_logistic(folder: str) -> dict:
    """Return the same on the real catalogue, over its common article types."""
    catalogue = load_catalogue("myntra", data=folder)
    types = np.array(catalogue["source_category"])
    common = {name for name, count in Counter(types.tolist()).items() if count >= COMMON}
    rows = np.flatnonzero(np.isin(types, list(common)))
    return {"types": len(common)} | logistic(shop_of(catalogue[rows], types[rows], 32))


def network(shop: Shop, steps: int) -> dict:
    """Return the accuracy of a small network after so many steps on 64 × 64 pixels, and the time they took."""
    names, labels = np.unique(shop.labels, return_inverse=True)
    pictures = shrunk(shop.pictures, 64)
    model = four_convolutions(len(names), seed=SEED)
    clock, processor = time.perf_counter(), time.process_time()
    fit(model, pictures[shop.train], labels[shop.train], steps)
    times = {"seconds": time.perf_counter() - clock, "processor_seconds": time.process_time() - processor}
    figures = share(answers(model, pictures[shop.test]) == labels[shop.test])
    figures |= {"steps": steps, "threads": torch.get_num_threads()}
    return figures | {name: round(value, 1) for name, value in times.items()}


def colours(shop: Shop, masks: np.ndarray, names: np.ndarray) -> dict:
    """Return how often a product's colour is found from its picture: as one of 11 families, and as its name."""
    families = np.array([v.COLOURS[name][1] for name in names])
    cloth = [picture[mask] for picture, mask in zip(shop.pictures, masks, strict=True)]
    inside, middle = np.stack([*map(histogram, cloth)]), np.stack([np.median(lab(pixels), axis=0) for pixels in cloth])
    whole = np.stack([histogram(picture.reshape(-1, 3)) for picture in shop.pictures])
    figures = {}
    for kind, labels in (("family", families), ("name", names)):
        figures[kind] = {
            "kinds": len(set(labels)),
            "always_the_commonest": commonest(shop, labels),
            "nearest_middle_colours_inside_the_outline": accuracy(KNeighborsClassifier(9), middle, shop, labels),
            "histogram_inside_the_outline": accuracy(forest(), inside, shop, labels),
            "histogram_of_the_whole_picture": accuracy(forest(), whole, shop, labels),
        }
    return figures


def lab(pixels: np.ndarray) -> np.ndarray:
    """Return (n, 3) bytes of red, green, blue in CIELAB, where distances are about those that the eye sees."""
    return cv2.cvtColor(np.float32(pixels)[None] / 255, cv2.COLOR_RGB2LAB)[0]


def histogram(pixels: np.ndarray) -> np.ndarray:
    """Return the shares of (n, 3) pixels over 8 × 8 × 8 colours."""
    steps = (np.asarray(pixels, dtype=int) >> 5) @ (64, 8, 1)
    return np.bincount(steps, minlength=512) / max(len(steps), 1)


def leaks(shop: Shop, masks: np.ndarray, names: np.ndarray, sizes: list[int]) -> dict:
    """Return how often the category is guessed from what should not tell it, and from the outline, which should."""
    frame = np.ones((SIZE, SIZE), dtype=bool)
    frame[2:-2, 2:-2] = False
    grounds = [picture[~grown] for picture, grown in zip(shop.pictures, map(widened, masks), strict=True)]
    inside = np.stack([histogram(picture[mask]) for picture, mask in zip(shop.pictures, masks, strict=True)])
    boxes = np.stack([box_of(mask) for mask in masks])
    colour = (names[:, None] == np.unique(names)).astype(np.float32)
    sources = {
        "true_colour_name": colour,
        "colours_inside_the_outline": inside,
        "corner_pixels": shop.pictures[:, [0, 0, -1, -1], [0, -1, 0, -1]],
        "border_pixels": shop.pictures[:, frame],
        "colour_of_the_ground": np.stack([np.r_[ground.mean(axis=0), ground.std(axis=0)] for ground in grounds]),
        "bytes_of_the_file": np.array(sizes),
        "middle_of_the_box": boxes[:, :2] + boxes[:, 2:],
        "width_and_height_of_the_box": boxes[:, 2:] - boxes[:, :2],
    }
    found = {name: accuracy(forest(), features, shop) for name, features in sources.items()}
    return found | {"outline": accuracy(linear(), np.stack([gradients(mask) for mask in masks]), shop)}


def widened(mask: np.ndarray) -> np.ndarray:
    """Return the mask with a rim, so that soft edges and the shadow close by are no ground."""
    return cv2.dilate(mask.astype(np.uint8), np.ones((9, 9), np.uint8)).astype(bool)


def box_of(mask: np.ndarray) -> np.ndarray:
    """Return (left, top, right, bottom) of a mask."""
    left, top, width, height = cv2.boundingRect(mask.astype(np.uint8))
    return np.array([left, top, left + width, top + height])


def gradients(mask: np.ndarray) -> np.ndarray:
    """Return the directions of a mask's edge in cells of 8 × 8 pixels, at 64 × 64 pixels (Dalal and Triggs, 2005)."""
    small = cv2.resize(mask.astype(np.uint8) * 255, (64, 64), interpolation=cv2.INTER_AREA)
    return cv2.HOGDescriptor((64, 64), (16, 16), (8, 8), (8, 8), 9).compute(small)


if __name__ == "__main__":
    main()
