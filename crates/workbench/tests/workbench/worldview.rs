//! Answers follow the worldview that was chosen, over the shipped borders and a gazetteer of four places.

use std::{fs, path::Path};

use gazetteer::{SourcePlace, pack};
use tempfile::TempDir;
use workbench::{Code, Nearby, Query, Search, Workbench};

/// A data folder with worldviews.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let place = |id: &str, name: &str, lat, lon, country: &str| SourcePlace {
        id: id.into(),
        name: name.into(),
        lat,
        lon,
        class: "P".into(),
        feature: "PPL".into(),
        country: Some(country.into()),
        population: 300_000,
        ..SourcePlace::default()
    };
    let places = vec![
        place("geonames:693805", "Simferopol", 44.952, 34.102, "UA"),
        place("geonames:706448", "Kherson", 46.656, 32.618, "UA"),
        place("geonames:698740", "Odesa", 46.478, 30.733, "UA"),
        place("geonames:542420", "Krasnodar", 45.045, 38.976, "RU"),
    ];
    let packed = pack::from_places(places).unwrap();
    fs::write(folder.path().join("gazetteer.bin"), packed).unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/worldviews.bin");
    fs::copy(shipped, folder.path().join("worldviews.bin")).unwrap();
    folder
}

fn bench(folder: &TempDir) -> Workbench {
    Workbench::new(Search {
        given: Some(folder.path().to_owned()),
        ..Search::default()
    })
}

fn country(bench: &Workbench, name: &str) -> Option<String> {
    let hits = bench.search(name, &Query::any(1)).unwrap();
    hits.into_iter().next().unwrap().place.country
}

#[test]
fn the_country_of_a_place_is_that_of_the_worldview() {
    let folder = folder();
    let bench = bench(&folder);
    assert_eq!(country(&bench, "Simferopol").as_deref(), Some("RU"));
    for (view, simferopol, kherson) in [
        ("un", "UA", "UA"),
        ("Russia", "RU", "RU"),
        ("ua", "UA", "UA"),
    ] {
        bench.choose_worldview(view).unwrap();
        assert_eq!(
            country(&bench, "Simferopol").as_deref(),
            Some(simferopol),
            "{view}"
        );
        assert_eq!(
            country(&bench, "Kherson").as_deref(),
            Some(kherson),
            "{view}"
        );
        assert_eq!(country(&bench, "Odesa").as_deref(), Some("UA"), "{view}");
    }
}

#[test]
fn a_filter_by_country_means_the_country_of_the_worldview() {
    let folder = folder();
    let bench = bench(&folder);
    let around = Nearby {
        lon: 34.1,
        lat: 44.95,
        within_km: None,
    };
    let names = |country: &str| {
        let query = Query {
            country: Some(country.into()),
            ..Query::any(9)
        };
        let hits = bench.nearest(around, &query).unwrap();
        let names = hits.into_iter().map(|hit| hit.place.name);
        names.collect::<Vec<_>>()
    };
    assert_eq!(names("RU"), ["Simferopol", "Krasnodar"]);
    bench.choose_worldview("un").unwrap();
    assert_eq!(names("UA"), ["Simferopol", "Kherson", "Odesa"]);
    bench.choose_worldview("RU").unwrap();
    assert_eq!(names("RU"), ["Simferopol", "Kherson", "Krasnodar"]);
}

#[test]
fn whereabouts_name_country_unit_and_dispute() {
    let folder = folder();
    let bench = bench(&folder);
    bench.choose_worldview("un").unwrap();
    let found = bench.whereabouts(34.102, 44.952).unwrap();
    assert_eq!(found.country.as_deref(), Some("UA"));
    assert_eq!(found.worldview.as_deref(), Some("un"));
    assert_eq!(
        found.dispute.as_deref(),
        Some("Crimea, claimed by RU and UA")
    );
    assert_eq!(bench.whereabouts(30.733, 46.6).unwrap().dispute, None);
    assert_eq!(
        bench.whereabouts(0.0, 95.0).unwrap_err().code,
        Code::BadPosition
    );
}

#[test]
fn an_unknown_worldview_is_refused_with_the_list_of_those_there_are() {
    let folder = folder();
    let failure = bench(&folder).choose_worldview("Atlantis").unwrap_err();
    assert_eq!(failure.code, Code::NoSuchWorldview);
    assert!(
        failure.message.contains("de-facto, un, CN"),
        "{}",
        failure.message
    );
}

#[test]
fn a_choice_that_was_kept_holds_the_next_time() {
    let folder = folder();
    let file = folder.path().join("config/preferences.json");
    let kept = || bench(&folder).remembering(file.clone());
    kept().keep_worldview("UA").unwrap();
    assert_eq!(kept().worldview().unwrap().as_deref(), Some("UA"));
    fs::write(&file, b"{ broken").unwrap();
    assert_eq!(kept().worldview().unwrap().as_deref(), Some("de-facto"));
}

// People keep data folders of their own, made before there were worldviews.
#[test]
fn without_the_file_places_keep_the_codes_of_the_gazetteer() {
    let folder = folder();
    fs::remove_file(folder.path().join("worldviews.bin")).unwrap();
    let bench = bench(&folder);
    assert_eq!(country(&bench, "Simferopol").as_deref(), Some("UA"));
    assert_eq!(
        bench.choose_worldview("RU").unwrap_err().code,
        Code::DataMissing
    );
}
