//! Answers that are many, one by one: as `GeoJSON`, as a table, or as rows.

use std::{
    collections::HashMap,
    io::{self, Write},
};

use atlas::Position;
use casefile::{
    export::{self, BASE_COLUMNS, MENTION_COLUMNS, MentionPoint, PLACE_COLUMNS, VISIT_COLUMNS},
    store::{CaseError, MentionRow, OnMap, Question},
};
use formats::{csv::Table, geojson::Writer};

use super::Kinds;
use crate::{Workbench, failure::Failure, worldview::Lens};

/// What a writer said while the case was read; a full disk must stay what it is.
type Written<T> = Result<io::Result<T>, Failure>;

impl Workbench {
    /// Writes the answers to a question as `GeoJSON` and gives their number; what the writer says comes back within.
    ///
    /// # Errors
    /// As [`case_query`](Self::case_query).
    pub fn case_geojson(
        &self,
        of: Kinds,
        question: &Question,
        out: &mut dyn Write,
    ) -> Written<usize> {
        let credits = self.credits()?;
        let mut writer = match Writer::new(out) {
            Ok(writer) => writer,
            Err(error) => return Ok(Err(export::io_of(error))),
        };
        export::credit(&mut writer, &credits);
        let mut refused = Refused::default();
        let told = if of == Kinds::Mentions {
            let mut seen = Seen::through(self.lens()?);
            self.each_point(question, &mut |mut point| {
                seen.point(&mut point);
                let written = writer.point(point.at, &point.properties);
                refused.unless(written.map_err(export::io_of))
            })
        } else {
            self.case_features(of, question, &mut |feature| {
                refused.unless(writer.feature(feature).map_err(export::io_of))
            })
        };
        refused.or_told(told, || writer.finish().map_err(export::io_of))
    }

    /// Writes the answers to a question as CSV and gives their number; what the writer says comes back within.
    ///
    /// # Errors
    /// As [`case_query`](Self::case_query).
    pub fn case_csv(&self, of: Kinds, question: &Question, out: &mut dyn Write) -> Written<usize> {
        let mut table = match Table::new(columns(of), out) {
            Ok(table) => table,
            Err(error) => return Ok(Err(export::io_of_table(error))),
        };
        let mut refused = Refused::default();
        let told = self.case_features(of, question, &mut |feature| {
            refused.unless(table.feature(&feature).map_err(export::io_of_table))
        });
        refused.or_told(told, || table.finish().map_err(export::io_of_table))
    }

    /// Hands the mentions that answer a question to `take`, one by one; what it says comes back within.
    ///
    /// # Errors
    /// As [`case_query`](Self::case_query).
    pub fn case_each_mention(
        &self,
        question: &Question,
        take: &mut dyn FnMut(MentionRow) -> io::Result<()>,
    ) -> Written<()> {
        let mut refused = Refused::default();
        let told = self.each_mention(question, &mut |row| refused.unless(take(row)));
        refused.or_told(told, || Ok(()))
    }

    pub(super) fn each_mention(
        &self,
        question: &Question,
        take: &mut dyn FnMut(MentionRow) -> Result<(), CaseError>,
    ) -> Result<(), Failure> {
        self.case_read(|held| {
            let near = held.circled(OnMap::Places, question)?;
            Ok(held.case.each_mention(question, near.as_deref(), take)?)
        })
    }

    /// Mentions are many: they go from the file to the writer one by one.
    fn each_point(
        &self,
        question: &Question,
        take: &mut dyn FnMut(MentionPoint<'_>) -> Result<(), CaseError>,
    ) -> Result<(), Failure> {
        self.case_read(|held| {
            let near = held.circled(OnMap::Places, question)?;
            Ok(held.case.each_point(question, near.as_deref(), take)?)
        })
    }
}

fn columns(of: Kinds) -> &'static [&'static str] {
    match of {
        Kinds::Mentions => &MENTION_COLUMNS,
        Kinds::Places => &PLACE_COLUMNS,
        Kinds::Visits => &VISIT_COLUMNS,
        Kinds::Bases => &BASE_COLUMNS,
    }
}

/// Carries what a writer said past the case that is being read, which stops then.
#[derive(Default)]
struct Refused(Option<io::Error>);

impl Refused {
    fn unless(&mut self, written: io::Result<()>) -> Result<(), CaseError> {
        written.map_err(|error| {
            self.0 = Some(error);
            CaseError::Stopped
        })
    }

    /// What the writer said, else what the case said, else the end of the writing.
    fn or_told<T>(
        self,
        told: Result<(), Failure>,
        end: impl FnOnce() -> io::Result<T>,
    ) -> Written<T> {
        match self.0 {
            Some(error) => Ok(Err(error)),
            None => told.map(|()| end()),
        }
    }
}

/// Places as a worldview has them; each is asked about once, however often it is named.
struct Seen<'w> {
    lens: Option<Lens<'w>>,
    /// By the bits of longitude and latitude, and the country that was known.
    countries: HashMap<(u64, u64), (String, Option<String>)>,
}

impl<'w> Seen<'w> {
    fn through(lens: Option<Lens<'w>>) -> Self {
        Self {
            lens,
            countries: HashMap::new(),
        }
    }

    /// Gives a point's country as the worldview has it.
    fn point(&mut self, point: &mut MentionPoint<'_>) {
        let (Some(lens), Some([lon, lat])) = (self.lens, point.at) else {
            return;
        };
        let Some(known) = point.properties.country.as_deref() else {
            return;
        };
        let at = (lon.to_bits(), lat.to_bits());
        let held = self.countries.get(&at).filter(|(of, _)| of == known);
        let country = if let Some((_, country)) = held {
            country.clone()
        } else {
            let Ok(position) = Position::new(lon, lat) else {
                return;
            };
            let country = lens.country(position, known);
            self.countries
                .insert(at, (known.to_owned(), country.clone()));
            country
        };
        point.properties.country = country.map(Into::into);
    }
}
