//! What lies near on the map of the open document, and its export.

use std::{fmt::Display, path::Path};

use atlas::{Index, Near, Position};
use casefile::{Case, Judged, Status, export};
use geoparse::Kind;

use crate::{
    Workbench,
    failure::{Code, Failure},
    places::{Nearby, Query, rounded},
    view::{Exported, NearMention, NearView},
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

    /// Writes the open document's mentions to a `GeoJSON` file, whole or not at all.
    ///
    /// # Errors
    /// When no document is open, or the file cannot be written.
    pub fn export_geojson(&self, path: &Path) -> Result<Exported, Failure> {
        let case = self.ask(|case| Ok(case.clone()))?;
        let (lens, worldview) = (self.lens()?, self.worldview()?);
        let features = export::of_case(&case).map(|feature| match lens {
            Some(lens) => lens.feature(feature),
            None => feature,
        });
        let features = export::write_whole(path, |out| {
            export::geojson_in(worldview.as_deref(), features, out)
        })?;
        Ok(Exported { features })
    }

    /// The numbers of the mentions that the map shows, by where they are.
    fn index(&self) -> Result<Index<usize>, Failure> {
        let shown = |judged: &Judged| {
            judged.status != Status::Rejected && judged.mention.kind != Kind::Demonym
        };
        let held = self.case();
        let mentions = held.iter().flat_map(Case::mentions).filter(shown);
        let points = mentions.filter_map(|judged| {
            judged
                .mention
                .place
                .map(|place| (place.lon, place.lat, judged.index))
        });
        Index::bulk(points).map_err(|error| Failure::new(Code::DataCorrupt, error))
    }
}

fn off_the_globe(error: impl Display) -> Failure {
    Failure::new(Code::BadPosition, error)
}
