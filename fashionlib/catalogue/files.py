"""Read parquet, CSV and pictures from disk or from the Hugging Face hub, with errors that name the mend."""

import os
import pathlib
import re

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from fashionlib.errors import FashionError

TABLES = (".parquet", ".csv", ".tsv")


def located(data: str | os.PathLike) -> pathlib.Path:
    """Return the local path of a file, a folder or a hub id `owner/name`, whose parquet files are fetched first.

    Raises FashionError if there is no such path and no such data set.
    """
    path = pathlib.Path(data).expanduser()
    if path.exists():
        return path
    parts = re.fullmatch(r"([\w.-]+)/([\w.-]+)", str(data))
    if not parts or path.suffix in TABLES or pathlib.Path(parts[1]).is_dir():
        raise FashionError(f"{path}: no such file or folder; check the path (data=, --data or FASHION_DATA)")
    return _fetched(str(data))


def _fetched(hub_id: str) -> pathlib.Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError

    try:
        # The endpoint is read here, not at import, so that a class-room mirror can be set at any time.
        endpoint = os.environ.get("HF_ENDPOINT")
        folder = snapshot_download(hub_id, repo_type="dataset", allow_patterns="*.parquet", endpoint=endpoint)
    except (HfHubHTTPError, HFValidationError, OSError) as error:
        raise FashionError(
            f"{hub_id}: no such folder here, and the Hugging Face hub does not give it "
            f"({_line(error)}); check the spelling and the connection"
        ) from error
    return pathlib.Path(folder)


def table_files(path: pathlib.Path) -> list[pathlib.Path]:
    """Return the file itself, or the parquet files of a folder in order; where there are none, its CSV and TSV files.

    Raises FashionError if the folder holds neither.
    """
    if path.is_file():
        return [path]
    for suffixes in (TABLES[:1], TABLES[1:]):
        found = sorted(file for file in path.rglob("[!._]*") if file.suffix in suffixes and file.is_file())
        if found:
            return found
    raise FashionError(f"{path}: no parquet, CSV or TSV file in this folder; point to the folder that holds them")


def column_names(path: pathlib.Path) -> list[str]:
    """Return the column names of a table file. Raises FashionError if it is not one, or a name occurs twice."""
    if path.suffix in TABLES[1:]:
        names = _header(path)[0]
    else:
        with _opened(path) as file:
            names = file.schema_arrow.names
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise FashionError(f"{path}: two columns are called {twice!r}; rename or remove one")
    return names


def read_columns(path: pathlib.Path, names: list[str]) -> pa.Table:
    """Return those of the named columns that a parquet, CSV or TSV file has; texts of CSV stay texts.

    Raises FashionError if the file is damaged or has no rows.
    """
    table = _read_csv(path) if path.suffix in TABLES[1:] else _read_parquet(path, names)
    if not table.num_rows:
        raise FashionError(f"{path}: the table has no rows; write it again with products in it")
    return table.select([name for name in table.column_names if name in names])


def _opened(path: pathlib.Path) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(path)
    except (pa.ArrowException, OSError) as error:
        raise FashionError(f"{path}: not a whole parquet file ({_line(error)}); fetch or write it again") from error


def _read_parquet(path: pathlib.Path, names: list[str]) -> pa.Table:
    with _opened(path) as file:
        schema = file.schema_arrow
        wanted = [name for name in schema.names if name in names]
        try:
            # Group by group: Arrow cannot read nested pictures of more than 2 GB in one go.
            groups = [file.read_row_group(group, columns=wanted) for group in range(file.num_row_groups)]
        except (pa.ArrowException, OSError) as error:
            raise FashionError(
                f"{path}: the parquet file is damaged ({_line(error)}); fetch or write it again"
            ) from error
    if not groups:
        raise FashionError(f"{path}: the table has no rows; write it again with products in it")
    return pa.concat_tables(groups)


