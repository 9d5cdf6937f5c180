"""Builds the base map, after build.py has made places.jsonl.

    PYTHONPATH=data/build python3 -m basemap --out target/data --map data/basemap.pmtiles

The same inputs give the same bytes.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from archives import ArchiveError
from basemap.build import build
from basemap.features import JumpError
from fetch import FetchError
from rows import RowError


def main() -> int:
    """Exit status: 0 done, 1 an input is missing or malformed (the reason is on stderr)."""
    parser = argparse.ArgumentParser(prog="basemap", description="builds the base map")
    parser.add_argument("--out", type=Path, default=Path("target/data"), help="folder of places.jsonl, downloads and layers")
    parser.add_argument("--map", type=Path, default=Path("data/basemap.pmtiles"), help="the file to make")
    options = parser.parse_args()
    out = options.out
    try:
        size = build(out / "src", out / "places.jsonl", out / "basemap", options.map)
    except FileNotFoundError as error:
        print(f"error: {error}; build.py makes places.jsonl", file=sys.stderr)
        return 1
    except (FetchError, ArchiveError, RowError, JumpError, OSError, subprocess.CalledProcessError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(f"base map: {size / 1e6:.1f} MB")
    return 0


sys.exit(main())
