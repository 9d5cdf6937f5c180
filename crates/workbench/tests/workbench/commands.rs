//! The commands that a window uses, over a gazetteer of four places.

use std::{fs, path::Path};

use casefile::Status;
use gazetteer::{SourcePlace, pack};
use serde_json::Value;
use tempfile::TempDir;
use workbench::{Code, Decision, DocumentView, Nearby, Query, Search, Workbench};

const REPORT: &str = "Envoys left Damascus on Monday. They were in Paris by night.";

fn places() -> Vec<SourcePlace> {
    let place = |id: &str, name: &str, lat, lon, country: &str, population| SourcePlace {
        id: id.into(),
        name: name.into(),
        lat,
        lon,
        class: "P".into(),
        feature: "PPLC".into(),
        country: Some(country.into()),
        population,
        ..SourcePlace::default()
    };
    vec![
        place(
            "geonames:170654",
            "Damascus",
            33.5102,
            36.29128,
            "SY",
            1_569_394,
        ),
        place(
            "geonames:2988507",
            "Paris",
            48.85341,
            2.3488,
            "FR",
            2_138_551,
        ),
        place(
            "geonames:4717560",
            "Paris",
            33.66094,
            -95.55551,
            "US",
            24_782,
        ),
        place("geonames:2155984", "Fiji", -17.0, 179.9, "FJ", 900_000),
    ]
}

/// A data folder, and a workbench over it.
struct Desk {
    folder: TempDir,
    workbench: Workbench,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        for part in ["curated", "curated/lexicon", "samples"] {
            fs::create_dir_all(folder.path().join(part)).unwrap();
            let files = fs::read_dir(shipped.join(part))
                .unwrap()
                .map(Result::unwrap);
            for file in files.filter(|file| file.path().is_file()) {
                fs::copy(file.path(), folder.path().join(part).join(file.file_name())).unwrap();
            }
        }
        fs::write(
            folder.path().join("gazetteer.bin"),
            pack::from_places(places()).unwrap(),
        )
        .unwrap();
        let search = Search {
            given: Some(folder.path().to_owned()),
            ..Search::default()
        };
        Self {
            folder,
            workbench: Workbench::new(search),
        }
    }

    fn open(&self) -> DocumentView {
        self.workbench
            .open_text(1, REPORT, Some("A trip".into()), &mut |_| ())
            .unwrap()
    }
}

fn choose(place: &str) -> Decision {
    Decision::Choose {
        place: place.into(),
    }
}

#[test]
fn an_opened_text_shows_its_places_with_their_candidates_and_sentences() {
    let desk = Desk::new();
    let view = desk.open();
    let surfaces: Vec<&str> = view
        .mentions
        .iter()
        .map(|view| view.mention.text.as_str())
        .collect();
    assert_eq!(
        (surfaces.as_slice(), view.title.as_deref()),
        (&["Damascus", "Paris"][..], Some("A trip"))
    );
    let paris = &view.mentions[1];
    assert_eq!(paris.places.len(), paris.mention.candidates.len());
    assert_eq!(paris.places.len(), 2);
    assert_eq!(
        (paris.sentence.start, paris.sentence.end),
        (32, REPORT.len())
    );
}

#[test]
fn a_decision_is_told_undone_and_redone() {
    let desk = Desk::new();
    desk.open();
    let corrected = desk
        .workbench
        .decide(1, choose("geonames:4717560"))
        .unwrap();
    // Only what changed is told, and only what can change of it.
    assert_eq!(corrected.mentions.len(), 1);
    let told = &corrected.mentions[0];
    assert_eq!((told.index, told.status), (1, Status::Corrected));
    assert_eq!(
        told.place.as_ref().map(|place| place.id.as_str()),
        Some("geonames:4717560")
    );
    let undone = desk.workbench.undo().unwrap();
    assert_eq!(
        (undone.mentions[0].status, undone.can_undo, undone.can_redo),
        (Status::Auto, false, true)
    );
    let redone = desk.workbench.redo().unwrap();
    assert_eq!(redone.mentions[0].status, Status::Corrected);
    assert!(desk.workbench.redo().unwrap().mentions.is_empty());
    let shown = desk.workbench.current().unwrap().unwrap();
    assert_eq!(shown.mentions[1].status, Status::Corrected);
}

#[test]
fn the_map_starts_on_what_the_document_tells_of() {
    let desk = Desk::new();
    assert_eq!(
        desk.open().frame,
        Some([2.3488, 33.5102, 36.29128, 48.85341])
    );
    let text = format!(
        "{} Fiji sent nobody.",
        "Damascus was quiet. Paris was not. ".repeat(9)
    );
    let much = desk
        .workbench
        .open_text(2, &text, None, &mut |_| ())
        .unwrap();
    assert_eq!(much.mentions.len(), 19);
    assert_eq!(much.frame, Some([2.3488, 33.5102, 36.29128, 48.85341]));
    let none = desk
        .workbench
        .open_text(3, "Nobody went anywhere.", None, &mut |_| ())
        .unwrap();
    assert_eq!(none.frame, None);
}

