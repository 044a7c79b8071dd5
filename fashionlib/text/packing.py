"""Word vectors made small enough for a page, and what a page needs beside them: counts, kinds and a map."""

import base64
import json
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import NamedTuple

import numpy as np
from sklearn.manifold import TSNE
from threadpoolctl import threadpool_limits

from fashionlib.errors import FashionError
from fashionlib.text.general_vectors import GeneralVectors
from fashionlib.text.preprocessing import Lemmas, lemma, preprocess_all, words
from fashionlib.text.word_sets import COLOURS, LOWER_GARMENTS, MATERIALS, PATTERNS, UPPER_GARMENTS, WORD_SETS
from fashionlib.text.word_vectors import WordVectors

STEP = 0.04
"""Distance between two neighbouring values of a packed number; a whole vector has length 1."""

SHIPPED = "words_of_myntra.json"

MAP_SIZE = 1000
"""A place on the map is two whole numbers from 0 to this."""

OTHER_GARMENTS = frozenset(
    """
    babydoll bathrobe bikini bodysuit boxer bra brief camisoles choli chudidar clothing costume dress frock gown
    innerwear jumpsuit kimono lehenga lingerie loungewear nightdress nightgown nightie nightsuit nightwear onesie
    outfit panties panty robe romper saree sari sherwani shapewear sleepwear sportswear suit swimsuit swimwear
    thong tracksuit trunk tube undershirt underwear uniform
    """.split()
)
ACCESSORIES = frozenset(
    """
    anklet backpack bag ballerina band bangle beanie belt boot bracelet brogue brooch cap chappal clog clutch cufflink
    duffel earring espadrille flats flipflop footwear glasses glove goggles handbag handkerchief hat headband heel
    helmet jewellery jewelry keychain laptop loafer luggage mitten moccasin mojaris muffler necklace necktie oxford
    peeptoe pendant pump purse ring rucksack sandal satchel scarf shoe slipper slingback sneaker sock stiletto stocking
    stole strap stud sunglasses suspenders tie tote trainer trolley umbrella wallet watch wayfarer wedge wristwatch
    aviator messenger sling
    """.split()
)

KINDS: dict[str, frozenset[str]] = {
    "colour": COLOURS,
    "garment": UPPER_GARMENTS | LOWER_GARMENTS | OTHER_GARMENTS,
    "accessory": ACCESSORIES,
    "material": MATERIALS,
    "pattern": PATTERNS,
    "theme": WORD_SETS["heroes"],
    "brand": WORD_SETS["brands"],
}
"""Kind → its words; the first kind that holds a word counts, and a word of none is `other`. Names of heroes and brands
that mean something else in a shop (iron, guess) are `other`; a colour or garment stays one."""


class Loss(NamedTuple):
    """What packing takes away."""

    kept: float
    """Share of each word's nearest words that are still its nearest words, 0 to 1."""
    error: float
    """Root mean square difference of the similarity (-1 to 1) of two words."""


def pack(words: WordVectors, vocabulary: Sequence[str], *, step: float = STEP) -> dict:
    """Return the directions of some words as a small dictionary that JSON holds, see `unpack`.

    The vectors, scaled to length 1, are turned onto their principal axes, which changes no similarity but gathers the
    large numbers in the first axes; every number is rounded to a multiple of `step`, and the whole is compressed axis
    by axis. One step for all axes needs no choice of how many to keep: late ones round to zero and cost nothing.

    Raises FashionError for an empty vocabulary, a word twice, an unknown word, or a step outside 1/127 to 1.
    """
    if isinstance(vocabulary, str) or not len(vocabulary):
        raise FashionError("no words to pack; give a list of words, such as words_[:1500]")
    twice = [word for word, count in Counter(vocabulary).items() if count > 1]
    if twice:
        raise FashionError(f"{twice[0]!r} is in the vocabulary twice; give each word once")
    if not 1 / 127 <= step <= 1:
        raise FashionError(f"a step of {step} cannot be packed; choose one from 1/127 to 1, such as {STEP}")
    unit = words.unit_vectors()[[words.place(word) for word in vocabulary]]
    whole = np.rint(unit @ _principal_axes(unit) / step).astype(np.int8)
    whole = whole[:, : int(np.flatnonzero(whole.any(axis=0)).max(initial=0)) + 1]
    data = deflate(whole.T.tobytes(), strategy=zlib.Z_RLE)
    return {"words": list(vocabulary), "axes": whole.shape[1], "step": step, "vectors": data}


