"""How curated tables point at a place: a country ("US"), an admin1 unit ("US-KY", GeoNames code) or a place id."""

from place import Place
from rows import Row


class Targets:
    """Finds the places that curated rows name."""

    def __init__(self, places: dict[str, Place]):
        self._by_id = places
        self._by_code: dict[str, Place] = {}
        for place in places.values():
            if place.cls == "A" and place.feature.startswith("PCL") and place.country:
                self._by_code[place.country] = place
            elif place.feature == "ADM1":
                self._by_code[f"{place.country}-{place.admin1}"] = place

    def countries(self) -> set[str]:
        """Alpha-2 codes of all countries."""
        return {code for code in self._by_code if "-" not in code}

    def known(self, id: str) -> Place | None:
        """The place of that id, if a source has given one."""
        return self._by_id.get(id)

    def find(self, row: Row, key: str) -> Place:
        """The place that `key` names; an error at `row` where there is none."""
        place = self._by_id.get(key) if ":" in key else self._by_code.get(key)
        if place is None:
            raise row.fail(f"{key!r} is no country code, no admin1 code such as US-KY and no place id that the build has")
        return place
