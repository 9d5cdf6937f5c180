//! What the other names of a text say of where a name lies.

use super::group::Group;
use super::weights::Weights;
use gazetteer::Record;
use gazetteer::globe;

/// A group has its say through its likeliest candidates only.
const SPEAKERS: usize = 3;

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
        weights: &Weights,
    ) -> Self {
        let mut places = Vec::new();
        let mut total = weights.doubt;
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

    /// Share that is near a place; countries and other large places are near nothing.
    pub(crate) fn near(&self, place: &Record<'_>, km: f64) -> f64 {
        let is_point = |other: &Record<'_>| matches!(other.class, b'P' | b'S');
        self.share(|other| one_if(is_point(other)) * nearness(place, other.lon, other.lat, km))
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

fn one_if(true_here: bool) -> f64 {
    f64::from(u8::from(true_here))
}

/// How near a point is, 0 to 1: a third at `km` kilometres.
pub(crate) fn nearness(place: &Record<'_>, lon: f64, lat: f64, km: f64) -> f64 {
    (-globe::km(place.lon, place.lat, lon, lat) / km).exp()
}
