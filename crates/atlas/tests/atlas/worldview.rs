//! Whose a place is: the shipped file against a table of well-known points, and what must hold of any.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use atlas::{Position, Worldviews};
use proptest::prelude::*;

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data")
        .join(file)
}

fn shipped() -> Worldviews {
    Worldviews::open(&data("worldviews.bin")).unwrap()
}

/// Rows of `tests/data/disputed_points.csv`: name, latitude, longitude, the gazetteer's code, and an answer a worldview.
fn points() -> (Vec<String>, Vec<Vec<String>>) {
    let text = include_str!("../data/disputed_points.csv");
    let mut rows = text
        .lines()
        .map(|line| line.split(',').map(str::to_owned).collect());
    (rows.next().unwrap(), rows.collect())
}

#[test]
fn well_known_places_are_whose_each_worldview_says() {
    let worldviews = shipped();
    let (columns, rows) = points();
    assert!(rows.len() >= 40);
    for row in rows {
        let position = Position::new(row[2].parse().unwrap(), row[1].parse().unwrap()).unwrap();
        for (column, expected) in columns.iter().zip(&row).skip(4) {
            let view = worldviews.find(column).unwrap();
            let found = worldviews.country(position, Some(&row[3]), view);
            assert_eq!(found.as_ref(), Some(expected), "{} to {column}", row[0]);
        }
    }
}

/// Towns on either side of every territory that is drawn by hand, and of some that a source has: rows of
/// `tests/data/territory_towns.csv`.
#[test]
fn towns_lie_on_the_right_side_of_a_disputed_territory() {
    let worldviews = shipped();
    let de_facto = worldviews.find("de-facto").unwrap();
    let text = include_str!("../data/territory_towns.csv");
    let mut wrong = Vec::new();
    let mut sides: HashMap<&str, HashSet<&str>> = HashMap::new();
    for row in text.lines().skip(1) {
        let row: Vec<&str> = row.splitn(8, ',').collect();
        let [territory, town, lat, lon, side, known, controller, source] = row[..] else {
            panic!("{row:?} has not eight cells");
        };
        assert!(!source.is_empty());
        sides.entry(territory).or_default().insert(side);
        let position = Position::new(lon.parse().unwrap(), lat.parse().unwrap()).unwrap();
        let around = worldviews.containing(position, de_facto);
        let within = around
            .dispute
            .is_some_and(|dispute| dispute.name == territory);
        if within != (side == "inside") {
            wrong.push(format!("{town} is not {side} {territory}"));
        }
        let country = worldviews.country(position, Some(known), de_facto);
        if country.as_deref() != Some(controller) {
            wrong.push(format!("{town} is {country:?} de facto, not {controller}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
    let one_sided: Vec<_> = sides.iter().filter(|(_, sides)| sides.len() < 2).collect();
    assert!(one_sided.is_empty(), "{one_sided:?}");
}

#[test]
fn a_point_is_in_a_country_and_a_unit_of_it() {
    let worldviews = shipped();
    let de_facto = worldviews.find("de-facto").unwrap();
    for (lon, lat, country, admin1) in [
        (35.89, 34.89, "SY", Some("Tartus")),
        (-122.42, 37.77, "US", Some("California")),
        (37.62, 55.75, "RU", Some("Moscow")),
        (2.35, 48.86, "FR", None),
        (178.44, -18.14, "FJ", None),
    ] {
        let found = worldviews.containing(Position::new(lon, lat).unwrap(), de_facto);
        assert_eq!(found.country.as_deref(), Some(country), "{lon} {lat}");
        if admin1.is_some() {
            assert_eq!(found.admin1.as_deref(), admin1);
        }
        assert_eq!(found.dispute, None);
    }
    let ocean = worldviews.containing(Position::new(-30.0, 0.0).unwrap(), de_facto);
    assert_eq!((ocean.country, ocean.admin1), (None, None));
}

#[test]
fn a_harbour_belongs_to_its_shore() {
    let worldviews = shipped();
    let un = worldviews.find("un").unwrap();
    let off_yalta = Position::new(34.19, 44.48).unwrap();
    assert_eq!(
        worldviews.country(off_yalta, Some("UA"), un).as_deref(),
        Some("UA")
    );
    let russia = worldviews.find("RU").unwrap();
    assert_eq!(
        worldviews.country(off_yalta, Some("UA"), russia).as_deref(),
        Some("RU")
    );
}

#[test]
fn worldviews_are_found_by_code_or_name() {
    let worldviews = shipped();
    assert_eq!(worldviews.list()[0].id, "de-facto");
    assert_eq!(worldviews.find("ukraine"), worldviews.find("UA"));
    assert!(worldviews.find(" un ").is_some() && worldviews.find("Narnia").is_none());
}

#[test]
fn a_damaged_file_is_told_from_another_version_and_from_no_such_file() {
    let bytes = std::fs::read(data("worldviews.bin")).unwrap();
    let says = |bytes: &[u8]| Worldviews::from_bytes(bytes).unwrap_err().to_string();
    assert!(says(b"PMTiles").contains("no file of worldviews"));
    assert!(says(&bytes[..10]).contains("ends within its header"));
    assert!(says(&bytes[..bytes.len() - 1]).contains("checksum"));
    let mut newer = bytes.clone();
    newer[4] = 9;
    assert!(says(&newer).contains("version 9"));
    let mut altered = bytes;
    let middle = altered.len() / 2;
    altered[middle] ^= 1;
    assert!(says(&altered).contains("checksum"));
    let missing = Worldviews::open(Path::new("nowhere/worldviews.bin")).unwrap_err();
    assert!(missing.to_string().contains("make data"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    // The window switches back and forth: each switch starts from what the last one answered.
    #[test]
    fn a_worldview_answers_the_same_whatever_was_asked_before(row in 0..40_usize, first in 0..12_usize, then in 0..12_usize) {
        thread_local!(static SHIPPED: Worldviews = shipped());
        SHIPPED.with(|worldviews| {
            let (_, rows) = points();
            let row = &rows[row % rows.len()];
            let position = Position::new(row[2].parse().unwrap(), row[1].parse().unwrap()).unwrap();
            let view = |i: usize| worldviews.find(&worldviews.list()[i % worldviews.list().len()].id).unwrap();
            let before = worldviews.country(position, Some(&row[3]), view(first));
            let after = worldviews.country(position, before.as_deref(), view(then));
            prop_assert_eq!(after, worldviews.country(position, Some(&row[3]), view(then)));
            Ok(())
        })?;
    }

    // Off the disputed territories no worldview may change anything, and nothing on the globe may fail.
    #[test]
    fn where_nobody_disputes_the_code_stays(lon in -180.0..=180.0, lat in -90.0..=90.0) {
        thread_local!(static SHIPPED: Worldviews = shipped());
        SHIPPED.with(|worldviews| {
            let position = Position::new(lon, lat).unwrap();
            let [un, russia] = ["un", "RU"].map(|id| worldviews.find(id).unwrap());
            let code = worldviews.country(position, Some("QQ"), russia);
            prop_assert_eq!(code.as_deref(), Some("QQ"));
            let found = worldviews.containing(position, russia);
            if found.dispute.is_none() {
                prop_assert_eq!(&found, &worldviews.containing(position, un));
            }
            Ok(())
        })?;
    }
}
