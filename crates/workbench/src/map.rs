//! What lies near on the map of the open document, and its export.

use std::{fmt::Display, path::Path};

use atlas::{Index, Near, Position, Region};
use casefile::{Case, Judged, Status, export};
use geo_types::{LineString, Polygon};
use geoparse::{Basing, Kind};

use crate::{
    Workbench,
    failure::{Code, Failure},
    places::{Nearby, Query, rounded},
    view::{AreaView, Exported, NearMention, NearView},
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

    /// What of the open document lies in an area: a ring of `[lon, lat]` in degrees, closed or not.
    ///
    /// # Errors
    /// When the ring has no inside on the globe, or the data files are missing or damaged.
    pub fn within(&self, ring: &[[f64; 2]]) -> Result<AreaView, Failure> {
        let outline: LineString = ring.iter().map(|[lon, lat]| (*lon, *lat)).collect();
        let area = Polygon::new(outline, Vec::new());
        let region = Region::new(&area).map_err(off_the_globe)?;
        let index = self.index()?;
        let found = index.within_polygon(&area).map_err(off_the_globe)?;
        let mut mentions: Vec<usize> = found.iter().map(|entry| entry.item).collect();
        mentions.sort_unstable();
        let held = self.case();
        let basings = held.iter().flat_map(|case| &case.reading().basings);
        let at = |basing: &Basing| {
            let place = basing.site.as_ref()?.place.as_ref()?;
            Position::new(place.lon, place.lat).ok()
        };
        let inside = basings
            .enumerate()
            .filter(|(_, basing)| at(basing).is_some_and(|position| region.holds(position)));
        Ok(AreaView {
            mentions,
            basings: inside.map(|(number, _)| number).collect(),
        })
    }

    /// Writes the open document's mentions to a `GeoJSON` file, whole or not at all.
    ///
    /// # Errors
    /// When no document is open, or the file cannot be written.
    pub fn export_geojson(&self, path: &Path) -> Result<Exported, Failure> {
        let case = self.ask(|case| Ok(case.clone()))?;
        let (lens, credits) = (self.lens()?, self.credits()?);
        let features = export::of_case(&case).map(|feature| match lens {
            Some(lens) => lens.feature(feature),
            None => feature,
        });
        let features =
            export::write_whole(path, |out| export::geojson_in(&credits, features, out))?;
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

pub(crate) fn off_the_globe(error: impl Display) -> Failure {
    Failure::new(Code::BadPosition, error)
}