def unpack(packed: Mapping) -> WordVectors:
    """Return the word vectors of `pack`: as many axes as are not all zero, and words in the order that was packed.

    Raises FashionError if the data are damaged or do not fit the words.
    """
    try:
        words, axes = list(packed["words"]), int(packed["axes"])
        data = zlib.decompress(base64.b64decode(packed["vectors"], validate=True))
        if len(data) != len(words) * axes:
            raise ValueError(f"{len(data)} numbers for {len(words)} words on {axes} axes")
        whole = np.frombuffer(data, dtype=np.int8).reshape(axes, len(words)).T
        return GeneralVectors()._know(words, whole * np.float32(packed["step"]))
    except (KeyError, TypeError, ValueError, zlib.error) as error:
        raise FashionError(f"packed word vectors cannot be read ({error!r}); pack them again") from error


def packing_loss(words: WordVectors, packed: Mapping, *, count: int = 10) -> Loss:
    """Return what packing took from the words of `packed`: their nearest `count` words and their similarities.

    Raises FashionError if a word is unknown, or as `unpack` does.
    """
    after = unpack(packed)
    before = words.unit_vectors()[[words.place(word) for word in after.words_]]
    exact, rounded = (unit @ unit.T for unit in (before, after.unit_vectors()))
    each = np.triu_indices(len(exact), 1)
    error = float(np.sqrt(np.mean((exact - rounded)[each] ** 2)))
    kept = [len({*old} & {*new}) / len(old) for old, new in zip(_top(exact, count), _top(rounded, count), strict=True)]
    return Loss(float(np.mean(kept)), error)


def pack_text(
    models: Mapping[str, WordVectors],
    texts: Sequence[str],
    *,
    name: str,
    label: str,
    frequent: int = 1250,
    few: int = 5,
    step: float = STEP,
) -> dict:
    """Return all that the explorer shows of one collection of texts, as a dictionary that JSON holds.

    models: label → vectors fitted on these texts; the first gives the map. name: short, for links. label: for readers.
    The vocabulary: the `frequent` most frequent words that all models know, then the words of KINDS that occur at
    least `few` times. Texts themselves are not kept; of each word, its count and its other spellings are.

    Raises FashionError if no model is given or they share no word of the texts.
    """
    lemmas = preprocess_all(texts)
    counts = Counter(dict(zip(lemmas.words, np.bincount(lemmas.codes, minlength=len(lemmas.words)), strict=True)))
    vocabulary = _vocabulary(models, counts, frequent, few)
    return {
        "name": name,
        "label": label,
        "words": vocabulary,
        "counts": [int(counts[word]) for word in vocabulary],
        "kinds": [kind_of(word) for word in vocabulary],
        "forms": _forms(texts, vocabulary, few),
        "map": word_map(next(iter(models.values())), vocabulary).T.tolist(),
        "models": [_pack_model(key, model, vocabulary, step) for key, model in models.items()],
    }


def unpack_text(text: Mapping) -> dict[str, WordVectors]:
    """Return the models of `pack_text`: label → vectors. Raises FashionError as `unpack` does."""
    try:
        return {model["label"]: unpack({**model, "words": text["words"]}) for model in text["models"]}
    except (KeyError, TypeError) as error:
        raise FashionError(f"packed text cannot be read ({error!r}); pack it again with pack_text") from error


def shipped() -> dict:
    """Return four models of a real shop's words, made by tools/pack_words.py: title and description of 32,857 products.

    Raises FashionError if the file is absent or damaged.
    """
    file = resources.files("fashionlib.text") / SHIPPED
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise FashionError(f"{SHIPPED} cannot be read ({error}); install fashionlib again") from error


