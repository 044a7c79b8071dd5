"""The command line: `fashionlib catalogue | train | evaluate | search | train-detector | … | doctor`."""

import dataclasses
import pathlib
import sys
from typing import Annotated

import typer

from fashionlib import options as o
from fashionlib import terminal
from fashionlib.catalogue.catalogue import whole_file
from fashionlib.catalogue.loaders import load_catalogue, load_scenes, read_products
from fashionlib.errors import FashionError

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Multi-modal fashion search: clean a catalogue, train on it, search both ways, find the product in a photo.",
)

WRONG_USE = typer.BadParameter.__mro__[2]
"""ClickException, which old typers take from click and newer ones carry within."""

STOPPED = "stopped; run the same command again: `train` goes on where it was, the others start over"


@app.command()
def catalogue(
    *,
    out: Annotated[pathlib.Path, typer.Option(help="Parquet file to write.")],
    name: o.Name = None,
    data: o.Data = None,
    count: o.Count = None,
) -> None:
    """Clean and unify a catalogue; print what was dropped and why.

    Example: fashionlib catalogue --catalogue myntra --data DIR --out products.parquet
    """
    from fashionlib.text.cleaning import clean

    terminal.check_writable(out, (".parquet",))
    cleaned, report = clean(load_catalogue(name, data=data, count=count))
    cleaned.save(out)
    print(report)
    print(f"{out}: {cleaned!r}")


@app.command()
def train(
    *,
    out: Annotated[pathlib.Path, typer.Option(help="Folder for the run; a stopped run there is taken up.")],
    name: o.Name = None,
    data: o.Data = None,
    count: o.Count = None,
    recipe: Annotated[o.Recipe, typer.Option(help="The article's system, or ours of today.")] = o.Recipe.article,
    fields: Annotated[
        str | None, typer.Option(help="Text fields, with commas: title,description,tags; else the recipe's.")
    ] = None,
    epochs: Annotated[int | None, typer.Option(min=1, help="Passes over the products.")] = None,
    seed: Annotated[int, typer.Option(min=0, max=2**32 - 1, help="Of the random start and order.")] = 0,
) -> None:
    """Train word vectors and the two-branch network on the train split.

    Example: fashionlib train --catalogue myntra --data DIR --out runs/myntra
    """
    from fashionlib.retrieval.settings import RECIPES
    from fashionlib.text.fields import check_fields

    terminal.check_folder(out)
    settings = dataclasses.replace(RECIPES[recipe], seed=seed)
    chosen = tuple(field.strip() for field in fields.split(",")) if fields is not None else settings.fields
    check_fields(chosen)
    settings = dataclasses.replace(settings, fields=chosen, epochs=epochs or settings.epochs)
    products = load_catalogue(name, data=data, count=count)
    # Imported here, because they take seconds that nobody should wait for a wrong file name.
    from fashionlib.retrieval.run import fit
    from fashionlib.text.cleaning import clean

    cleaned, report = clean(products)
    print(report, flush=True)
    fit(cleaned, settings, folder=out, on_epoch=_tell)
    print(f"{out}: done; next: fashionlib evaluate --run {out}{f' --data {data}' if data else ''}")


@app.command()
def evaluate(
    *,
    run: o.RunFolder,
    name: o.Name = None,
    data: o.Data = None,
    count: o.Count = None,
    split: Annotated[o.Split | None, typer.Option(help="Default: test, or all if training saw none of it.")] = None,
    gallery: Annotated[str | None, typer.Option(help="More products that may be found; not asked for.")] = None,
    same_title: Annotated[o.Relevant, typer.Option(help="Whether an equal title counts as right.")] = o.Relevant.strict,
    json_file: Annotated[pathlib.Path | None, typer.Option("--json", help="File for the figures.")] = None,
) -> None:
    """Rank both ways and print all figures with 95 % intervals.

    Example: fashionlib evaluate --run runs/myntra --data DIR --json figures.json
    """
    from fashionlib.retrieval.evaluate_run import evaluate as evaluate_run
    from fashionlib.retrieval.run import load_run, was_trained_on

    if json_file:
        terminal.check_writable(json_file)
    trained = load_run(run)
    products = load_catalogue(name, data=data, count=count)
    seen = was_trained_on(run, products).any()
    chosen = products.split(split.value if split else "test" if seen else "all")
    more = read_products(gallery) if gallery else None
    figures = evaluate_run(trained, chosen, gallery=more, same_title=same_title is o.Relevant.relevant)
    if json_file:
        terminal.write_json(json_file, figures)
    print(terminal.retrieval_table(figures))


