//! Places by name and by nearness.

use gazetteer::{Filter, Found, Gazetteer, How, Place};

use crate::{
    Workbench,
    failure::Failure,
    view::{NearHit, SearchHit},
};

/// Which places an answer may hold, and how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Class letters (`P`) or feature codes (`AIRB`), any of which will do; empty lets all pass.
    pub class: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The most that are given.
    pub limit: usize,
}

/// Where to look for what is near.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearby {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// No further than this; none for however far.
    pub within_km: Option<f64>,
}

impl Query {
    /// Any places, so many at the most.
    pub fn any(limit: usize) -> Self {
        Self {
            class: Vec::new(),
            country: None,
            limit,
        }
    }

    fn filter(&self) -> Filter {
        Filter {
            class: self.class.clone(),
            country: self.country.clone(),
            ..Filter::default()
        }
    }
}

impl Workbench {
    /// Places that a name, or the beginning of one, may mean, best first.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn search(&self, name: &str, query: &Query) -> Result<Vec<SearchHit>, Failure> {
        let gazetteer = self.knowledge.gazetteer()?;
        let found = gazetteer.search(name, &query.filter(), query.limit);
        Ok(found
            .into_iter()
            .map(|found| search_hit(gazetteer, found))
            .collect())
    }

    /// Places of the gazetteer around a point, nearest first; kilometres are great-circle, to the metre.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn nearest(&self, around: Nearby, query: &Query) -> Result<Vec<NearHit>, Failure> {
        let gazetteer = self.knowledge.gazetteer()?;
        let found = gazetteer.nearest(
            around.lon,
            around.lat,
            &query.filter(),
            around.within_km,
            query.limit,
        );
        let hit = |near: gazetteer::Near| NearHit {
            place: gazetteer.record(near.place).place(),
            km: rounded(near.km, 3),
            bearing: rounded(near.bearing, 1) % 360.0,
        };
        Ok(found.into_iter().map(hit).collect())
    }

    /// The places of these ids, in their order; unknown ones are left out.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn places(&self, ids: &[String]) -> Result<Vec<Place>, Failure> {
        let gazetteer = self.knowledge.gazetteer()?;
        let places = ids.iter().filter_map(|id| gazetteer.find(id));
        Ok(places
            .map(|place| gazetteer.record(place).place())
            .collect())
    }
}

fn search_hit(gazetteer: &Gazetteer, found: Found) -> SearchHit {
    let how = match found.how {
        How::Exact => "exact",
        How::Prefix => "prefix",
        How::Fuzzy => "fuzzy",
        How::Transliteration => "transliteration",
    };
    SearchHit {
        place: gazetteer.record(found.place).place(),
        r#match: how.into(),
        score: rounded(found.score, 4),
    }
}

/// To so many decimals.
pub(crate) fn rounded(value: f64, decimals: i32) -> f64 {
    let unit = 10f64.powi(decimals);
    (value * unit).round() / unit
}
