//! Who is known to act for whom.

use super::Rank;
use super::rows::Person;
use crate::lexicon::Phrases;
use std::collections::HashMap;

/// Text is written of people for some years after they left.
const AFTERGLOW: i16 = 1;

/// Somebody known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) country: String,
    pub(crate) rank: Rank,
    since: i16,
    until: Option<i16>,
}

impl Known {
    /// Whether they were in office in a year, as far as the year is known.
    pub(crate) fn served(&self, year: Option<i16>) -> bool {
        year.is_none_or(|year| {
            self.since <= year + AFTERGLOW
                && self.until.is_none_or(|until| year <= until + AFTERGLOW)
        })
    }
}

/// People by their names.
#[derive(Debug)]
pub(crate) struct People {
    /// By full name.
    pub(crate) names: Phrases<Known>,
    /// By full name, folded.
    full: HashMap<String, Known>,
    /// By the last word of the name, folded.
    surnames: HashMap<String, Vec<Known>>,
}

impl People {
    pub(super) fn new(rows: Vec<Person>) -> Self {
        let mut surnames: HashMap<String, Vec<Known>> = HashMap::new();
        let (mut named, mut full) = (Vec::new(), HashMap::new());
        for row in rows {
            let known = Known {
                country: row.country,
                rank: row.rank,
                since: row.since,
                until: row.until,
            };
            let folded = gazetteer::fold(&row.name);
            let last = folded.rsplit(' ').next().unwrap_or_default().to_owned();
            surnames.entry(last).or_default().push(known.clone());
            full.insert(folded, known.clone());
            named.push((row.name, known));
        }
        Self {
            names: named.into_iter().collect(),
            full,
            surnames,
        }
    }

    /// Whoever has that full name, folded.
    pub(crate) fn full(&self, name: &str) -> Option<&Known> {
        self.full.get(name)
    }

    /// Whoever of that surname was in office in a year; none where several countries come into question.
    pub(crate) fn of_surname(&self, surname: &str, year: Option<i16>) -> Option<&Known> {
        let mut served = self
            .surnames
            .get(surname)?
            .iter()
            .filter(|known| known.served(year));
        let first = served.next()?;
        served
            .all(|other| other.country == first.country)
            .then_some(first)
    }
}
