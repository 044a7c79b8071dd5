"""The README's command lines name commands and options that exist; test_cli runs the commands themselves."""

import pathlib
import re

import pytest

README = (pathlib.Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
LINES = re.findall(r"^fashionlib [^\n#]+", README, flags=re.MULTILINE)


def test_the_readme_shows_every_command():
    shown = {line.split()[1] for line in LINES}
    assert shown == {
        "catalogue", "train", "evaluate", "search", "train-detector", "evaluate-detector", "detect", "similar-words",
        "doctor",
    }  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_its_options_exist(line, command):
    answer = command(line.split()[1], "--help")
    assert answer.code == 0
    known = set(re.findall(r"--[a-z-]+", answer.out))
    assert set(re.findall(r"--[a-z-]+", line)) <= known
