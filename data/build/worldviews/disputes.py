"""data/curated/disputes.csv and worldviews.csv: who holds a territory, who claims it, and what each worldview answers."""

import re
from dataclasses import dataclass

from rows import Row, rows

VIEW_COLUMNS = "id,name,source"
COLUMNS = "id,name,controller,holder,claimants,most,views,members,units,geometry,state,source"
DE_FACTO, UN = "de-facto", "un"
LIVE, DORMANT = "live", "dormant"
_CODE = re.compile(r"[A-Z]{2}|org:.+")
_MEMBER = re.compile(r"[A-Z]{2}(-[A-Z0-9]+)?")


@dataclass(frozen=True)
class View:
    """A worldview: `de-facto`, `un`, or the ISO code of the state whose it is."""

    id: str
    name: str


@dataclass(frozen=True)
class Dispute:
    """One territory. Empty `controller` is a holder that no ISO code fits, or none; `most` is what most states hold, if they do.

    `members` are GeoNames keys, `units` Natural Earth's codes or names, `geometry` the id of a shape in disputed.geojson; `dormant`
    is a claim that was never given up and that nobody presses.
    """

    id: str
    name: str
    controller: str
    holder: str
    claimants: tuple[str, ...]
    most: str
    views: dict[str, str]
    members: tuple[str, ...]
    units: tuple[str, ...]
    geometry: str
    dormant: bool = False

    def country(self, view: str) -> str | None:
        """Whose it is in a worldview; none where that leaves it open."""
        if view in self.views:
            return self.views[view]
        if view in (self.controller, *self.claimants):
            return view
        first, second = (self.controller, self.most) if view == DE_FACTO else (self.most, self.controller)
        return first or second or None

    def authority(self, view: str) -> str | None:
        """As `country`, with the holder's name where it governs by itself: what a border on the map goes round."""
        return self.holder if view == DE_FACTO and self.holder else self.country(view)

    def divides(self, views: list[View]) -> bool:
        """Whether not all agree, or somebody without a country code holds it."""
        return bool(self.holder) or len({self.country(view.id) for view in views}) > 1 or not self.country(UN)


def views() -> list[View]:
    """The worldviews in file order."""
    return [View(row.needed("id"), row.needed("name")) for row in rows("worldviews.csv", VIEW_COLUMNS)]


def read() -> list[Dispute]:
    """The territories in file order, which is that of precedence where two overlap."""
    known, seen, found = {view.id for view in views()}, set(), []
    for row in rows("disputes.csv", COLUMNS):
        dispute = _dispute(row, known)
        if dispute.id in seen:
            raise row.fail(f"id {dispute.id!r} occurs twice")
        seen.add(dispute.id)
        found.append(dispute)
    return found


def _dispute(row: Row, known: set[str]) -> Dispute:
    shapes = row.many("members"), row.many("units"), row.text("geometry")
    if not any(shapes):
        raise row.fail("it has no shape: give members, units or geometry")
    for member in row.many("members"):
        if not _MEMBER.fullmatch(member):
            raise row.fail(f"member {member!r} is neither a country such as XK nor a unit such as UA-11")
    if row.text("state") not in (LIVE, DORMANT):
        raise row.fail(f"state is {row.text('state')!r}, expected {LIVE!r} or {DORMANT!r}")
    codes = {column: row.many(column) for column in ("controller", "claimants", "most")}
    for column, values in codes.items():
        for value in values:
            _code(row, column, value)
    controller, most = ("".join(codes[column]) for column in ("controller", "most"))
    return Dispute(
        row.needed("id"), row.needed("name"), controller, row.text("holder"), tuple(codes["claimants"]), most,
        _views(row, known), tuple(row.many("members")), tuple(row.many("units")), row.text("geometry"), row.text("state") == DORMANT,
    )  # fmt: skip


def _views(row: Row, known: set[str]) -> dict[str, str]:
    """Worldviews that answer otherwise than claim and majority say."""
    found = {}
    for pair in row.many("views"):
        view, _, country = pair.partition("=")
        if view not in known:
            raise row.fail(f"views has {pair!r}, and worldviews.csv has no {view!r}")
        _code(row, "views", country)
        found[view] = country
    return found


def _code(row: Row, column: str, value: str) -> None:
    if not _CODE.fullmatch(value):
        raise row.fail(f"{column} has {value!r}, which is neither two letters such as UA nor org:NAME")
