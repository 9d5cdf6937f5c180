//! Answers that are many, one by one: as `GeoJSON`, or as rows.

use std::{
    collections::HashMap,
    io::{self, Write},
};

use atlas::Position;
use casefile::{
    export::{self, MentionPoint},
    store::{CaseError, MentionRow, OnMap, Question},
};
use formats::geojson::Writer;

use super::{Held, Kinds};
use crate::{Workbench, failure::Failure, worldview::Lens};

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
    ) -> Result<io::Result<usize>, Failure> {
        let credits = self.credits()?;
        let mut writer = match Writer::new(out) {
            Ok(writer) => writer,
            Err(error) => return Ok(Err(export::io_of(error))),
        };
        export::credit(&mut writer, &credits);
        let mut refused = None;
        let told = if of == Kinds::Mentions {
            let mut seen = Seen::through(self.lens()?);
            self.case_read(|held| {
                points(held, question, &mut |mut point| {
                    seen.point(&mut point);
                    let written = writer.point(point.at, &point.properties);
                    written.map_err(|error| stopped(&mut refused, export::io_of(error)))
                })
            })
        } else {
            self.case_features(of, question, &mut |feature| {
                let written = writer.feature(feature);
                written.map_err(|error| stopped(&mut refused, export::io_of(error)))
            })
            .map(drop)
        };
        match (told, refused) {
            (_, Some(error)) => Ok(Err(error)),
            (Err(failure), None) => Err(failure),
            (Ok(()), None) => Ok(writer.finish().map_err(export::io_of)),
        }
    }
}

impl Workbench {
    /// Hands the mentions that answer a question to `take`, one by one.
    ///
    /// # Errors
    /// As [`case_query`](Self::case_query), and when `take` fails.
    pub fn case_each_mention(
        &self,
        question: &Question,
        take: &mut dyn FnMut(MentionRow) -> Result<(), CaseError>,
    ) -> Result<(), Failure> {
        self.case_read(|held| {
            let near = near(held, question)?;
            Ok(held.case.each_mention(question, near.as_deref(), take)?)
        })
    }
}

/// The places in a question's circle, if it has one.
fn near(held: &Held, question: &Question) -> Result<Option<Vec<u32>>, Failure> {
    let within = question.within.as_ref();
    within
        .map(|within| held.near(OnMap::Places, *within))
        .transpose()
}

fn stopped(refused: &mut Option<io::Error>, error: io::Error) -> CaseError {
    *refused = Some(error);
    CaseError::Stopped
}

/// Mentions are many: they go from the file to the writer one by one.
fn points(
    held: &Held,
    question: &Question,
    take: &mut dyn FnMut(MentionPoint<'_>) -> Result<(), CaseError>,
) -> Result<(), Failure> {
    let near = near(held, question)?;
    Ok(held.case.each_point(question, near.as_deref(), take)?)
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
