//! What goes into the packer comes out of the gazetteer.

use std::io::Cursor;

use gazetteer::pack::{from_places, read_places};
use gazetteer::{Gazetteer, NameKind, PackError, PointKind, SourcePlace};
use proptest::prelude::*;

use super::build::{open, town};

fn any_place() -> impl Strategy<Value = SourcePlace> {
    let point = (-90.0..=90.0, -180.0..=180.0);
    let kind = prop_oneof![
        Just(NameKind::Alternate),
        Just(NameKind::Abbreviation),
        Just(NameKind::Demonym)
    ];
    let names = prop::collection::vec((any::<String>(), kind), 0..5);
    let unit = prop::option::of("[0-9]{2}");
    let country = prop::option::of("[A-Z]{2}");
    let bbox = prop::option::of(Just([170.0, -10.5, -170.0, 3.25]));
    let how = prop_oneof![
        Just(PointKind::Stated),
        Just(PointKind::Label),
        Just(PointKind::Outline),
        Just(PointKind::Cities)
    ];
    let rest = (
        unit.clone(),
        unit,
        country,
        any::<u32>(),
        0_u8..=100,
        bbox,
        how,
    );
    ("\\S\\PC{0,12}", "[A-Z]", "[A-Z]{0,4}", point, names, rest).prop_map(
        |(
            name,
            class,
            feature,
            (lat, lon),
            names,
            (admin1, admin1_name, country, population, importance, bbox, point),
        )| {
            let population = population.into();
            let id = String::new();
            SourcePlace {
                id,
                name,
                lat,
                lon,
                class,
                feature,
                country,
                point,
                admin1,
                admin1_name,
                population,
                importance,
                bbox,
                names,
            }
        },
    )
}

fn numbered(places: Vec<SourcePlace>) -> Vec<SourcePlace> {
    places
        .into_iter()
        .enumerate()
        .map(|(at, place)| SourcePlace {
            id: format!("x:{at}"),
            ..place
        })
        .collect()
}

fn check_record(gazetteer: &Gazetteer, source: &SourcePlace) -> Result<(), TestCaseError> {
    let record = gazetteer.record(gazetteer.find(&source.id).unwrap());
    prop_assert_eq!(record.id, &source.id);
    prop_assert_eq!(record.name, source.name.trim());
    prop_assert!((record.lon - source.lon).abs() < 1e-7 && (record.lat - source.lat).abs() < 1e-7);
    prop_assert_eq!(&[record.class][..], source.class.as_bytes());
    prop_assert_eq!(record.feature, &source.feature);
    prop_assert_eq!(record.country, source.country.as_deref());
    prop_assert_eq!(
        record.admin1_code,
        source.admin1.as_deref().unwrap_or_default()
    );
    prop_assert_eq!(record.admin1, source.admin1_name.as_deref());
    prop_assert_eq!(u64::from(record.population), source.population);
    prop_assert_eq!(record.importance, source.importance);
    prop_assert_eq!(record.bbox, source.bbox);
    prop_assert_eq!(record.point, source.point);
    Ok(())
}

proptest! {
    /// Every column of every place survives, and every name leads back to it.
    #[test]
    fn packing_and_opening_keeps_everything(places in prop::collection::vec(any_place(), 0..20)) {
        let places = numbered(places);
        let gazetteer = open(places.clone());
        prop_assert_eq!(gazetteer.len(), places.len());
        for source in &places {
            check_record(&gazetteer, source)?;
            let place = gazetteer.find(&source.id).unwrap();
            let names = source.names.iter().map(|(name, _)| name).chain([&source.name]);
            for name in names.filter(|name| !gazetteer::fold(name).is_empty()) {
                prop_assert!(gazetteer.exact(name).iter().any(|found| found.place == place));
            }
        }
        prop_assert_eq!(gazetteer.find("x:none"), None);
    }

    /// The file is committed: a rebuild from the same sources must not change it.
    #[test]
    fn the_order_of_places_does_not_matter(places in prop::collection::vec(any_place(), 0..12)) {
        let places = numbered(places);
        let turned = places.iter().rev().cloned().collect();
        prop_assert_eq!(from_places(places).unwrap(), from_places(turned).unwrap());
    }
}

/// The line format is the contract with the scripts that gather the sources.
#[test]
fn lines_of_json_are_read() {
    let line = r#"{"id": "geonames:524901", "name": "Moscow", "lat": 55.75222, "lon": 37.61556, "class": "P",
        "feature": "PPLC", "country": "RU", "admin1": "48", "admin1_name": "Moscow", "admin2": null, "population": 10381222,
        "bbox": [36.8, 55.1, 37.97, 56.02], "names": [["Moskva", "a"], ["MSK", "b"], ["Muscovite", "d"]]}"#;
    let places = read_places(Cursor::new(format!("{}\n\n", line.replace('\n', " ")))).unwrap();
    let kinds: Vec<NameKind> = places[0].names.iter().map(|(_, kind)| *kind).collect();
    assert_eq!(
        kinds,
        [
            NameKind::Alternate,
            NameKind::Abbreviation,
            NameKind::Demonym
        ]
    );
    assert_eq!(open(places).exact("MOSKVA").len(), 1);
}

/// Whoever builds the data must learn which line or place is wrong.
#[test]
fn errors_say_where() {
    let error = read_places(Cursor::new("{}\n")).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("line 1 is no place: missing field `id`"),
        "{error}"
    );
    let off = SourcePlace {
        lat: 91.0,
        ..town("x:1", "Nowhere")
    };
    let error = from_places(vec![off]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "place \"x:1\": the point is not on the globe"
    );
    let twice = from_places(vec![town("x:1", "A"), town("x:1", "B")]);
    assert!(matches!(twice, Err(PackError::DuplicateId { id }) if id == "x:1"));
}
