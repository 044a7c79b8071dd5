"""Is this machine ready? One check for each requirement, with the mend where it fails.

The doctor is called when something is broken, so it imports nothing heavy before the check that needs it.
"""

import importlib.metadata
import os
import pathlib
import platform
import shutil
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fashionlib.errors import FashionError

if TYPE_CHECKING:
    from packaging.requirements import Requirement

MEMORY, DISK = 4e9, 2e9
"""Bytes that the course needs: memory in all, and free space for what it trains and builds."""

SET_UP = "run make setup, or the install lines of the README"


@dataclass(frozen=True)
class Check:
    """One requirement: what was found, and what to do where it fails. Not `required`: a failure stops nothing."""

    name: str
    ok: bool
    found: str
    mend: str = ""
    required: bool = True

    @property
    def status(self) -> str:
        """OK, FAIL, or NOTE for what is missing but not needed by the library itself."""
        return "OK" if self.ok else "FAIL" if self.required else "NOTE"

    def __str__(self) -> str:
        """The line of the doctor's table: status, name, what was found, and for what fails the mend."""
        return f"{self.status:<5}{self.name:<23}{self.found}" + (f" -> {self.mend}" if not self.ok else "")


def checks() -> list[Check]:
    """Return all checks of this machine: Python, packages, memory, disk, the chosen catalogue, GPU."""
    try:
        project = [_python(), *_packages()]
    except ImportError as error:
        project = [Check("packages", False, str(error), SET_UP)]
    return [*project, _torch(), _opencv(), _memory(), _disk(), _catalogue(), _gpu()]


def report(found: Iterable[Check]) -> str:
    """Return the checks as a table in plain text, one line each, and a closing line."""
    found = list(found)
    failed = sum(check.status == "FAIL" for check in found)
    closing = f"{failed} of {len(found)} requirements fail" if failed else "all is well"
    return "\n".join([*map(str, found), closing])


def exit_code(found: Iterable[Check]) -> int:
    """Return 1 if a required check fails, else 0."""
    return int(any(check.status == "FAIL" for check in found))


def _project() -> tuple[str, list[str]]:
    """The supported Pythons and the requirements: from the clone, which is never stale, or the installed package."""
    source = pathlib.Path(__file__).parents[1] / "pyproject.toml"
    if not source.exists():
        installed = importlib.metadata.metadata("fashionlib")
        return installed["Requires-Python"], importlib.metadata.requires("fashionlib") or []
    project = tomllib.loads(source.read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].items()
    optional = [f'{line}; extra == "{extra}"' for extra, lines in extras for line in lines]
    return project["requires-python"], project["dependencies"] + optional


def _python() -> Check:
    from packaging.specifiers import SpecifierSet

    asked, version = _project()[0], platform.python_version()
    mend = f"make .venv anew with a Python {asked}"
    return Check("Python", SpecifierSet(asked).contains(version, prereleases=True), version, mend)


def _packages() -> list[Check]:
    from packaging.requirements import Requirement

    return [_package(Requirement(line)) for line in _project()[1]]


def _package(requirement: "Requirement") -> Check:
    """Check the installed version against the range; what only the book or the tests need is optional."""
    marker = str(requirement.marker or "")
    extra = marker.partition('extra == "')[2].rstrip('"')
    name, asked = requirement.name, str(requirement.specifier)
    try:
        version = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return Check(name, False, f"missing (needs {asked}{', ' + extra if extra else ''})", SET_UP, not extra)
    fits = requirement.specifier.contains(version, prereleases=True)
    return Check(name, fits, version if fits else f"{version} (needs {asked})", SET_UP, not extra)


def _torch() -> Check:
    """Builds of torch and torchvision that do not fit each other install well and fail at import."""
    name, mend = "torch with torchvision", "the two builds do not fit: install both again with uv, not with pip"
    try:
        import torchvision.ops
    except (ImportError, RuntimeError, OSError) as error:
        return Check(name, False, _first_line(error), mend)
    return Check(name, True, f"torchvision {torchvision.__version__} starts")


def _opencv() -> Check:
    name, mend = "OpenCV with Edge Boxes", "uninstall opencv-python and opencv-python-headless, then " + SET_UP
    try:
        import cv2
    except (ImportError, OSError) as error:
        system = "on Debian and Ubuntu: apt-get install libgl1 libglib2.0-0"
        return Check(name, False, _first_line(error), system if ".so" in str(error) else SET_UP)
    present = hasattr(getattr(cv2, "ximgproc", None), "createEdgeBoxes")
    return Check(name, present, "cv2.ximgproc is there" if present else "cv2.ximgproc is missing", mend)


def _memory() -> Check:
    try:
        import psutil
    except ImportError as error:
        return Check("memory", False, str(error), SET_UP)
    total = psutil.virtual_memory().total
    mend = f"the course needs {MEMORY / 1e9:.0f} GB: use another machine, or smaller catalogues"
    return Check("memory", total >= MEMORY, f"{total / 1e9:.1f} GB", mend)


def _disk() -> Check:
    free = shutil.disk_usage(pathlib.Path.cwd()).free
    return Check("disk", free >= DISK, f"{free / 1e9:.1f} GB free here", f"free at least {DISK / 1e9:.0f} GB")


def _catalogue() -> Check:
    """Check that FASHION_CATALOGUE is known and its first table opens. A hub id in FASHION_DATA is fetched."""
    name, data = os.environ.get("FASHION_CATALOGUE") or "synthetic", os.environ.get("FASHION_DATA") or ""
    if name == "synthetic":
        return Check("catalogue", True, "synthetic: drawn on this machine")
    try:
        return Check("catalogue", True, f"{name}: {_first_table(name, data)}")
    except ImportError as error:
        return Check("catalogue", False, str(error), SET_UP)
    except FashionError as error:
        found, _, mend = str(error).partition("; ")
        return Check("catalogue", False, found, mend)


def _first_table(name: str, data: str) -> str:
    from fashionlib.catalogue.files import column_names, located, table_files
    from fashionlib.catalogue.loaders import NAMES, SOURCES

    if name not in NAMES:
        raise FashionError(f"{name!r} is no catalogue; set FASHION_CATALOGUE to one of {', '.join(NAMES)}")
    if not data:
        raise FashionError(f"{name}: no data; get {SOURCES[name]} and set FASHION_DATA to its folder")
    files = table_files(located(data))
    return f"{files[0]}, {len(column_names(files[0]))} columns" + (f", {len(files)} files" if len(files) > 1 else "")


def _gpu() -> Check:
    """A GPU is never needed."""
    try:
        import torch
    except (ImportError, OSError):
        return Check("GPU", True, "not asked for: torch does not start")
    if torch.cuda.is_available():
        return Check("GPU", True, torch.cuda.get_device_name())
    return Check("GPU", True, "Apple's" if torch.backends.mps.is_available() else "none: the CPU is enough")


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]
