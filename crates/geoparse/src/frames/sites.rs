//! Who uses a military site, as the gazetteer knows it and no text has to say.

use gazetteer::Place;
use serde::Deserialize;
use std::collections::HashMap;

/// A site so close (kilometres) to a town is the town's.
const TOWN_KM: f64 = 15.0;

/// `sites.csv`: a military site and who uses it.
#[derive(Debug, Deserialize)]
pub(crate) struct Row {
    id: String,
    /// Countries or organisations, the first the main one.
    operator: String,
    /// First year of use, where known.
    since: Option<i16>,
    /// Last year of use; none while it goes on.
    until: Option<i16>,
    lon: f64,
    lat: f64,
    /// Where it lies.
    country: String,
}

/// How a site is used.
#[derive(Debug)]
pub(crate) struct Use {
    /// Countries or organisations, the main one first.
    pub(crate) operators: Vec<String>,
    /// First and last year, where known.
    pub(crate) years: (Option<i16>, Option<i16>),
    lon: f64,
    lat: f64,
    country: String,
}

impl Use {
    /// The users that are not at home there.
    pub(crate) fn guests(&self) -> impl Iterator<Item = &str> {
        let users = self.operators.iter().map(String::as_str);
        users.filter(|user| *user != self.country)
    }

    /// Whether the site is used so in a year; who does not know the year takes it to be now.
    pub(crate) fn holds_in(&self, year: Option<i16>) -> bool {
        let (since, until) = self.years;
        match year {
            Some(year) => {
                since.is_none_or(|since| since <= year) && until.is_none_or(|until| year <= until)
            }
            None => until.is_none(),
        }
    }
}

/// The military sites whose users are known, by the id of the place.
#[derive(Debug)]
pub(crate) struct Sites(HashMap<String, Use>);

impl Sites {
    pub(crate) fn new(rows: Vec<Row>) -> Self {
        let uses = rows.into_iter().map(|row| {
            let operators = row.operator.split('|').map(str::trim);
            let operators = operators.filter(|operator| !operator.is_empty());
            let site = Use {
                operators: operators.map(str::to_owned).collect(),
                years: (row.since, row.until),
                lon: row.lon,
                lat: row.lat,
                country: row.country,
            };
            (row.id, site)
        });
        Self(uses.collect())
    }

    /// How the place of an id is used.
    pub(crate) fn get(&self, id: &str) -> Option<&Use> {
        self.0.get(id)
    }

    /// The foreign user of a site, or of the only site of foreigners in a town, in a year.
    pub(crate) fn guest(&self, place: &Place, year: Option<i16>) -> Option<&str> {
        if let Some(site) = self.get(&place.id) {
            return site.guests().next().filter(|_| site.holds_in(year));
        }
        let town = place.class == "P";
        let near = self.0.values().filter(|site| {
            town && place.country.as_deref() == Some(&site.country)
                && site.holds_in(year)
                && gazetteer::globe::km(place.lon, place.lat, site.lon, site.lat) <= TOWN_KM
        });
        let mut guests = near.filter_map(|site| site.guests().next());
        let guest = guests.next()?;
        guests.all(|other| other == guest).then_some(guest)
    }
}