@app.command()
def search(
    query: Annotated[str, typer.Argument(help="A text, or the path of a photo.")],
    *,
    run: o.RunFolder,
    name: o.Name = None,
    data: o.Data = None,
    split: Annotated[o.Split, typer.Option(help="Rows to search in.")] = o.Split.all,
    among: Annotated[o.Side, typer.Option(help="Compare with the products' pictures or texts.")] = o.Side.image,
    top: o.Top = 10,
    out: Annotated[pathlib.Path | None, typer.Option(help="Write an HTML contact sheet to this file.")] = None,
) -> None:
    """Find the products nearest to a text or a photo.

    Example: fashionlib search --run runs/shop --data products.parquet "blue striped shirt" --out found.html
    """
    from fashionlib.retrieval.run import load_run
    from fashionlib.shop import search as shop

    if out:
        terminal.check_writable(out)
    trained = load_run(run)
    asked = terminal.read_photo(pathlib.Path(query)) if terminal.is_photo(query) else query
    products = load_catalogue(name, data=data).split(split.value)
    found = shop.search(trained, products, asked, count=top, among=among.value)
    for place, hit in enumerate(found, 1):
        print(f"{place:>3}  {hit.distance:.3f}  {hit.id:<24} {hit.category or '-':<24} {hit.title[:70]}")
    if out:
        with whole_file(out) as partial:
            partial.write_text(shop.contact_sheet(products, found, query), encoding="utf-8")


@app.command("train-detector")
def train_detector(
    *,
    run: o.RunFolder,
    out: Annotated[pathlib.Path, typer.Option(help="Folder for the detector.")],
    name: o.SceneName = None,
    data: o.Data = None,
    count: o.Count = None,
    split: Annotated[o.Split | None, typer.Option(help="Photos to learn from; else all but the test split.")] = None,
    phase: Annotated[o.Phase, typer.Option(help="The article's phases a to d, or ours.")] = o.Phase.ours,
    min_area: o.MinArea = 0.003,
    more: Annotated[o.More | None, typer.Option(help="Learn each scene once more: on backdrops, or closer.")] = None,
    epochs: Annotated[int | None, typer.Option(min=1, help="Passes over the photos.")] = None,
    seed: Annotated[int, typer.Option(min=0, max=2**32 - 1, help="Of the random start and order.")] = 0,
) -> None:
    """Train a detector on scenes, with the words and convolutions of a retrieval run.

    Example: fashionlib train-detector --run runs/shop --catalogue ccp --data DIR --out runs/detector
    """
    from fashionlib.detection.detector import fit_detector, save_detector
    from fashionlib.detection.more_scenes import more_scenes
    from fashionlib.detection.settings import PHASES
    from fashionlib.detection.the_problem import scenes_of_split
    from fashionlib.retrieval.run import load_run

    terminal.check_folder(out)
    settings = dataclasses.replace(PHASES[phase], seed=seed, epochs=epochs or PHASES[phase].epochs)
    settings = dataclasses.replace(settings, more=more.value if more else "")
    trained = load_run(run)
    scenes = load_scenes(name, data=data, count=count, min_area=min_area)
    scenes = more_scenes(scenes_of_split(scenes, split.value if split else "not test"), settings)
    save_detector(fit_detector(trained, scenes, settings, on_epoch=_tell)[0], out)
    print(f"{out}: done; next: fashionlib evaluate-detector --run {out}{f' --data {data}' if data else ''}")