def _read_csv(path: pathlib.Path) -> pa.Table:
    names, delimiter = _header(path)
    try:
        return pa.csv.read_csv(
            path,
            # One thread, so that Arrow can name the row of an error.
            read_options=pa.csv.ReadOptions(use_threads=False),
            parse_options=pa.csv.ParseOptions(delimiter=delimiter, newlines_in_values=True),
            convert_options=pa.csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string())),
        )
    except pa.ArrowException as error:
        mend = "save it as UTF-8" if "UTF8" in str(error) else "give every row the columns of the header, quote texts"
        raise FashionError(f"{path}: broken CSV ({_line(error)}); {mend}") from error


def _header(path: pathlib.Path) -> tuple[list[str], str]:
    """Column names and delimiter: the one of tab, semicolon and comma that the first line has most of."""
    try:
        with open(path, "rb") as file:
            line = file.readline().decode("utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FashionError(f"{path}: the header cannot be read ({_line(error)}); save it as UTF-8") from error
    if not line:
        raise FashionError(f"{path}: the file is empty; write a header line and one row a product")
    delimiter = max(",;\t", key=line.count)
    return [name.strip().strip('"') for name in line.split(delimiter)], delimiter


def pictures(column: pa.ChunkedArray, path: pathlib.Path) -> pa.ChunkedArray:
    """Return a column of pictures (struct of bytes and path, plain bytes, or paths) as structs of both.

    Where there is only a path, the file is read; paths are relative to the folder of the table. Nothing is decoded.

    Raises FashionError if the column is of another type, or a file is missing (row and file are named).
    """
    chunks, row = [], 0
    for chunk in column.chunks:
        data, names = _parts(chunk, path)
        chunks.append(_picture_structs(_filled(data, names, path, row), names))
        row += len(chunk)
    return pa.chunked_array(chunks)


def _parts(chunk: pa.Array, path: pathlib.Path) -> tuple[pa.Array, pa.Array]:
    nothing, kind = pa.nulls(len(chunk), pa.string()), chunk.type
    if pa.types.is_struct(kind) and "bytes" in [field.name for field in kind]:
        data, names = pa.compute.struct_field(chunk, "bytes"), nothing
        if "path" in [field.name for field in kind]:
            names = pa.compute.struct_field(chunk, "path")
    elif is_text(kind):
        data, names = pa.nulls(len(chunk), pa.binary()), chunk
    else:
        data, names = chunk, nothing
    if not (pa.types.is_binary(data.type) or pa.types.is_large_binary(data.type) or pa.types.is_null(data.type)):
        raise FashionError(f"{path}: column 'image' holds {kind}; give struct<bytes, path>, encoded bytes or paths")
    return data.cast(pa.binary()), names.cast(pa.string())


def _filled(data: pa.Array, names: pa.Array, path: pathlib.Path, row: int) -> pa.Array:
    """The bytes, read from the named files where they are missing."""
    absent = pa.compute.and_(data.is_null(), pa.compute.greater(pa.compute.binary_length(names), 0).fill_null(False))
    if not absent.true_count:
        return data
    filled = data.to_pylist()
    for place in pa.compute.indices_nonzero(absent).to_pylist():
        filled[place] = _picture_file(path, names[place].as_py(), row + place + 1)
    return pa.array(filled, pa.binary())


def _picture_file(path: pathlib.Path, name: str, row: int) -> bytes:
    if name.startswith(("http://", "https://")):
        raise FashionError(
            f"{path}, row {row}: picture {name} is an address; download it and give the path of the file"
        )
    try:
        return (path.parent / name).read_bytes()
    except OSError as error:
        raise FashionError(
            f"{path}, row {row}: no picture file {path.parent / name}; add it or drop the row"
        ) from error


def _picture_structs(data: pa.Array, names: pa.Array) -> pa.StructArray:
    return pa.StructArray.from_arrays([data, names], names=["bytes", "path"])


def is_text(kind: pa.DataType) -> bool:
    """Return whether an Arrow type holds text (or nothing but nulls); dictionary-encoded text counts."""
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    tests = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_null)
    return any(test(kind) for test in tests)


def _line(error: Exception) -> str:
    """An error of another library in one line."""
    return " ".join(str(error).split())[:200]
