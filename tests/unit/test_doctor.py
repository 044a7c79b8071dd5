"""The doctor tells what is there, what is missing, and what to do about it."""

import importlib.metadata
import pathlib
import re
import sys

import pytest

from fashionlib import doctor
from fashionlib.doctor import Check, checks, exit_code, report


@pytest.fixture(autouse=True)
def no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on the catalogue that the shell has chosen."""
    monkeypatch.delenv("FASHION_CATALOGUE", raising=False)
    monkeypatch.delenv("FASHION_DATA", raising=False)


def named(found: list[Check], name: str) -> Check:
    return next(check for check in found if check.name == name)


def test_this_machine_has_everything_that_the_library_requires() -> None:
    found = checks()
    assert [check for check in found if check.status == "FAIL"] == []
    assert exit_code(found) == 0
    assert named(found, "torch").found == importlib.metadata.version("torch")
    names = [check.name for check in found]
    for name in ("Python", "numpy", "gensim", "OpenCV with Edge Boxes", "memory", "disk", "catalogue", "GPU"):
        assert names.count(name) == 1


def test_report_has_one_line_for_each_check_and_a_closing_line() -> None:
    optional = Check("c", False, "missing", "install c", required=False)
    found = [Check("a", True, "1.0", "never shown"), Check("b", False, "missing", "install b"), optional]
    lines = report(found).splitlines()
    assert [line.split()[0] for line in lines] == ["OK", "FAIL", "NOTE", "1"]
    assert "never shown" not in lines[0]
    assert lines[1].endswith("missing -> install b")
    assert lines[3] == "1 of 3 requirements fail"
    assert report(found[:1]).endswith("\nall is well")


@pytest.mark.parametrize(("ok", "required", "code"), [(True, True, 0), (False, True, 1), (False, False, 0)])
def test_exit_code_counts_required_checks_only(ok: bool, required: bool, code: int) -> None:
    assert exit_code([Check("x", ok, "", "", required)]) == code


@pytest.mark.parametrize(
    ("line", "status", "found"),
    [
        ("numpy>=1", "OK", r"\d+\.\d+.*"),
        ("numpy>=1,<1.1", "FAIL", r"\d.* \(needs <1\.1,>=1\)"),
        ("no-such-package-here>=2", "FAIL", r"missing \(needs >=2\)"),
        ('no-such-package-here>=2; extra == "book"', "NOTE", r"missing \(needs >=2, book\)"),
    ],
)
def test_package_is_compared_with_its_range(line: str, status: str, found: str) -> None:
    from packaging.requirements import Requirement

    check = doctor._package(Requirement(line))
    assert check.status == status
    assert re.fullmatch(found, check.found)
    assert "make setup" in check.mend


def test_python_outside_the_range_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.platform, "python_version", lambda: "3.10.4")
    assert doctor._python().status == "FAIL"
    assert "3.11" in doctor._python().mend


def test_installed_package_and_clone_ask_for_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    from packaging.requirements import Requirement

    try:
        importlib.metadata.version("fashionlib")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("fashionlib runs from its folder here, it is not installed")
    clone = doctor._project()
    monkeypatch.setattr(doctor, "__file__", str(tmp_path / "fashionlib" / "doctor.py"))
    installed = doctor._project()
    assert {str(Requirement(line)) for line in clone[1]} == {str(Requirement(line)) for line in installed[1]}
    assert set(clone[0].split(",")) == set(installed[0].split(","))


@pytest.mark.parametrize(
    ("module", "check", "mend"),
    [
        ("cv2", doctor._opencv, "make setup"),
        ("torchvision.ops", doctor._torch, "uv"),
        ("psutil", doctor._memory, "make setup"),
    ],
)
def test_module_that_does_not_start_fails_with_a_mend(monkeypatch, module, check, mend) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    assert check().status == "FAIL"
    assert mend in check().mend


def test_opencv_without_its_extra_modules_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    import cv2

    monkeypatch.delattr(cv2, "ximgproc")
    assert doctor._opencv().found == "cv2.ximgproc is missing"
    assert "uninstall opencv-python" in doctor._opencv().mend


def test_opencv_without_a_system_library_says_what_to_install(monkeypatch, tmp_path) -> None:
    (tmp_path / "cv2.py").write_text("raise ImportError('libGL.so.1: cannot open shared object file')")
    monkeypatch.delitem(sys.modules, "cv2", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    check = doctor._opencv()
    assert (check.status, check.mend) == ("FAIL", "on Debian and Ubuntu: apt-get install libgl1 libglib2.0-0")


def test_little_memory_and_little_disk_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "MEMORY", 1e18)
    monkeypatch.setattr(doctor, "DISK", 1e18)
    assert doctor._memory().status == doctor._disk().status == "FAIL"


def test_gpu_is_never_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    assert doctor._gpu().status == "OK"


def test_default_catalogue_needs_nothing() -> None:
    assert doctor._catalogue() == Check("catalogue", True, "synthetic: drawn on this machine")


@pytest.mark.parametrize(
    ("name", "data", "found", "mend"),
    [
        ("myntro", "", "'myntro' is no catalogue", "myntra"),
        ("myntra", "", "myntra: no data", "FASHION_DATA"),
        ("table", "not/a/folder", "not/a/folder: no such file or folder", "FASHION_DATA"),
    ],
)
def test_bad_choice_of_catalogue_fails(monkeypatch, name, data, found, mend) -> None:
    monkeypatch.setenv("FASHION_CATALOGUE", name)
    monkeypatch.setenv("FASHION_DATA", data)
    check = doctor._catalogue()
    assert (check.status, check.found) == ("FAIL", found)
    assert mend in check.mend


def test_catalogue_that_opens_is_described(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    (tmp_path / "shop.csv").write_text("id,title,image\n1,shirt,1.jpg\n")
    monkeypatch.setenv("FASHION_CATALOGUE", "table")
    monkeypatch.setenv("FASHION_DATA", str(tmp_path))
    assert doctor._catalogue().found == f"table: {tmp_path / 'shop.csv'}, 3 columns"


def test_damaged_catalogue_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    (tmp_path / "shop.parquet").write_bytes(b"PAR1 and then nothing")
    monkeypatch.setenv("FASHION_CATALOGUE", "table")
    monkeypatch.setenv("FASHION_DATA", str(tmp_path))
    check = doctor._catalogue()
    assert check.status == "FAIL"
    assert "shop.parquet: not a whole parquet file" in check.found


@pytest.mark.real
def test_real_catalogue_opens(monkeypatch: pytest.MonkeyPatch, shared_data) -> None:
    monkeypatch.setenv("FASHION_CATALOGUE", "myntra")
    monkeypatch.setenv("FASHION_DATA", str(shared_data("myntra")))
    assert doctor._catalogue().status == "OK"
