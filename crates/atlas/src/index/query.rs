//! Questions to the index.

use geo_types::Polygon;
use thiserror::Error;

use super::{Entry, Index};
use crate::extent::{Extent, ExtentError};
use crate::globe::distance_km;
use crate::position::{Position, PositionError};
use crate::region::{Region, ShapeError};
use crate::sphere;

/// Distances are compared to the micrometre, so that rounding loses no point on the rim of a circle.
const MICROMETRE_KM: f64 = 1e-9;

/// An entry and how far it is from what was asked about.
#[derive(Debug)]
pub struct Near<'index, T> {
    /// Great-circle distance in kilometres.
    pub km: f64,
    /// What was found.
    pub entry: &'index Entry<T>,
}

/// Why a question to the index makes no sense.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
pub enum QueryError {
    /// The position is none.
    #[error(transparent)]
    Position(#[from] PositionError),
    /// The box is none.
    #[error(transparent)]
    Extent(#[from] ExtentError),
    /// The polygon has no inside on the globe.
    #[error(transparent)]
    Region(#[from] ShapeError),
    /// The radius is negative or NaN.
    #[error("a radius of {0} km is no distance; give zero or more")]
    Radius(f64),
}

impl<T> Index<T> {
    /// What lies in the box `[west, south, east, north]` in degrees or on its edge, in no particular order. Where west
    /// is greater than east, the box crosses the antimeridian. A pole lies on every meridian.
    ///
    /// # Errors
    ///
    /// [`QueryError::Extent`] if the four numbers are no box.
    pub fn within_bbox(&self, bbox: [f64; 4]) -> Result<Vec<&Entry<T>>, QueryError> {
        let extent = Extent::new(bbox)?;
        Ok(self.within_extent(&extent).collect())
    }

    /// What lies at most `km` kilometres from a position, nearest first. An infinite radius finds everything.
    ///
    /// # Errors
    ///
    /// [`QueryError`] if the position is none, or the radius is negative or NaN.
    pub fn within_radius(
        &self,
        lon: f64,
        lat: f64,
        km: f64,
    ) -> Result<Vec<Near<'_, T>>, QueryError> {
        let centre = Position::new(lon, lat)?;
        if km.is_nan() || km < 0.0 {
            return Err(QueryError::Radius(km));
        }
        let candidates = self
            .tree
            .locate_within_distance(sphere::to_vector(centre), sphere::chord_squared(km));
        let mut found = measured(candidates, centre);
        found.retain(|near| near.km <= km + MICROMETRE_KM);
        Ok(found)
    }

    /// The `n` entries nearest to a position by great-circle distance, nearest first.
    ///
    /// # Errors
    ///
    /// [`QueryError::Position`] if the position is none.
    pub fn nearest(&self, lon: f64, lat: f64, n: usize) -> Result<Vec<Near<'_, T>>, QueryError> {
        let centre = Position::new(lon, lat)?;
        let vector = sphere::to_vector(centre);
        Ok(measured(
            self.tree.nearest_neighbor_iter(&vector).take(n),
            centre,
        ))
    }

    /// What lies in a polygon of longitudes and latitudes or on its edge, in no particular order; [`Region`] says how
    /// the polygon is read.
    ///
    /// # Errors
    ///
    /// [`QueryError::Region`] if the polygon has no inside on the globe.
    pub fn within_polygon(&self, polygon: &Polygon) -> Result<Vec<&Entry<T>>, QueryError> {
        let region = Region::new(polygon)?;
        let Some(extent) = region.extent() else {
            return Ok(Vec::new());
        };
        Ok(self
            .within_extent(&extent)
            .filter(|entry| region.holds(entry.position))
            .collect())
    }

    fn within_extent(&self, extent: &Extent) -> impl Iterator<Item = &Entry<T>> {
        self.tree
            .locate_in_envelope_intersecting(&sphere::bounds(extent))
            .filter(|entry| extent.holds(entry.position))
    }
}

/// Entries with their distances from a centre, nearest first.
fn measured<'index, T>(
    entries: impl Iterator<Item = &'index Entry<T>>,
    centre: Position,
) -> Vec<Near<'index, T>> {
    let mut found: Vec<_> = entries
        .map(|entry| Near {
            km: distance_km(centre, entry.position),
            entry,
        })
        .collect();
    found.sort_by(|a, b| a.km.total_cmp(&b.km));
    found
}
