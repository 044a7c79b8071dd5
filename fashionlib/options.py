"""The options that several commands share, and the values that some may take."""

import pathlib
from enum import StrEnum
from typing import Annotated

import typer


class Split(StrEnum):
    """Which rows a command takes."""

    train = "train"
    validation = "validation"
    test = "test"
    all = "all"


class Relevant(StrEnum):
    """Which products count as right in `evaluate --same-title`."""

    relevant = "relevant"
    strict = "strict"


class Recipe(StrEnum):
    """How `train` trains."""

    article = "article"
    modern = "modern"


class More(StrEnum):
    """What `train-detector` makes of each scene besides: before new backdrops, or seen from nearer by."""

    backdrops = "backdrops"
    closer = "closer"


class Phase(StrEnum):
    """What `train-detector` trains: the article's four phases, and ours."""

    a = "a"
    b = "b"
    c = "c"
    d = "d"
    ours = "ours"


class Side(StrEnum):
    """What `search` compares the query with."""

    image = "image"
    text = "text"


Name = Annotated[str | None, typer.Option("--catalogue", help="synthetic, myntra or table; else $FASHION_CATALOGUE.")]
Data = Annotated[
    str | None, typer.Option(help="Parquet or CSV file, a folder of them, or a hub id owner/name; else $FASHION_DATA.")
]
Count = Annotated[int | None, typer.Option(min=1, help="Take only this many products.")]
SceneName = Annotated[str | None, typer.Option("--catalogue", help="synthetic, ccp or table; else $FASHION_CATALOGUE.")]
MinArea = Annotated[
    float, typer.Option(min=0, max=1, help="Leave out products that cover less than this share of the photo.")
]
RunFolder = Annotated[pathlib.Path, typer.Option("--run", help="Folder that `fashionlib train --out` has made.")]
DetectorFolder = Annotated[
    pathlib.Path, typer.Option("--run", help="Folder that `fashionlib train-detector --out` has made.")
]
Top = Annotated[int, typer.Option(min=1, help="How many results.")]
