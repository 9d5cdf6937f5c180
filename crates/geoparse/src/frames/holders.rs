//! Who held a place when a text was written.

use gazetteer::Place;
use jiff::civil::Date;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// `holders.csv`: a stretch of land that was another country's until a day.
#[derive(Debug, Deserialize)]
pub(crate) struct Holder {
    /// Whose it is now.
    country: String,
    west: f64,
    south: f64,
    east: f64,
    north: f64,
    /// Whose it was.
    was: String,
    /// The first day on which it was that no more.
    #[serde(deserialize_with = "day")]
    until: Date,
}

fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}

impl Holder {
    fn held(&self, place: &Place, day: Date) -> bool {
        let inside = (self.west..=self.east).contains(&place.lon)
            && (self.south..=self.north).contains(&place.lat);
        place.country.as_deref() == Some(&self.country) && inside && day < self.until
    }
}

/// The country that held a place on a day, where that is not the one that holds it now.
pub(crate) fn then<'h>(holders: &'h [Holder], place: &Place, day: Date) -> Option<&'h str> {
    // A country is what it is, whatever it was.
    let part = !place.feature.starts_with("PCL");
    let held = holders.iter().find(|holder| holder.held(place, day));
    held.filter(|_| part).map(|holder| holder.was.as_str())
}
