//! What lies near on the map of the open document.

use std::fmt::Display;

use atlas::{Index, Near, Position};
use casefile::{
    Status,
    store::{CaseError, CaseFile, MentionRow},
};
use geoparse::Kind;

use crate::{
    Workbench, document,
    failure::{Code, Failure},
    places::{Nearby, Query, rounded},
    view::{NearMention, NearView},
};

impl Workbench {
    /// What lies around a point: in the gazetteer, and of the open document's mentions on the map.
    ///
    /// # Errors
    /// When the point lies off the globe, or the data files are missing or damaged.
    pub fn near(&self, around: Nearby, query: &Query) -> Result<NearView, Failure> {
        // A map that was panned round the world asks beyond ±180°.
        let centre = Position::new(around.lon, around.lat).map_err(off_the_globe)?;
        let around = Nearby {
            lon: centre.lon(),
            lat: centre.lat(),
            within_km: around.within_km,
        };
        let index = self.index()?;
        let found = match around.within_km {
            Some(km) => index.within_radius(around.lon, around.lat, km),
            None => index.nearest(around.lon, around.lat, query.limit),
        };
        let mention = |near: &Near<'_, usize>| {
            let bearing = atlas::bearing(centre, near.entry.position);
            NearMention {
                index: near.entry.item,
                km: rounded(near.km, 3),
                bearing: rounded(bearing, 1) % 360.0,
            }
        };
        let mentions = found
            .map_err(off_the_globe)?
            .iter()
            .take(query.limit)
            .map(mention)
            .collect();
        Ok(NearView {
            lon: around.lon,
            lat: around.lat,
            around: self.whereabouts(around.lon, around.lat)?,
            places: self.nearest(around, query)?,
            mentions,
        })
    }

    /// Rows of the document that is shown; none where there is none.
    fn of_shown<T>(
        &self,
        rows: impl FnOnce(&CaseFile, u32) -> Result<Vec<T>, CaseError>,
    ) -> Result<Vec<T>, Failure> {
        let found = self.case_if_any(|held| {
            held.refresh()?;
            let shown = held.shown()?;
            Ok(shown.map(|number| rows(&held.case, number)).transpose()?)
        })?;
        Ok(found.flatten().unwrap_or_default())
    }

    /// The numbers of the mentions that the map shows, by where they are.
    fn index(&self) -> Result<Index<usize>, Failure> {
        let rows =
            self.of_shown(|case, number| case.mentions(&document::everything(number), None))?;
        let shown =
            |row: &MentionRow| row.status != Status::Rejected && row.mention.kind != Kind::Demonym;
        let points = rows.iter().enumerate().filter(|(_, row)| shown(row));
        let points = points.filter_map(|(index, row)| {
            let place = row.mention.place.as_ref()?;
            Some((place.lon, place.lat, index))
        });
        Index::bulk(points).map_err(|error| Failure::new(Code::DataCorrupt, error))
    }
}

pub(crate) fn off_the_globe(error: impl Display) -> Failure {
    Failure::new(Code::BadPosition, error)
}