#[test]
fn what_is_near_leaves_out_what_was_rejected() {
    let desk = Desk::new();
    desk.open();
    let near = |lon, lat| {
        desk.workbench
            .near(
                Nearby {
                    lon,
                    lat,
                    within_km: Some(500.0),
                },
                &Query::any(5),
            )
            .unwrap()
    };
    let around_paris = near(2.0, 48.0);
    assert_eq!(
        around_paris
            .mentions
            .iter()
            .map(|near| near.index)
            .collect::<Vec<_>>(),
        [1]
    );
    assert_eq!(around_paris.places[0].place.id, "geonames:2988507");
    desk.workbench.decide(1, Decision::Reject).unwrap();
    assert!(near(2.0, 48.0).mentions.is_empty());
}

// A map that was panned round the world reports longitudes beyond ±180°.
#[test]
fn what_is_near_does_not_end_at_the_antimeridian() {
    let desk = Desk::new();
    let near = desk
        .workbench
        .near(
            Nearby {
                lon: 180.2,
                lat: -17.0,
                within_km: Some(50.0),
            },
            &Query::any(5),
        )
        .unwrap();
    assert_eq!(near.places[0].place.name, "Fiji");
    let off = desk.workbench.near(
        Nearby {
            lon: 0.0,
            lat: 91.0,
            within_km: None,
        },
        &Query::any(5),
    );
    assert_eq!(off.unwrap_err().code, Code::BadPosition);
}

#[test]
fn an_export_counts_its_features_and_tells_the_status() {
    let desk = Desk::new();
    desk.open();
    desk.workbench.decide(0, Decision::Reject).unwrap();
    let path = desk.folder.path().join("places.geojson");
    assert_eq!(desk.workbench.export_geojson(&path).unwrap().features, 2);
    let written: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(written["features"][0]["properties"]["status"], "rejected");
    let nowhere = desk
        .workbench
        .export_geojson(&desk.folder.path().join("none/places.geojson"));
    assert_eq!(nowhere.unwrap_err().code, Code::ExportNoFolder);
}

// A failure must leave open what was open: the analyst's decisions are in it.
#[test]
fn what_cannot_be_opened_leaves_the_open_document() {
    let desk = Desk::new();
    desk.open();
    for (bytes, code) in [
        (&b""[..], Code::DocumentEmpty),
        (b"\x7FELF\0\0", Code::DocumentBinary),
        (b"%PDF-1.7", Code::DocumentFormat),
    ] {
        let path = desk.folder.path().join("bad.txt");
        fs::write(&path, bytes).unwrap();
        assert_eq!(
            desk.workbench
                .open_file(2, &path, &mut |_| ())
                .unwrap_err()
                .code,
            code
        );
    }
    assert_eq!(desk.workbench.current().unwrap().unwrap().text, REPORT);
}

#[test]
fn a_cancelled_reading_opens_nothing() {
    let desk = Desk::new();
    let text = REPORT.repeat(2000);
    let cancelled = desk
        .workbench
        .open_text(7, &text, None, &mut |_| assert!(desk.workbench.cancel(7)));
    assert_eq!(cancelled.unwrap_err().code, Code::Cancelled);
    assert!(desk.workbench.current().unwrap().is_none());
}

#[test]
fn decisions_on_nothing_are_told() {
    let desk = Desk::new();
    assert_eq!(desk.workbench.undo().unwrap_err().code, Code::NoDocument);
    desk.open();
    assert_eq!(
        desk.workbench
            .decide(9, Decision::Confirm)
            .unwrap_err()
            .code,
        Code::NoSuchMention
    );
    assert_eq!(
        desk.workbench
            .decide(0, choose("geonames:0"))
            .unwrap_err()
            .code,
        Code::NoSuchPlace
    );
}

// The window opens without its data and says what to do; once that was done, it works without a restart.
#[test]
fn data_that_comes_later_is_found() {
    let desk = Desk::new();
    let (kept, away) = (
        desk.folder.path().join("gazetteer.bin"),
        desk.folder.path().join("away"),
    );
    fs::rename(&kept, &away).unwrap();
    assert_eq!(desk.workbench.status().unwrap_err().code, Code::DataMissing);
    fs::rename(&away, &kept).unwrap();
    assert_eq!(desk.workbench.status().unwrap().places, 4);
}

#[test]
fn the_sample_opens_with_its_title_and_date() {
    let desk = Desk::new();
    let sample = desk.workbench.samples().unwrap().remove(0);
    let view = desk.workbench.open_sample(1, &mut |_| ()).unwrap();
    assert_eq!(
        (view.title, view.published, view.id),
        (Some(sample.title), Some(sample.published), sample.file)
    );
}
