//! Places by name and by nearness.

use std::cmp::Ordering;

use gazetteer::{Filter, Found, Gazetteer, How, Place};

use crate::{
    Workbench,
    failure::Failure,
    view::{NearHit, SearchHit},
    worldview::{Lens, through},
};

/// How many times as many answers are looked at where another state's code may hide some: most are that state's own.
const ABROAD: usize = 20;

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

    /// Whatever `find` finds that passes; a country is one as the worldview sees it, whose places the gazetteer may have
    /// under the codes of several.
    fn asked<H: Hit>(
        &self,
        lens: Option<Lens<'_>>,
        find: impl Fn(&Filter, usize) -> Vec<H>,
        order: impl Fn(&H, &H) -> Ordering,
    ) -> Vec<H> {
        let (Some(country), Some(lens)) = (&self.country, lens) else {
            return find(&self.filter(self.country.clone()), self.limit);
        };
        let codes = lens.codes(country);
        let limit = if codes.len() > 1 {
            self.limit.saturating_mul(ABROAD)
        } else {
            self.limit
        };
        let found = codes
            .into_iter()
            .flat_map(|code| find(&self.filter(Some(code)), limit));
        let mut hits: Vec<H> = found
            .filter(|hit| hit.place().country.as_ref() == Some(country))
            .collect();
        hits.sort_by(order);
        hits.truncate(self.limit);
        hits
    }

    fn filter(&self, country: Option<String>) -> Filter {
        Filter {
            class: self.class.clone(),
            country,
            ..Filter::default()
        }
    }
}

/// An answer that is about a place.
trait Hit {
    fn place(&self) -> &Place;
}

impl Hit for SearchHit {
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Hit for NearHit {
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Workbench {
    /// Places that a name, or the beginning of one, may mean, best first.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn search(&self, name: &str, query: &Query) -> Result<Vec<SearchHit>, Failure> {
        let gazetteer = self.knowledge.gazetteer()?;
        let lens = self.lens()?;
        let find = |filter: &Filter, limit| {
            let found = gazetteer.search(name, filter, limit);
            let hits = found
                .into_iter()
                .map(|found| search_hit(gazetteer, lens, found));
            hits.collect()
        };
        Ok(query.asked(lens, find, |one: &SearchHit, other| {
            other.score.total_cmp(&one.score)
        }))
    }

    /// Places of the gazetteer around a point, nearest first; kilometres are great-circle, to the metre.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn nearest(&self, around: Nearby, query: &Query) -> Result<Vec<NearHit>, Failure> {
        let gazetteer = self.knowledge.gazetteer()?;
        let lens = self.lens()?;
        let hit = |near: gazetteer::Near| NearHit {
            place: through(lens, gazetteer.record(near.place).place()),
            km: rounded(near.km, 3),
            bearing: rounded(near.bearing, 1) % 360.0,
        };
        let find = |filter: &Filter, limit| {
            let Nearby {
                lon,
                lat,
                within_km,
            } = around;
            let found = gazetteer.nearest(lon, lat, filter, within_km, limit);
            found.into_iter().map(hit).collect()
        };
        Ok(query.asked(lens, find, |one: &NearHit, other| {
            one.km.total_cmp(&other.km)
        }))
    }

    /// The places of these ids, in their order; unknown ones are left out.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn places(&self, ids: &[String]) -> Result<Vec<Place>, Failure> {
        let gazetteer = self.knowledge.gazetteer()?;
        let places = ids.iter().filter_map(|id| gazetteer.find(id));
        self.seen(
            places
                .map(|place| gazetteer.record(place).place())
                .collect(),
        )
    }
}

fn search_hit(gazetteer: &Gazetteer, lens: Option<Lens<'_>>, found: Found) -> SearchHit {
    let how = match found.how {
        How::Exact => "exact",
        How::Prefix => "prefix",
        How::Fuzzy => "fuzzy",
        How::Transliteration => "transliteration",
    };
    SearchHit {
        place: through(lens, gazetteer.record(found.place).place()),
        r#match: how.into(),
        score: rounded(found.score, 4),
    }
}

/// To so many decimals.
pub(crate) fn rounded(value: f64, decimals: i32) -> f64 {
    let unit = 10f64.powi(decimals);
    (value * unit).round() / unit
}
