//! What the other names of a text say of where a name lies.

use super::group::Group;
use super::score::one_if;
use gazetteer::Record;
use gazetteer::globe;

/// A group has its say through its likeliest candidates only.
const SPEAKERS: usize = 3;

/// The say that is missing where little stands around: it keeps one name from deciding all.
const DOUBT: f64 = 0.7;

/// Kilometres over which nearness falls to a third.
const NEAR_KM: f64 = 200.0;

/// Degrees of latitude beyond which nothing is near; saves reckoning the distance.
const FAR_DEGREES: f64 = 15.0;

/// What stands around one group, as shares of all its say.
pub(crate) struct Surroundings<'g> {
    /// Places with their part of the say.
    places: Vec<(Record<'g>, f64)>,
    /// All say, with the doubt.
    total: f64,
}

impl<'g> Surroundings<'g> {
    /// Gathers the likeliest places of the neighbours; `beliefs` are the probabilities of each group's candidates.
    pub(crate) fn new(
        neighbours: &[(usize, f64)],
        groups: &[Group<'g>],
        beliefs: &[Vec<f64>],
    ) -> Self {
        let mut places = Vec::new();
        let mut total = DOUBT;
        for (number, say) in neighbours {
            let (Some(group), Some(belief)) = (groups.get(*number), beliefs.get(*number)) else {
                continue;
            };
            let records = group.candidates.iter().map(|c| c.record);
            let mut likeliest: Vec<(Record<'g>, f64)> =
                records.zip(belief.iter().copied()).collect();
            likeliest.sort_by(|a, b| b.1.total_cmp(&a.1));
            likeliest.truncate(SPEAKERS);
            total += if likeliest.is_empty() { 0.0 } else { *say };
            places.extend(
                likeliest
                    .into_iter()
                    .map(|(record, belief)| (record, belief * say)),
            );
        }
        Self { places, total }
    }

    /// Share that is in the country of a place.
    pub(crate) fn country(&self, place: &Record<'_>) -> f64 {
        self.share(|other| one_if(place.country.is_some() && other.country == place.country))
    }

    /// Share that is in the first-level unit of a place.
    pub(crate) fn unit(&self, place: &Record<'_>) -> f64 {
        let has_unit = !place.admin1_code.is_empty();
        let same = |other: &Record<'_>| {
            other.admin1_code == place.admin1_code && other.country == place.country
        };
        self.share(|other| one_if(has_unit && same(other)))
    }

    /// Share of one sort.
    pub(crate) fn sort(&self, of: Sort) -> f64 {
        self.share(|other| one_if(sort(other) == of))
    }

    /// Share that is near a place, and the most that any one place says of it; countries and other large places are near
    /// nothing.
    pub(crate) fn near(&self, place: &Record<'_>) -> (f64, f64) {
        let says = self.places.iter().filter(|(other, _)| is_point(other));
        let says = says.map(|(other, say)| say * nearness(place, other.lon, other.lat));
        let (sum, most) = says.fold((0.0, 0.0), |(sum, most): (f64, f64), say| {
            (sum + say, most.max(say))
        });
        (sum / self.total, most)
    }

    fn share(&self, part: impl Fn(&Record<'_>) -> f64) -> f64 {
        let say: f64 = self
            .places
            .iter()
            .map(|(place, say)| say * part(place))
            .sum();
        say / self.total
    }
}

/// What is small enough to be near something: towns, sites, and units below the first level.
fn is_point(place: &Record<'_>) -> bool {
    match place.class {
        b'P' | b'S' => true,
        b'A' => place.feature != "ADM1" && !place.feature.starts_with("PCL"),
        _ => false,
    }
}

/// Sorts of place that text names side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Country,
    FirstLevel,
    Town,
    Other,
}

/// The sort of a place.
pub(crate) fn sort(place: &Record<'_>) -> Sort {
    match (place.class, place.feature) {
        (_, feature) if feature.starts_with("PCL") => Sort::Country,
        (_, "ADM1") => Sort::FirstLevel,
        (b'A' | b'P', _) => Sort::Town,
        _ => Sort::Other,
    }
}

/// How near a point is, 0 to 1: a third at [`NEAR_KM`].
pub(crate) fn nearness(place: &Record<'_>, lon: f64, lat: f64) -> f64 {
    if (place.lat - lat).abs() > FAR_DEGREES {
        return 0.0;
    }
    (-globe::km(place.lon, place.lat, lon, lat) / NEAR_KM).exp()
}
