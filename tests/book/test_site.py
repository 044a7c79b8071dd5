"""The built pages: they link to what exists, ask nobody else, describe their pictures, and name real things."""

import importlib
import inspect
import pathlib
import re
from urllib.parse import unquote, urlsplit

import jupytext
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROSE = [ROOT / "index.md", *sorted((ROOT / "book").rglob("*.md")), *sorted((ROOT / "notebooks").glob("*/*.ipynb"))]
LOADED = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "link": "href",
    "use": "href",
}


def is_foreign(address):
    return address.startswith("//") or urlsplit(address).scheme in ("http", "https")


def source_text(path):
    """A page as its author wrote it; of a notebook its cells, without the outputs."""
    if path.suffix == ".ipynb":
        return "\n".join(cell.source for cell in jupytext.read(path).cells)
    return path.read_text(encoding="utf-8")


def test_the_site_has_a_front_page_and_every_page_of_the_contents(pages):
    listed = re.findall(r"(?:root|file): (\S+)", (ROOT / "_toc.yml").read_text(encoding="utf-8"))
    assert {re.sub(r"\.(md|ipynb)$", "", name) + ".html" for name in listed} <= set(pages)
    notebooks = {path.relative_to(ROOT).as_posix() for path in PROSE if path.suffix == ".ipynb"}
    assert notebooks <= set(listed), "a notebook that _toc.yml does not name is on no page"


def test_internal_links_lead_to_a_page_and_to_a_place_on_it(site, pages):
    broken = []
    for name, page in pages.items():
        for link in page.find_all("a", href=True):
            target = urlsplit(link["href"])
            if target.scheme or target.netloc or not (target.path or target.fragment):
                continue
            path = (site / name).parent / unquote(target.path) if target.path else site / name
            goal = pages.get(path.resolve().relative_to(site.resolve()).as_posix()) if path.is_file() else None
            place = unquote(target.fragment)
            missing = goal is not None and place and not goal.find(id=place) and not goal.find(attrs={"name": place})
            if not path.is_file() or missing:
                broken.append(f"{name}: {link['href']}")
    assert not broken


def test_every_file_that_a_page_loads_lies_beside_it(site, pages):
    wrong = []
    for name, page in pages.items():
        for tag, attribute in LOADED.items():
            for element in page.find_all(tag, attrs={attribute: True}):
                address = element[attribute]
                here = (site / name).parent / unquote(urlsplit(address).path)
                if not address.startswith("data:") and (is_foreign(address) or not here.exists()):
                    wrong.append(f"{name}: {address}")
    assert not wrong


def test_no_style_sheet_and_no_script_in_a_page_names_another_host(site, pages):
    styles = {path.name: path.read_text(encoding="utf-8", errors="replace") for path in site.rglob("*.css")}
    loads = re.compile(r"""(?:url\(|@import)\s*["']?\s*(?:https?:)?//""")
    assert not [name for name, text in styles.items() if loads.search(text)]
    scripts = [(name, script.string or "") for name, page in pages.items() for script in page.find_all("script")]
    assert not [(name, text[:200]) for name, text in scripts if re.search(r"https?://", text)]


def test_every_picture_in_the_text_has_words_for_those_who_cannot_see_it(pages):
    bare = []
    for name, page in pages.items():
        for image in page.select("article img, article svg[role=img]"):
            title = image.find("title")
            words = (image.get("alt") or image.get("aria-label") or (title.get_text() if title else "")).strip()
            # Without a description, myst-nb gives the hashed name of the file.
            if len(words) < 8 or re.search(r"\.(png|svg|jpe?g)$", words):
                bare.append(f"{name}: {image.get('src', 'svg')} ({words!r})")
    assert not bare, "give the cell mystnb: image: alt"


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_name_of_the_library_on_a_page_can_be_imported(path):
    text = source_text(path)
    names = set(re.findall(r"\bfashionlib(?:\.[A-Za-z_]\w*)+", text))
    for module, several, single in re.findall(r"from (fashionlib[\w.]*) import (?:\(([^)]*)\)|(.*))", text):
        names |= {f"{module}.{name}" for name in re.findall(r"(?<!as )\b[A-Za-z_]\w*\b(?<!\bas)", several or single)}
    assert not [name for name in sorted(names) if not exists(name)]


def exists(name):
    """Whether a dotted name is a module or something inside one."""
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        for part in parts[cut:]:
            found = getattr(found, part, None)
        return found is not None
    return False


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_make_target_on_a_page_exists(path):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.M))
    named = set(re.findall(r"(?:`|^|[A-Z_]+=\S+ )make ([a-z]+)", source_text(path), flags=re.M))
    assert named <= targets


def test_every_command_line_on_a_page_has_commands_and_options_that_exist():
    from typer.main import get_command

    from fashionlib import cli

    app = inspect.getmembers(cli, lambda value: type(value).__name__ == "Typer")[0][1]
    commands = get_command(app).commands
    lines = [line for path in PROSE for line in re.findall(r"^fashionlib (.*)", source_text(path), flags=re.M)]
    assert lines
    for line in lines:
        command, *words = line.split("#")[0].split()
        options = {option for parameter in commands[command].params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= options, line
