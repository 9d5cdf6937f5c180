"""data/curated/map_names.csv: names that one party to a dispute uses, and what the map writes instead, for which worldviews."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from basemap.sides import marked
from rows import RowError, rows
from worldviews.disputes import View

COLUMNS = "name,shown,views,source"
OTHERS, NOTHING = "*", "-"
"""All worldviews that no other row of the name speaks of; what stands for no label."""


class ClaimedNames:
    """What is written for a name in each worldview."""

    def __init__(self, views: Sequence[View]):
        self._views = [view.id for view in views]
        self._rows: dict[str, dict[str, str]] = defaultdict(dict)
        self._unasked: set[str] = set()
        for row in rows("map_names.csv", COLUMNS):
            name = row.needed("name")
            for view in row.many("views") or [row.needed("views")]:
                if view != OTHERS and view not in self._views:
                    raise row.fail(f"views has {view!r}, and worldviews.csv has no such row; give ids of it, or {OTHERS} for all others")
                if view in self._rows[name]:
                    raise row.fail(f"another row says already what {view} writes for {name}")
                self._rows[name][view] = row.needed("shown")
            self._unasked.add(name)

    def written(self, name: str) -> Iterator[dict[str, str | None]]:
        """`name` and `views` of each label to write: `views` are the worldviews that see it, none where all do."""
        said = self._rows.get(name)
        if said is None:
            yield {"name": name, "views": None}
            return
        self._unasked.discard(name)
        shown: dict[str, list[str]] = defaultdict(list)
        for view in self._views:
            shown[said.get(view, said.get(OTHERS, name))].append(view)
        for text, seen in shown.items():
            if text != NOTHING:
                yield {"name": text, "views": None if len(seen) == len(self._views) else marked(seen)}

    def check(self) -> None:
        """An error where a row names what the map does not label: a source has renamed it, and the claim would stand again."""
        if self._unasked:
            raise RowError(f"map_names.csv: the map has no label {', '.join(sorted(self._unasked))}; correct the name or take the row out")
