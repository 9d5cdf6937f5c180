//! Where the outlet that published a text is at home.

use super::context::nearness;
use super::feature::Feature;
use super::score::one_if;
use crate::Lexicon;
use crate::prominence::prominence;
use gazetteer::{Gazetteer, Record};

/// A label of a host counts as a town's name only from this prominence on.
const TOWN: f64 = 5.0;

/// Town and country of an outlet, as far as known.
pub(crate) struct Home<'g> {
    town: Option<Record<'g>>,
    country: Option<String>,
}

impl<'g> Home<'g> {
    /// Tells it by the host: by the table of outlets, by a label that is a city's name (`winnipeg.…`), by the country
    /// code it ends in.
    pub(crate) fn of(source: Option<&str>, gazetteer: &'g Gazetteer, lexicon: &Lexicon) -> Self {
        let host = source
            .unwrap_or_default()
            .trim()
            .trim_start_matches("www.")
            .to_lowercase();
        let town = listed(&host, gazetteer, lexicon).or_else(|| named(&host, gazetteer));
        let country = town
            .and_then(|t| t.country)
            .map(str::to_owned)
            .or_else(|| lexicon.top_level(&host));
        Self { town, country }
    }

    /// What being at home says of a place.
    pub(crate) fn features(&self, place: &Record<'_>) -> [(Feature, f64); 3] {
        let in_country = self.country.is_some() && self.country.as_deref() == place.country;
        let town = self.town.filter(|_| place.feature != "PCLI");
        let in_unit = in_country
            && town
                .is_some_and(|t| !t.admin1_code.is_empty() && t.admin1_code == place.admin1_code);
        [
            (Feature::HomeCountry, one_if(in_country)),
            (Feature::HomeUnit, one_if(in_unit)),
            (
                Feature::HomeNear,
                town.map_or(0.0, |t| nearness(place, t.lon, t.lat)),
            ),
        ]
    }
}

fn listed<'g>(host: &str, gazetteer: &'g Gazetteer, lexicon: &Lexicon) -> Option<Record<'g>> {
    let outlet = lexicon.outlet(host)?;
    let records = gazetteer
        .exact(&outlet.place)
        .into_iter()
        .map(|it| gazetteer.record(it.place));
    let fits = |r: &Record<'_>| {
        r.country == Some(outlet.country.as_str())
            && (outlet.admin1.is_empty() || r.admin1_code == outlet.admin1)
    };
    records
        .filter(|r| r.class == b'P' && fits(r))
        .max_by(|a, b| a.population.cmp(&b.population))
}

/// The city that a label of the host names, the last two labels left out.
fn named<'g>(host: &str, gazetteer: &'g Gazetteer) -> Option<Record<'g>> {
    let labels: Vec<&str> = host.split('.').collect();
    let front = labels
        .get(..labels.len().saturating_sub(2))
        .unwrap_or_default();
    let towns = front
        .iter()
        .filter(|label| label.len() > 3)
        .flat_map(|label| gazetteer.exact(label))
        .map(|it| gazetteer.record(it.place));
    towns
        .filter(|r| r.class == b'P' && prominence(r) >= TOWN)
        .max_by(|a, b| prominence(a).total_cmp(&prominence(b)))
}
