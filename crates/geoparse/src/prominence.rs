//! How well known a place is, before any text is read.

use gazetteer::Record;

/// Prominence of the named kinds of place, on the scale of the common logarithm of inhabitants: a town of a
/// thousand has 3, a city of ten million 7.
struct Standing {
    /// A country however small; its inhabitants count on top by a third.
    country: f64,
    /// A dependency or a territory of special status.
    dependency: f64,
    /// The least for a first-level unit.
    first_level: f64,
    /// What a first-level unit loses against a city of as many people: text names cities more often.
    unit_behind_city: f64,
    /// The most for a second-level unit: text names the town before the county around it.
    second_level: f64,
    /// What a national capital has over a town of its size.
    capital: f64,
    /// What a capital of a first-level unit has over one.
    seat: f64,
    /// A place with no inhabitants and no importance given.
    unknown: f64,
    /// The most that a given importance of 100 can stand for.
    importance: f64,
}

const STANDING: Standing = Standing {
    country: 6.5,
    dependency: 5.5,
    first_level: 5.5,
    unit_behind_city: 1.0,
    second_level: 3.8,
    capital: 1.5,
    seat: 0.3,
    unknown: 1.5,
    importance: 9.0,
};

/// Prominence of a place, about 0 to 9.5.
pub(crate) fn prominence(place: &Record<'_>) -> f64 {
    let people = (f64::from(place.population) + 1.0).log10();
    let own = match (place.class, place.feature) {
        (_, "PCLI") => STANDING.country + people / 3.0,
        (_, feature) if feature.starts_with("PCL") => STANDING.dependency + people / 6.0,
        (_, "ADM1") => (people - STANDING.unit_behind_city).max(STANDING.first_level),
        (b'A', _) => people.min(STANDING.second_level),
        (_, "PPLC") => people + STANDING.capital,
        (_, "PPLA") => people + STANDING.seat,
        (b'P', _) => people,
        _ => STANDING.unknown,
    };
    own.max(f64::from(place.importance) / 100.0 * STANDING.importance)
}
