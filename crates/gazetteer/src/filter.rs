//! Which places an answer may hold.

use crate::format::rows::Row;
use crate::open::Packed;

/// Which places an answer may hold; the default lets all pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// `GeoNames` class letters (`P`) or feature codes (`AIRB`) in any case, any of which will do; empty lets all pass.
    pub class: Vec<String>,
    /// ISO 3166-1 alpha-2 of the country, in any case.
    pub country: Option<String>,
}

/// A filter in the numbers of one gazetteer, so that rows can be sifted without reading strings.
pub(crate) struct Sieve {
    all_classes: bool,
    classes: Vec<u8>,
    features: Vec<u16>,
    all_countries: bool,
    /// Number of the country; none where the gazetteer has no such country.
    country: Option<u16>,
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
        }
    }

    /// Whether a place passes.
    pub(crate) fn passes(&self, row: &Row) -> bool {
        let class = self.all_classes
            || self.classes.contains(&row.class)
            || self.features.contains(&row.feature.get());
        class && (self.all_countries || self.country == Some(row.country.get()))
    }
}
