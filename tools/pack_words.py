"""Make the word vectors that ship with fashionlib: python tools/pack_words.py --data FOLDER

FOLDER holds the real products, as `load_catalogue("myntra", data=FOLDER)` reads them. Four models are trained on their
titles and descriptions, one worker each, so that the file comes out the same every time on one machine: a quarter of
an hour, or seconds where they have been trained before. The file holds words, counts, vectors and a map, and no text.
"""

import argparse
import json
import pathlib

from fashionlib.catalogue.catalogue import whole_file
from fashionlib.catalogue.loaders import load_catalogue
from fashionlib.text.cleaning import clean
from fashionlib.text.fields import texts_of
from fashionlib.text.keeping import load_or_train
from fashionlib.text.packing import SHIPPED, pack_text, packing_loss
from fashionlib.text.word2vec import Word2Vec

FILE = pathlib.Path(__file__).resolve().parents[1] / "fashionlib" / "text" / SHIPPED
EPOCHS = 20
MODELS = {
    "CBOW, 300 numbers": Word2Vec(300, epochs=EPOCHS),
    "CBOW, 100 numbers": Word2Vec(100, epochs=EPOCHS),
    "CBOW, 500 numbers": Word2Vec(500, epochs=EPOCHS),
    "Skip-gram, 300 numbers": Word2Vec(300, epochs=EPOCHS, skip_gram=True),
}


def write(packed: dict, path: pathlib.Path) -> None:
    """Write the text as JSON, one entry a line, so that a change can be read."""
    lines = [f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in packed.items()]
    with whole_file(path) as partial:
        partial.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Read the products, train, pack, write, and say how large the file is and what packing lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder of the real products")
    parser.add_argument("--out", type=pathlib.Path, default=FILE, help="the file to write")
    args = parser.parse_args()
    catalogue, _ = clean(load_catalogue("myntra", data=args.data))
    texts = texts_of(catalogue, ("title", "description"))
    models = {}
    for label, model in MODELS.items():
        models[label] = load_or_train(model, texts)
        print(f"[words] {label}: {len(models[label].words_):,} words", flush=True)
    packed = pack_text(models, texts, name="real", label="Real shop")
    write(packed, args.out)
    for model in packed["models"]:
        kept, error = packing_loss(models[model["label"]], {**model, "words": packed["words"]})
        print(f"[words] {model['label']}: packing kept {kept:.1%} of the neighbours, similarity ± {error:.3f}")
    print(f"[words] {args.out.name}: {len(packed['words']):,} words, {args.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
