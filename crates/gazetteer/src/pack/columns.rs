//! The sections that are not about names: rows, strings, bounds and the tree.

use std::collections::BTreeSet;

use zerocopy::IntoBytes;
use zerocopy::little_endian::{U16, U32};

use super::{PackError, SourcePlace, inhabitants, prominence_of};
use crate::format::SectionId;
use crate::format::rows::{NO_ADMIN1, NO_COUNTRY, Row, share, units};
use crate::format::{boxes, strings, tree};
use crate::globe::unit_vector;

/// Country, code and name of a first-level administrative unit.
type Unit<'p> = (&'p str, &'p str, &'p str);

/// The strings that rows refer to by number.
struct Tables<'p> {
    features: Vec<&'p str>,
    countries: Vec<&'p str>,
    units: Vec<Unit<'p>>,
}

/// All sections but meta and the tables of names.
pub(super) fn sections(places: &[SourcePlace]) -> Result<Vec<(SectionId, Vec<u8>)>, PackError> {
    let tables = tables(places);
    let rows = places
        .iter()
        .map(|place| row(place, &tables))
        .collect::<Result<Vec<_>, _>>()?;
    let codes: Vec<&str> = tables.units.iter().map(|unit| unit.1).collect();
    let names: Vec<&str> = tables.units.iter().map(|unit| unit.2).collect();
    let place_names: Vec<&str> = places.iter().map(|place| place.name.trim()).collect();
    let ids: Vec<&str> = places.iter().map(|place| place.id.as_str()).collect();
    let mut sections = vec![
        (SectionId::Rows, rows.as_bytes().to_vec()),
        (SectionId::IdOrder, id_order(&ids)),
        (SectionId::Boxes, bounds(places)),
        (SectionId::Tree, nearest_order(&rows)),
    ];
    let strings = [
        (SectionId::Names, place_names),
        (SectionId::Ids, ids),
        (SectionId::Features, tables.features),
        (SectionId::Countries, tables.countries),
        (SectionId::Admin1Codes, codes),
        (SectionId::Admin1Names, names),
    ];
    for (id, column) in strings {
        let bytes = strings::encode(&column).ok_or(PackError::TooMany {
            what: "long strings",
        })?;
        sections.push((id, bytes));
    }
    Ok(sections)
}

fn tables(places: &[SourcePlace]) -> Tables<'_> {
    let features: BTreeSet<&str> = places.iter().map(|place| place.feature.as_str()).collect();
    let countries: BTreeSet<&str> = places
        .iter()
        .filter_map(|place| place.country.as_deref())
        .collect();
    let units: BTreeSet<Unit<'_>> = places.iter().filter_map(unit).collect();
    Tables {
        features: features.into_iter().collect(),
        countries: countries.into_iter().collect(),
        units: units.into_iter().collect(),
    }
}

/// The administrative unit of a place; none where neither code nor name is known.
fn unit(place: &SourcePlace) -> Option<Unit<'_>> {
    let code = place.admin1.as_deref().unwrap_or_default();
    let name = place.admin1_name.as_deref().unwrap_or_default();
    let country = place.country.as_deref().unwrap_or_default();
    (!code.is_empty() || !name.is_empty()).then_some((country, code, name))
}

fn row(place: &SourcePlace, tables: &Tables<'_>) -> Result<Row, PackError> {
    let feature = number(&tables.features, &place.feature.as_str(), "feature codes")?;
    let country = place
        .country
        .as_deref()
        .map(|country| number(&tables.countries, &country, "countries"));
    let admin1 = unit(place).map(|unit| number(&tables.units, &unit, "administrative units"));
    Ok(Row {
        lat: units(place.lat),
        lon: units(place.lon),
        population: inhabitants(place).into(),
        admin1: U32::new(admin1.transpose()?.unwrap_or(NO_ADMIN1)),
        feature: U16::new(feature),
        country: U16::new(country.transpose()?.unwrap_or(NO_COUNTRY)),
        class: place.class.bytes().next().unwrap_or_default(),
        importance: place.importance,
        prominence: share(prominence_of(place)),
    })
}

/// The number of an entry in a sorted table, if the format can hold it.
fn number<T: Ord, N: TryFrom<usize>>(
    table: &[T],
    entry: &T,
    what: &'static str,
) -> Result<N, PackError> {
    let number = table
        .binary_search(entry)
        .ok()
        .and_then(|number| N::try_from(number).ok());
    // The last number stands for none.
    number
        .filter(|_| N::try_from(table.len()).is_ok())
        .ok_or(PackError::TooMany { what })
}

/// Places in the order of their ids.
fn id_order(ids: &[&str]) -> Vec<u8> {
    let mut order: Vec<(&str, u32)> = ids.iter().copied().zip(0..).collect();
    order.sort_unstable();
    order
        .iter()
        .flat_map(|(_, place)| place.to_le_bytes())
        .collect()
}

fn bounds(places: &[SourcePlace]) -> Vec<u8> {
    boxes::encode(
        places
            .iter()
            .zip(0..)
            .filter_map(|(place, number)| Some((number, place.bbox?))),
    )
}

fn nearest_order(rows: &[Row]) -> Vec<u8> {
    let points = rows
        .iter()
        .zip(0..)
        .map(|(row, number)| (number, unit_vector(row.lon_degrees(), row.lat_degrees())));
    tree::encode(points.collect())
}