@app.command("evaluate-detector")
def evaluate_detector(
    *,
    run: o.DetectorFolder,
    name: o.SceneName = None,
    data: o.Data = None,
    count: o.Count = None,
    split: Annotated[o.Split | None, typer.Option(help="Default: test, or all if training saw no photo.")] = None,
    min_area: o.MinArea = 0.0,
    iou: Annotated[float, typer.Option(min=0.05, max=1, help="From which a box is valid.")] = 0.5,
    json_file: Annotated[pathlib.Path | None, typer.Option("--json", help="File for the figures.")] = None,
) -> None:
    """Rank the boxes of every photo for its texts and print how often a valid box is among the first.

    Example: fashionlib evaluate-detector --run runs/detector --catalogue ccp --data DIR --min-area 0.03
    """
    from fashionlib.detection.detector import load_detector
    from fashionlib.detection.evaluate_detector import evaluate_detector as measure
    from fashionlib.detection.the_problem import fingerprints, scenes_of_split

    if json_file:
        terminal.check_writable(json_file)
    detector = load_detector(run)
    scenes = load_scenes(name, data=data, count=count, min_area=min_area)
    seen = detector.trained & set(fingerprints(scenes))
    scenes = scenes_of_split(scenes, split.value if split else "test" if seen else "all")
    figures = measure(detector, scenes, iou=iou)
    if json_file:
        terminal.write_json(json_file, figures)
    print(terminal.detection_table(figures))


@app.command()
def detect(
    *,
    run: Annotated[pathlib.Path, typer.Option("--run", help="Folder of `train-detector --out`, or of `train --out`.")],
    image: Annotated[pathlib.Path, typer.Option(help="The photo.")],
    text: Annotated[str, typer.Option(help="What the product for sale is called.")],
    top: o.Top = 5,
    out: Annotated[pathlib.Path | None, typer.Option(help="Write the photo with its boxes to this file.")] = None,
) -> None:
    """Find what a text describes in a photo. Boxes go by distance; ours also moves them, drops copies, weighs overlap.

    Example: fashionlib detect --run runs/detector --image look.jpg --text "blue jeans" --out boxed.jpg
    """
    from fashionlib.detection.detector import load_detector
    from fashionlib.detection.phase_a_full_images import detect as by_full_images
    from fashionlib.plots import plot_boxes
    from fashionlib.retrieval.run import load_run

    if out:
        terminal.check_writable(out, terminal.PHOTO_SUFFIXES)
    is_detector = (run / "detector.json").is_file()
    trained = load_detector(run) if is_detector else load_run(run)
    photo = terminal.read_photo(image)
    try:
        found = trained.detect(photo, text) if is_detector else by_full_images(trained, photo, text)
    except FashionError as error:
        raise FashionError(f"{image}: {error}") from error
    for place, (box, distance) in enumerate(zip(found.boxes[:top], found.distances[:top], strict=True), 1):
        print(f"{place:>3}  {distance:.3f}  x {box[0]:.0f}  y {box[1]:.0f}  w {box[2]:.0f}  h {box[3]:.0f}")
    if out:
        labels = [f"{place}. {distance:.2f}" for place, distance in enumerate(found.distances[:top], 1)]
        with whole_file(out) as partial:
            plot_boxes(photo, found.boxes[:top], labels).figure.savefig(partial)


@app.command("similar-words")
def similar_words(word: Annotated[str, typer.Argument(help="Any word.")], *, run: o.RunFolder, top: o.Top = 10) -> None:
    """Print the words nearest to a word, with their cosine similarity.

    Example: fashionlib similar-words --run runs/shop shirt
    """
    from fashionlib.retrieval.run import load_run

    for other, similarity in load_run(run).words.similar(word, top):
        print(f"{similarity:.3f}  {other}")


@app.command()
def doctor() -> None:
    """Check this machine: one line for each requirement, with the mend where it fails.

    Example: fashionlib doctor
    """
    from fashionlib import doctor as surgery

    found = surgery.checks()
    print(surgery.report(found))
    raise typer.Exit(surgery.exit_code(found))


def main() -> None:
    """Run the command line: bad input is one line on stderr and exit code 2."""
    try:
        code = app(sys.argv[1:] or ["--help"], standalone_mode=False, prog_name="fashionlib") or 0
        # Newer typers turn Ctrl-C into this code, older ones into Abort.
        sys.exit(STOPPED if code == 130 else code)
    except FashionError as error:
        _fail(str(error))
    except WRONG_USE as error:
        _fail(f"{error.format_message().rstrip('.')}; see fashionlib --help")
    except (KeyboardInterrupt, typer.Abort):
        sys.exit(STOPPED)
    except OSError as error:
        _fail(f"{error.filename or 'a file'}: {error.strerror or error}; check the path, its rights and the free space")


def _tell(line: dict) -> None:
    print(terminal.epoch_line(line), flush=True)


def _fail(message: str) -> None:
    print("fashionlib:", " ".join(message.split()), file=sys.stderr)
    sys.exit(2)
