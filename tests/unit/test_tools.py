"""The scripts behind make: set-up on a bare machine, and the notebook on real products."""

import importlib.util
import os
import pathlib
import subprocess
import sys
import types

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture
def setup() -> types.ModuleType:
    """Return tools/setup.py as a fresh module, so that a test may replace its functions."""
    spec = importlib.util.spec_from_file_location("setup_script", ROOT / "tools" / "setup.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def commands(setup: types.ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Record the commands that the script would run; none runs, and every quiet one fails."""
    seen: list[tuple[str, ...]] = []
    monkeypatch.setattr(setup, "succeeds", lambda *command: bool(seen.append(tuple(map(str, command)))))
    monkeypatch.setattr(setup, "run", lambda *command, mend: seen.append((*map(str, command), f"mend: {mend}")))
    monkeypatch.setattr(setup, "is_root", lambda: False)
    return seen


def test_commands_are_tried_without_raising(setup) -> None:
    assert setup.succeeds(sys.executable, "-c", "pass")
    assert not setup.succeeds(sys.executable, "-c", "raise SystemExit(3)")
    assert not setup.succeeds("no-such-command-here")
    with pytest.raises(SystemExit, match="set-up stopped: do this"):
        setup.run(sys.executable, "-c", "raise SystemExit(3)", mend="do this")


def test_this_python_is_supported(setup, monkeypatch) -> None:
    asked, fits = setup.supported_python()
    assert (asked, fits) == (">=3.11,<3.14", True)
    for version, expected in (((3, 10, 9), False), ((3, 11, 0), True), ((3, 13, 5), True), ((3, 14, 0), False)):
        monkeypatch.setattr(setup.sys, "version_info", version)
        assert setup.supported_python()[1] is expected


def test_fingerprint_moves_with_the_lock(setup, monkeypatch, tmp_path) -> None:
    (tmp_path / "tools").mkdir()
    for name in ("requirements.lock", "pyproject.toml", "tools/setup.py"):
        (tmp_path / name).write_text("one")
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    before = setup.fingerprint()
    assert setup.fingerprint() == before
    (tmp_path / "requirements.lock").write_text("two")
    assert setup.fingerprint() != before


def test_uv_is_taken_where_it_starts(setup, monkeypatch) -> None:
    monkeypatch.setattr(setup, "succeeds", lambda *command: command[1:3] == ("-m", "uv"))
    assert setup.find_uv() == [sys.executable, "-m", "uv"]
    monkeypatch.setattr(setup, "succeeds", lambda *command: False)
    assert setup.find_uv() is None


def test_uv_goes_into_its_own_environment_where_pip_refuses(setup, monkeypatch) -> None:
    seen = []
    monkeypatch.setattr(setup, "succeeds", lambda *command: bool(seen.append(command)) or sys.executable != command[0])
    monkeypatch.setattr(setup, "bootstrap_venv", lambda: True)
    monkeypatch.setattr(setup, "find_uv", lambda: ["uv"])
    assert setup.install_uv() == ["uv"]
    assert seen == [(sys.executable, "-m", "pip", "install", "uv")]


def test_without_pip_and_venv_the_set_up_says_where_to_get_uv(setup, commands) -> None:
    with pytest.raises(SystemExit, match=r"install uv as docs\.astral\.sh/uv says"):
        setup.install_uv()
    assert not any(command[0] == "apt-get" for command in commands)


def test_opencv_without_libraries_is_told_to_users_and_mended_for_root(setup, commands, monkeypatch) -> None:
    setup.check_opencv()
    assert commands[-1][-1] == "mend: OpenCV lacks a system library; run: sudo apt-get install libgl1 libglib2.0-0"
    assert not any(command[0] == "apt-get" for command in commands)
    monkeypatch.setattr(setup, "is_root", lambda: True)
    setup.check_opencv()
    assert ("apt-get", "update") in commands


def test_missing_browser_never_stops_the_set_up(setup, commands, capsys) -> None:
    setup.check_browser()
    assert commands[-1][1:] == ("-m", "playwright", "install", "chromium")
    assert "the browser tests cannot run" in capsys.readouterr().out


def test_nothing_is_done_where_the_stamp_fits(setup, monkeypatch, tmp_path, capsys) -> None:
    monkeypatch.setattr(setup, "PYTHON", tmp_path / "python")
    monkeypatch.setattr(setup, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(setup, "set_up", lambda: pytest.fail("the packages must not be installed again"))
    monkeypatch.setattr(setup.sys, "argv", ["setup.py"])
    (tmp_path / "python").touch()
    (tmp_path / "stamp").write_text(setup.fingerprint())
    setup.main()
    assert "nothing to do" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["", ""], "CATALOGUE is missing: name the kind of catalogue, as in `make real CATALOGUE=myntra DATA=folder`"),
        (["myntra", ""], "DATA is missing: give the folder or file of the real products"),
        (["myntra", "not/a/folder"], "not/a/folder: no such file or folder"),
        (["table", ".", "9-none/1-none"], "9-none/1-none: no such notebook; choose from 0-start/1-ten-minutes"),
    ],
)
def test_real_without_data_ends_with_one_line(arguments: list[str], message: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(ROOT / "tools" / "real.py"), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT)
    assert result.returncode == 1
    assert result.stderr.startswith(message)
    assert result.stderr.count("\n") == 1
