//! Which places an answer may hold.

use crate::format::rows::Row;
use crate::open::Packed;

/// Which places an answer may hold; the default lets all pass.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// `GeoNames` class letters (`P`) or feature codes (`AIRB`) in any case, any of which will do; empty lets all pass.
    pub class: Vec<String>,
    /// ISO 3166-1 alpha-2 of the country, in any case.
    pub country: Option<String>,
    /// West, south, east, north in degrees within which the point must lie; west exceeds east where the box crosses the
    /// antimeridian.
    pub bbox: Option<[f64; 4]>,
}

/// A filter in the numbers of one gazetteer, so that rows can be sifted without reading strings.
pub(crate) struct Sieve {
    all_classes: bool,
    classes: Vec<u8>,
    features: Vec<u16>,
    all_countries: bool,
    /// Number of the country; none where the gazetteer has no such country.
    country: Option<u16>,
    bbox: Option<[f64; 4]>,
}

impl Sieve {
    /// The filter in the numbers of a gazetteer.
    pub(crate) fn new(filter: &Filter, gazetteer: &Packed) -> Self {
        let letter = |class: &String| match class.as_bytes() {
            [letter] => Some(letter.to_ascii_uppercase()),
            _ => None,
        };
        let number = |at: usize| u16::try_from(at).ok();
        let feature = |class: &String| gazetteer.features.position(class).and_then(number);
        let country = |code: &String| gazetteer.countries.position(code).and_then(number);
        Self {
            all_classes: filter.class.is_empty(),
            classes: filter.class.iter().filter_map(letter).collect(),
            features: filter.class.iter().filter_map(feature).collect(),
            all_countries: filter.country.is_none(),
            country: filter.country.as_ref().and_then(country),
            bbox: filter.bbox,
        }
    }

    /// Whether a place passes.
    pub(crate) fn passes(&self, row: &Row) -> bool {
        let class = self.all_classes
            || self.classes.contains(&row.class)
            || self.features.contains(&row.feature.get());
        let country = self.all_countries || self.country == Some(row.country.get());
        class && country && self.bbox.is_none_or(|bbox| is_inside(row, bbox))
    }
}

/// Whether the point of a place lies in a box, its edges included.
fn is_inside(row: &Row, [west, south, east, north]: [f64; 4]) -> bool {
    let (lon, lat) = (row.lon_degrees(), row.lat_degrees());
    let between = if west <= east {
        west <= lon && lon <= east
    } else {
        west <= lon || lon <= east
    };
    between && south <= lat && lat <= north
}
