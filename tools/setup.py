"""Set the course up: uv, a virtual environment in .venv, the locked packages, fashionlib itself.

    python3 tools/setup.py [--browser]

It runs on a bare Python, so it uses the standard library alone. It is done in a moment when nothing has changed.
`--browser` also looks for a Chromium, which only the tests of the finished book need.
"""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BOOTSTRAP = ROOT / ".venv-uv"
STAMP = VENV / "setup-stamp"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
PYTHON = VENV / SCRIPTS / ("python.exe" if os.name == "nt" else "python")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CV2_PACKAGES = ("libgl1", "libglib2.0-0")
START = time.monotonic()


def say(text):
    """Print one step with the seconds since the start."""
    print(f"[setup {time.monotonic() - START:4.0f} s] {text}", flush=True)


def succeeds(*command):
    """Return whether the command exists and ends well; its output is dropped."""
    try:
        return subprocess.run([str(part) for part in command], capture_output=True, cwd=ROOT).returncode == 0
    except OSError:
        return False


def run(*command, mend):
    """Run the command in the open; end the set-up with the mend when it fails."""
    if subprocess.run([str(part) for part in command], cwd=ROOT).returncode:
        raise SystemExit(f"set-up stopped: {mend}")


def is_root():
    """Return whether packages of the system may be installed without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(*packages):
    """Install packages of a Debian or Ubuntu system as root; return whether that worked."""
    say("installing from the system's packages: " + " ".join(packages))
    install = ("apt-get", "install", "-y", "--no-install-recommends", *packages)
    return succeeds("apt-get", "update") and succeeds(*install)


def supported_python():
    """Return pyproject's requires-python, and whether the running Python lies in it."""
    asked = re.search(r'requires-python = "(.+?)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8")).group(1)
    low, high = (tuple(map(int, version.split("."))) for version in re.findall(r"\d+\.\d+", asked))
    return asked, low <= sys.version_info[:2] < high


def fingerprint():
    """Return what the environment depends on: the lock, the package's ranges, this script."""
    parts = [(ROOT / name).read_bytes() for name in ("requirements.lock", "pyproject.toml", "tools/setup.py")]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def bootstrap_venv():
    """Make a small environment that holds nothing but uv; return whether that worked."""
    return succeeds(sys.executable, "-m", "venv", "--clear", BOOTSTRAP) and succeeds(
        BOOTSTRAP / SCRIPTS / "python", "-m", "pip", "install", "uv"
    )


def find_uv():
    """Return the command that runs uv, or None. A name on the PATH counts only if it starts."""
    candidates = (["uv"], [sys.executable, "-m", "uv"], [str(BOOTSTRAP / SCRIPTS / "uv")])
    return next((command for command in candidates if succeeds(*command, "--version")), None)


def install_uv():
    """Install uv by pip, or where pip is absent or refuses, into an environment of its own."""
    say("uv is missing: installing it with pip")
    if not succeeds(sys.executable, "-m", "pip", "install", "uv"):
        say("pip is missing or refuses: installing uv into .venv-uv")
        if not bootstrap_venv() and not (is_root() and apt_install("python3-venv") and bootstrap_venv()):
            raise SystemExit("set-up stopped: install uv as docs.astral.sh/uv says, then run the same command again")
    return find_uv()


def make_venv(uv):
    """Create .venv with a Python that the package supports, unless it is there and starts."""
    asked, fits = supported_python()
    if succeeds(PYTHON, "-c", "pass"):
        return
    say("creating .venv")
    python = sys.executable if fits else asked
    run(*uv, "venv", "--quiet", "--clear", "--python", python, VENV, mend=f"no Python {asked} was found; install one")


def install_packages(uv):
    """Install the locked packages and fashionlib (editable), which also checks the lock against pyproject's ranges."""
    say("installing the locked packages and fashionlib")
    quiet = () if sys.stderr.isatty() else ("--quiet",)
    command = ("pip", "install", *quiet, "--python", PYTHON, "-r", "requirements.lock", "-e", ".[book,test]")
    run(*uv, *command, mend="see the lines above; what was downloaded is kept, so simply run it again")


def check_opencv():
    """Make sure that OpenCV starts: on a bare Linux it lacks two libraries of the system."""
    starts = (PYTHON, "-c", "import cv2")
    if not (succeeds(*starts) or (is_root() and apt_install(*CV2_PACKAGES))):
        say("OpenCV does not start:")
    run(*starts, mend=f"OpenCV lacks a system library; run: sudo apt-get install {' '.join(CV2_PACKAGES)}")
    say("OpenCV starts")


def check_browser():
    """Look for a Chromium for the tests of the book, or get one; without one those tests are skipped."""
    found = next((name for name in BROWSERS if succeeds(name, "--version")), None)
    if not found and is_root() and apt_install("chromium") and succeeds("chromium", "--version"):
        found = "chromium, just installed"
    if not found:
        say("no browser on the PATH: asking Playwright for its own")
        dependencies = ("--with-deps",) if is_root() else ()
        own = succeeds(PYTHON, "-m", "playwright", "install", *dependencies, "chromium")
        found = "Playwright's own" if own else "none could be had, so the browser tests cannot run"
    say(f"browser for the tests: {found}")


def set_up():
    """Bring .venv in step with the lock, and leave a stamp that says so."""
    uv = find_uv() or install_uv()
    say("using " + subprocess.run([*uv, "--version"], capture_output=True, text=True).stdout.strip())
    make_venv(uv)
    install_packages(uv)
    check_opencv()
    STAMP.write_text(fingerprint(), encoding="utf-8")
    say(f"ready: {PYTHON.relative_to(ROOT)}")


def main():
    """Set up what is missing; say so when nothing is."""
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == fingerprint():
        say("nothing to do: .venv is in step with requirements.lock")
    else:
        set_up()
    if "--browser" in sys.argv[1:]:
        check_browser()


if __name__ == "__main__":
    main()
