"""The project keeps its promises: lock, environment, make targets, one-way imports, house rules."""

import ast
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = [
    Requirement(line)
    for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
MODULES = sorted((ROOT / "fashionlib").rglob("*.py"))
NOT_OURS = re.compile(
    r"pypi\.org|pythonhosted|registry\.npmjs|deb\.debian|(?<![\w.])/(?:root|home/\w+|tmp|usr/local)/\w|file://|--(?:extra-)?index-url"
)


def all_ranges() -> list[Requirement]:
    extras = PROJECT["optional-dependencies"].values()
    return [Requirement(line) for lines in (PROJECT["dependencies"], *extras) for line in lines]


def test_lock_pins_every_package_without_address_or_path() -> None:
    assert len(LOCK) > 100
    for requirement in LOCK:
        assert requirement.url is None
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), f"{requirement} is not an exact public version"
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not NOT_OURS.search(text.replace("--no-emit-index-url", ""))
    assert not re.search(r"https?:", text)


@pytest.mark.parametrize("requirement", all_ranges(), ids=lambda requirement: requirement.name)
def test_lock_lies_in_the_ranges(requirement: Requirement) -> None:
    pins = [pin for pin in LOCK if pin.name.lower().replace("_", "-") == requirement.name]
    assert pins, f"{requirement.name} is not in requirements.lock; make the lock again as CONTRIBUTING.md says"
    assert str(requirement.specifier), f"{requirement.name} has no range"
    for pin in pins:
        version = str(pin.specifier).removeprefix("==")
        assert requirement.specifier.contains(version, prereleases=True), f"{pin} against {requirement}"


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_lock_has_one_version_a_package_on_every_system(version: str, system: str) -> None:
    machine = {"linux": "x86_64", "darwin": "arm64", "win32": "AMD64"}[system]
    place = {
        "python_version": version,
        "python_full_version": f"{version}.2",
        "sys_platform": system,
        "platform_machine": machine,
        "os_name": "nt" if system == "win32" else "posix",
        "implementation_name": "cpython",
    }
    names = [pin.name for pin in LOCK if pin.marker is None or pin.marker.evaluate(place)]
    assert len(names) == len(set(names))


def test_conda_environment_is_in_step_with_the_lock() -> None:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    assert environment["name"] == PROJECT["name"]
    python, *_, pip = environment["dependencies"]
    assert SpecifierSet(PROJECT["requires-python"]).contains(python.removeprefix("python="))
    assert pip["pip"] == ["-r requirements.lock", "-e .[book,test]"]


def make_targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = set(re.search(r"^\.PHONY: (.*)$", makefile, re.M).group(1).split())
    assert phony == set(re.findall(r"^([a-z]+):(?! FASHION)", makefile, re.M))
    return phony


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "book/0-start/set-up.md"])
def test_documented_make_targets_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    documented = set(re.findall(r"(?:^|`|FASHION_DATA=\S+ )make ([a-z]+)", text, re.M))
    assert documented
    assert documented <= make_targets()


def test_readme_documents_every_make_target() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [target for target in make_targets() - {"help"} if f"`make {target}" not in readme] == []


def test_readme_names_files_that_exist() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_settings_of_services_can_be_read() -> None:
    workflows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    assert len(workflows) >= 2
    for path in [*workflows, ROOT / ".pre-commit-config.yaml", ROOT / "CITATION.cff"]:
        assert yaml.safe_load(path.read_text(encoding="utf-8"))
    test = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text(encoding="utf-8"))
    assert test["jobs"]["make"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13"]
    json.loads((ROOT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8"))


def test_one_version_is_told_everywhere() -> None:
    import fashionlib

    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == fashionlib.__version__
    assert f"## {fashionlib.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_ci_runs_what_the_readme_says() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_no_tracked_file_names_a_registry_or_a_machine_path() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a git clone")
    kinds = {".py", ".ipynb", ".md", ".yml", ".yaml", ".toml", ".txt", ".lock", ".json", ".sh", ".cff", ""}
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    paths = [path for path in paths if path.suffix in kinds and path.is_file() and path != pathlib.Path(__file__)]
    texts = {path.name: path.read_text(encoding="utf-8").replace("--no-emit-index-url", "") for path in paths}
    assert {name: found.group() for name, text in texts.items() if (found := NOT_OURS.search(text))} == {}


def test_imports_go_one_way() -> None:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


def test_ruff_finds_nothing() -> None:
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "concise", "."]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout


def functions(path: pathlib.Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def public_functions(path: pathlib.Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Functions and methods that others call: not private, not inside another function or a private class."""
    holders = [ast.parse(path.read_text(encoding="utf-8"))]
    for holder in holders:
        for node in holder.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                holders.append(node)
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
                yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body without the docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 1


def is_typed(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    named = function.args.posonlyargs + function.args.args + function.args.kwonlyargs
    return function.returns is not None and all(arg.annotation for arg in named if arg.arg not in ("self", "cls"))


def test_functions_and_modules_are_short() -> None:
    lengths = {f"{path.relative_to(ROOT)}:{node.name}": length(node) for path in MODULES for node in functions(path)}
    assert {name: lines for name, lines in lengths.items() if lines > 40} == {}
    assert statistics.median(lengths.values()) <= 10
    assert statistics.quantiles(lengths.values(), n=10)[-1] <= 25
    long = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: lines for name, lines in long.items() if lines > 300} == {}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT / "fashionlib")))
def test_public_functions_are_typed_documented_and_take_few_positions(path: pathlib.Path) -> None:
    public = list(public_functions(path))
    assert [node.name for node in public if not is_typed(node)] == []
    assert [node.name for node in public if not ast.get_docstring(node)] == []
    positional = {node.name: [a for a in node.args.args if a.arg not in ("self", "cls")] for node in public}
    assert [name for name, args in positional.items() if len(args) > 4] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT / "fashionlib")))
def test_modules_have_a_docstring_and_no_loose_ends(path: pathlib.Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not text or ast.get_docstring(ast.parse(text))
    assert not re.search(r"\b(?:TODO|FIXME|XXX)\b", text)
    prints = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name) and node.id == "print"]
    assert path.name == "cli.py" or not prints