def word_map(words: WordVectors, vocabulary: Sequence[str], *, seed: int = 0) -> np.ndarray:
    """Return a place on a plane for each word, (words, 2) int from 0 to MAP_SIZE, where near words lie near (t-SNE).

    Far distances on it mean nothing. It is computed once and stored, because another machine's rounding gives another
    map from the same seed (van der Maaten & Hinton 2008). Raises FashionError for fewer than five words.
    """
    if len(vocabulary) < 5:
        raise FashionError(f"{len(vocabulary)} words make no map; give at least five")
    unit = words.unit_vectors()[[words.place(word) for word in vocabulary]]
    perplexity = min(25.0, (len(vocabulary) - 1) / 3)
    with threadpool_limits(1):  # several threads wait for each other longer than they work where cores are shared
        places = TSNE(metric="cosine", init="pca", perplexity=perplexity, random_state=seed).fit_transform(unit)
    low, size = places.min(axis=0), np.ptp(places, axis=0).max()
    return np.rint((places - low) / max(size, 1e-9) * MAP_SIZE).astype(int)


def kind_of(word: str) -> str:
    """Return the kind of a word: colour, garment, accessory, material, pattern, theme, brand or other."""
    return next((kind for kind, members in KINDS.items() if word in members), "other")


def deflate(data: bytes, *, strategy: int = zlib.Z_DEFAULT_STRATEGY) -> str:
    """Return bytes compressed, as base64, which a browser inflates by itself.

    Numbers like those of vectors repeat by chance alone, so zlib's search for longer repeats than runs (`Z_RLE`)
    makes them a tenth larger.
    """
    press = zlib.compressobj(9, strategy=strategy)
    return base64.b64encode(press.compress(data) + press.flush()).decode()


def _principal_axes(unit: np.ndarray) -> np.ndarray:
    """Orthogonal axes, strongest first, (dimensions, axes), signed so that the largest number is positive."""
    axes = np.linalg.svd(unit.astype(np.float64), full_matrices=False)[2]
    largest = axes[np.arange(len(axes)), np.abs(axes).argmax(axis=1)]
    return (axes * np.sign(largest)[:, None]).T


def _top(similarity: np.ndarray, count: int) -> np.ndarray:
    others = similarity.copy()
    np.fill_diagonal(others, -np.inf)
    return np.argsort(-others, axis=1, kind="stable")[:, : min(count, len(others) - 1)]


def _vocabulary(models: Mapping[str, WordVectors], counts: Counter, frequent: int, few: int) -> list[str]:
    if not models:
        raise FashionError("no model to pack; give a dictionary of label and fitted vectors")
    shared = set.intersection(*(set(model.words_) for model in models.values()))
    known = [word for word, _ in counts.most_common() if word in shared]
    if not known:
        raise FashionError("the models know no word of these texts; give the texts they were fitted on")
    hand_written = [word for word in known[frequent:] if counts[word] >= few and kind_of(word) != "other"]
    return known[:frequent] + hand_written


def _forms(texts: Sequence, vocabulary: Sequence[str], few: int) -> dict[str, str]:
    """Lemma → its other spellings in the texts, such as shirt → "shirts": what a reader may type."""
    if isinstance(texts, Lemmas) or not all(isinstance(text, str) for text in texts):
        return {}
    known, forms = set(vocabulary), {}
    spelled = Counter(word for text in texts for word in words(text))
    for spelling, count in sorted(spelled.items()):
        if count >= few and spelling not in known and lemma(spelling) in known:
            forms.setdefault(lemma(spelling), []).append(spelling)
    return {word: " ".join(spellings) for word, spellings in forms.items()}


def _pack_model(label: str, model: WordVectors, vocabulary: Sequence[str], step: float) -> dict:
    skip_gram = getattr(model, "skip_gram", None)
    method = type(model).__name__ if skip_gram is None else "skip-gram" if skip_gram else "CBOW"
    packed = {key: value for key, value in pack(model, vocabulary, step=step).items() if key != "words"}
    return {"label": label, "method": method, "dimensions": int(model.vectors_.shape[1]), **packed}
