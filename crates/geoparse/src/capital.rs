//! Seats of government by country.

use gazetteer::{Gazetteer, PlaceIx};
use std::collections::HashMap;

/// The capital of every country that has one.
#[derive(Debug, Default)]
pub(crate) struct Capitals {
    by_country: HashMap<String, PlaceIx>,
}

impl Capitals {
    /// Goes once over all places; the more populous capital of a country with several.
    pub(crate) fn new(gazetteer: &Gazetteer) -> Self {
        let mut found: HashMap<String, (u32, PlaceIx)> = HashMap::new();
        let places = (0..gazetteer.len()).filter_map(|number| u32::try_from(number).ok());
        for place in places.map(PlaceIx) {
            let record = gazetteer.record(place);
            let Some(country) = record.country.filter(|_| record.feature == "PPLC") else {
                continue;
            };
            let held = found
                .entry(country.to_owned())
                .or_insert((record.population, place));
            if record.population > held.0 {
                *held = (record.population, place);
            }
        }
        let by_country = found
            .into_iter()
            .map(|(country, (_, place))| (country, place));
        Self {
            by_country: by_country.collect(),
        }
    }

    /// The capital of a country by its ISO code.
    pub(crate) fn of(&self, country: &str) -> Option<PlaceIx> {
        self.by_country.get(country).copied()
    }
}
