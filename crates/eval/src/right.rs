//! Whether a place is the one that was marked.

use gazetteer::{Place, globe};

use crate::Mark;

/// Kilometres within which a place counts as right: the hundred miles of the literature.
pub const NEAR_KM: f64 = 161.0;

/// The same for a country by its name, where the mark tells it only by a Wikipedia page, ...
const COUNTRY_KM: f64 = 1500.0;

/// ... and for an administrative unit.
const UNIT_KM: f64 = 300.0;

/// Kilometres from a mark to a place; none where the mark has no position.
pub(crate) fn km(mark: &Mark, place: &Place) -> Option<f64> {
    let (lon, lat) = mark.point()?;
    Some(globe::km(lon, lat, place.lon, place.lat))
}

/// Whether a place is the one that a mark means; never where the mark has no position.
pub fn right(mark: &Mark, place: &Place) -> bool {
    let Some(km) = km(mark, place) else {
        return false;
    };
    let same_id = mark
        .geonameid
        .as_deref()
        .is_some_and(|id| place.id.strip_prefix("geonames:") == Some(id));
    let reach = match place.feature.as_str() {
        feature if feature.starts_with("PCL") && is_titled(mark, &place.name) => COUNTRY_KM,
        feature if feature.starts_with("ADM") && is_titled(mark, &place.name) => UNIT_KM,
        _ => NEAR_KM,
    };
    same_id || km <= reach
}

/// Whether the mark's page has the place's name for a title, what follows a comma left out.
fn is_titled(mark: &Mark, name: &str) -> bool {
    let page = mark
        .wikipedia
        .as_deref()
        .and_then(|address| address.rsplit('/').next())
        .unwrap_or_default();
    let title = page.replace('_', " ");
    let title = title.split(',').next().unwrap_or_default();
    !title.is_empty() && title == name
}
