"""The book, built once for all tests, its parts, and a browser to read it with."""

import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys
from types import ModuleType

import pytest
from bs4 import BeautifulSoup

ROOT = pathlib.Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


@pytest.fixture(scope="session")
def builder() -> ModuleType:
    """Return tools/build_book.py as a module."""
    spec = importlib.util.spec_from_file_location("build_book", ROOT / "tools" / "build_book.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Return the folder of the built site: stored outputs, nothing executed, warnings are errors."""
    out = tmp_path_factory.mktemp("book")
    command = [sys.executable, str(ROOT / "tools" / "build_book.py"), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace")
    assert done.returncode == 0, f"the book does not build:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    return out / "_build" / "html"


@pytest.fixture(scope="session")
def pages(site: pathlib.Path) -> dict[str, BeautifulSoup]:
    """Return every page of the site, parsed, by its path inside the site."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    found = {name: path for name, path in found.items() if not name.startswith("_static/")}
    return {name: BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser") for name, path in found.items()}


@pytest.fixture(scope="module")
def browser():
    """Return a Chromium of this machine, or else Playwright's own; in CI there must be one."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    own = next(filter(None, map(shutil.which, BROWSERS)), None)
    with playwright.sync_playwright() as runner:
        ways = [{"executable_path": own}] if own else [{"channel": "chrome"}, {}]
        for way in ways:
            try:
                opened = runner.chromium.launch(**way, args=FLAGS)
            except playwright.Error as error:
                reason = str(error).splitlines()[0]
                continue
            yield opened
            opened.close()
            return
        if os.environ.get("CI"):
            pytest.fail(f"no browser in CI: {reason}")
        pytest.skip(f"no browser: {reason} Install chromium, or run `playwright install chromium`")


@pytest.fixture
def reader(browser):
    """Return a function that opens an empty page in a theme, and the list of what goes wrong on it from now on."""
    contexts = []

    def open_page(size="desktop", theme="light"):
        context = browser.new_context(viewport=SIZES[size], has_touch=size == "phone", color_scheme=theme)
        contexts.append(context)
        context.add_init_script(f"localStorage.setItem('mode', '{theme}'); localStorage.setItem('theme', '{theme}')")
        page, wrong = context.new_page(), []

        def note(happened, text):
            if happened:
                wrong.append(f"{page.url}: {text}")

        page.on("request", lambda it: note(it.url.startswith(("http", "ws")), f"asks {it.url}"))
        # A file that was still on its way when the test turned the page is no failure.
        page.on("requestfailed", lambda it: note(it.failure != "net::ERR_ABORTED", f"does not get {it.url}"))
        page.on("pageerror", lambda it: note(True, it))
        page.on("console", lambda it: note(it.type == "error", it.text))
        return page, wrong

    yield open_page
    for context in contexts:
        context.close()
