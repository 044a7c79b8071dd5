"""Texts for Clothing Co-Parsing, which has none: its labels in the words of shops, and colours measured from pixels."""

import zlib
from collections.abc import Sequence

import cv2
import numpy as np

WORDS: dict[str, tuple[str, ...]] = {
    "accessories": ("accessory", "fashion accessory"),
    "bag": ("bag", "handbag", "shoulder bag"),
    "belt": ("belt", "waist belt"),
    "blazer": ("blazer", "tailored blazer", "suit jacket"),
    "blouse": ("blouse", "top", "blouse top"),
    "bodysuit": ("bodysuit", "bodysuit top"),
    "boots": ("boots", "ankle boots", "leather boots"),
    "bra": ("bra", "bra top"),
    "bracelet": ("bracelet", "bangle"),
    "cape": ("cape", "poncho"),
    "cardigan": ("cardigan", "knitted cardigan"),
    "coat": ("coat", "winter coat", "overcoat"),
    "dress": ("dress", "casual dress", "women dress"),
    "flats": ("flats", "flat shoes", "ballet flats"),
    "glasses": ("glasses", "eyewear"),
    "gloves": ("gloves", "pair of gloves"),
    "hat": ("hat", "cap"),
    "heels": ("heels", "high heels", "heeled shoes"),
    "hoodie": ("hoodie", "hooded sweatshirt"),
    "jacket": ("jacket", "casual jacket"),
    "jeans": ("jeans", "denim jeans", "pair of jeans"),
    "jumper": ("jumper", "sweater", "pullover"),
    "leggings": ("leggings", "pair of leggings"),
    "loafers": ("loafers", "casual shoes"),
    "necklace": ("necklace", "necklace with pendant"),
    "pants": ("pants", "trousers", "casual trousers"),
    "pumps": ("pumps", "court shoes", "heels"),
    "purse": ("purse", "handbag", "bag"),
    "romper": ("romper", "playsuit", "jumpsuit"),
    "sandals": ("sandals", "pair of sandals"),
    "scarf": ("scarf", "printed scarf"),
    "shirt": ("shirt", "casual shirt", "cotton shirt"),
    "shoes": ("shoes", "pair of shoes", "casual shoes"),
    "shorts": ("shorts", "casual shorts"),
    "skirt": ("skirt", "women skirt"),
    "sneakers": ("sneakers", "casual shoes", "sports shoes"),
    "socks": ("socks", "pair of socks"),
    "stockings": ("stockings", "tights"),
    "suit": ("suit", "formal suit"),
    "sunglasses": ("sunglasses", "pair of sunglasses"),
    "sweater": ("sweater", "pullover", "knitted sweater"),
    "sweatshirt": ("sweatshirt", "casual sweatshirt"),
    "t-shirt": ("t-shirt", "tshirt", "tee"),
    "tie": ("tie", "necktie"),
    "tights": ("tights", "stockings"),
    "top": ("top", "casual top"),
    "vest": ("vest", "waistcoat"),
    "wallet": ("wallet", "clutch"),
    "watch": ("watch", "wristwatch"),
    "wedges": ("wedges", "wedge heels"),
}
"""A label of the set → what shops call such a thing. A label that is not here stands for itself."""

TITLES: tuple[str, ...] = ("{colour} {words}", "{words} in {colour}", "{words}, {colour}")
"""Ways to say a colour."""

COLOURS: dict[str, tuple[int, int, int]] = {
    "black": (22, 22, 24), "white": (236, 236, 236), "grey": (128, 128, 130), "red": (176, 32, 44),
    "pink": (232, 150, 176), "orange": (226, 116, 40), "yellow": (232, 204, 70), "green": (56, 116, 66),
    "blue": (70, 116, 178), "navy": (30, 36, 72), "purple": (112, 62, 138), "brown": (96, 62, 44),
    "beige": (206, 182, 150),
}  # fmt: skip
"""Name → red, green and blue, 0 to 255, of what a shop would call so."""

CLEAR = 0.5
"""The share of pixels that must have one colour before the text names it."""


def title_of(label: str, picture: np.ndarray | None, box: Sequence[float], *, key: str) -> str:
    """Return a title in shop wording for what a box (x, y, w, h in pixels) of a picture (H, W, 3) uint8 is labelled as.

    `key` chooses the wording, always the same for the same key. Without a picture no colour is named.
    """
    number = zlib.crc32(key.encode())
    variants = WORDS.get(label, (label,))
    words = variants[number % len(variants)]
    colour = clear_colour(picture, box) if picture is not None else None
    return TITLES[number // 16 % len(TITLES)].format(words=words, colour=colour) if colour else words


def clear_colour(picture: np.ndarray, box: Sequence[float]) -> str | None:
    """Return the name of the colour of most pixels in the middle of a box, or None where no colour has most of them.

    picture: (H, W, 3) uint8 RGB. box: x, y, w, h in pixels; the middle has half of its width and height. Each pixel
    takes the nearest of COLOURS in Lab space.
    """
    x, y, w, h = box
    left, top = int(x + w / 4), int(y + h / 4)
    middle = picture[top : max(top + 1, int(y + 3 * h / 4)), left : max(left + 1, int(x + 3 * w / 4))]
    pixels = _lab(cv2.resize(middle, (16, 16), interpolation=cv2.INTER_AREA)).reshape(-1, 1, 3)
    nearest = np.linalg.norm(pixels - _lab(np.array([list(COLOURS.values())], dtype=np.uint8)), axis=2).argmin(axis=1)
    counts = np.bincount(nearest, minlength=len(COLOURS))
    return list(COLOURS)[counts.argmax()] if counts.max() >= CLEAR * len(nearest) else None


def _lab(picture: np.ndarray) -> np.ndarray:
    return cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
