//! The commands that a window uses, over a gazetteer of four places.

use std::{fs, path::Path};

use casefile::{
    Status,
    store::{Edit, Reach, Verdict},
};
use gazetteer::{SourcePlace, pack};
use serde_json::Value;
use tempfile::TempDir;
use workbench::{
    Code, Command, DeskView, DocumentView, Edited, Failure, Kinds, Nearby, Opening, Query, Search,
    Sheet, Workbench,
};

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
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
    pub(crate) workbench: Workbench,
}

fn searched(folder: &TempDir) -> Search {
    Search {
        given: Some(folder.path().to_owned()),
        ..Search::default()
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
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
        Self {
            workbench: Workbench::new(searched(&folder)),
            folder,
        }
    }

    /// The same desk at another start of the program, which keeps its state in a folder of its own.
    pub(crate) fn started_again(self) -> Self {
        Self {
            workbench: Workbench::new(searched(&self.folder))
                .keeping(self.folder.path().join("state")),
            ..self
        }
    }

    pub(crate) fn open(&self) -> DocumentView {
        self.open_another(REPORT, Some("A trip".into()))
    }

    fn open_another(&self, text: &str, title: Option<String>) -> DocumentView {
        let desk = self.workbench.open_text(1, text, title, &mut |_| ());
        desk.unwrap().document.unwrap()
    }

    fn judge(&self, mention: u32, verdict: Verdict, reach: Reach) -> Result<Edited, Failure> {
        let edit = Edit::Judge {
            mention,
            verdict,
            reach,
            remember: false,
        };
        self.workbench.edit(&edit, None)
    }

    fn shown(&self) -> Option<DocumentView> {
        self.workbench.desk().unwrap().document
    }
}

fn choose(place: &str) -> Verdict {
    Verdict::Place(place.into())
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
fn a_judgement_is_told_undone_and_redone() {
    let desk = Desk::new();
    let paris = desk.open().mentions[1].id;
    let corrected = desk
        .judge(paris, choose("geonames:4717560"), Reach::One)
        .unwrap();
    // Only what changed is told, and only what can change of it.
    assert!(!corrected.whole && corrected.document.is_none());
    assert_eq!(corrected.mentions.len(), 1);
    let told = &corrected.mentions[0];
    assert_eq!((told.id, told.status), (paris, Status::Corrected));
    assert_eq!(
        told.place.as_ref().map(|place| place.id.as_str()),
        Some("geonames:4717560")
    );
    assert_eq!(
        corrected.documents[0].settled, 1,
        "the list of documents follows"
    );
    let undone = desk.workbench.undo().unwrap();
    assert_eq!(
        (undone.mentions[0].status, undone.case.can_redo),
        (Status::Auto, true)
    );
    let redone = desk.workbench.redo().unwrap();
    assert_eq!(redone.mentions[0].status, Status::Corrected);
    assert!(desk.workbench.redo().unwrap().edit.is_none());
    assert_eq!(desk.shown().unwrap().mentions[1].status, Status::Corrected);
}

#[test]
fn texts_gather_in_one_case_and_each_can_be_shown() {
    let desk = Desk::new();
    let first = desk.open();
    let second = desk.open_another("Paris was quiet.", None);
    assert_ne!(first.number, second.number);
    let view = desk.workbench.desk().unwrap();
    assert_eq!(view.case.unwrap().counts.documents, 2);
    let shown = desk.workbench.show(first.number).unwrap().document.unwrap();
    assert_eq!(shown.text, REPORT);
    // The same text again is shown, not added.
    assert_eq!(desk.open().number, first.number);
    assert_eq!(desk.workbench.show(99).unwrap_err().code, Code::EditRefused);
}

#[test]
fn a_judgement_for_the_whole_case_tells_of_every_document() {
    let desk = Desk::new();
    desk.open();
    let shown = desk.open_another("Paris slept. Paris woke.", None);
    let edited = desk
        .judge(
            shown.mentions[0].id,
            choose("geonames:4717560"),
            Reach::Case,
        )
        .unwrap();
    assert_eq!(
        edited.mentions.len(),
        2,
        "those of the document that is shown"
    );
    assert_eq!(edited.touched.len(), 2);
    assert_eq!(edited.documents.len(), 2);
}

// A document that is taken back must not stay on the screen as if it were there.
#[test]
fn the_import_is_undone_like_any_edit() {
    let desk = Desk::new();
    let first = desk.open();
    let second = desk.open_another("Paris was quiet.", None);
    let undone = desk.workbench.undo().unwrap();
    assert!(undone.whole);
    assert_eq!(undone.document.unwrap().number, first.number);
    assert_eq!(
        (undone.touched, undone.documents.len()),
        (vec![second.number], 0)
    );
    let empty = desk.workbench.undo().unwrap();
    assert!(empty.whole && empty.document.is_none());
    assert!(desk.shown().is_none());
    let redone = desk.workbench.redo().unwrap();
    assert_eq!(redone.document.unwrap().text, REPORT);
}

#[test]
fn an_added_mention_comes_with_the_whole_document() {
    let desk = Desk::new();
    let shown = desk.open();
    let edit = Edit::AddMention {
        document: shown.number,
        start: 0,
        end: 6,
        place: Some("geonames:170654".into()),
        kind: None,
    };
    let edited = desk.workbench.edit(&edit, None).unwrap();
    let document = edited.document.unwrap();
    assert_eq!(document.mentions[0].mention.text, "Envoys");
    assert!(document.mentions[0].own);
}

#[test]
fn a_case_file_is_what_a_window_starts_with() {
    let desk = Desk::new();
    desk.open();
    let path = desk.folder.path().join("trips.gpkg");
    desk.workbench.case_save_as(&path).unwrap();
    desk.workbench.case_close().unwrap();
    let opened: DeskView = desk
        .workbench
        .initial(&Opening::File(path.clone()))
        .unwrap();
    let case = opened.case.unwrap();
    assert_eq!((case.name.as_str(), case.read_only), ("trips", None));
    assert_eq!(opened.document.unwrap().text, REPORT);
    let recent = desk.workbench.recent();
    assert_eq!((recent[0].name.as_str(), recent[0].documents), ("trips", 1));
    fs::remove_file(&path).unwrap();
    assert!(
        desk.workbench.recent().is_empty(),
        "what is gone is not offered"
    );
}

#[test]
fn a_folder_is_taken_in_and_what_cannot_be_read_is_told() {
    let desk = Desk::new();
    desk.open();
    let folder = desk.folder.path().join("articles");
    fs::create_dir_all(folder.join("more")).unwrap();
    fs::write(folder.join("a.txt"), "Paris slept.").unwrap();
    fs::write(
        folder.join("more/b.jsonl"),
        "{\"text\": \"Damascus slept.\"}\n",
    )
    .unwrap();
    fs::write(folder.join("picture.png"), "not taken").unwrap();
    fs::write(folder.join("bad.txt"), b"\x7FELF\0\0").unwrap();
    let mut told = Vec::new();
    let added = desk
        .workbench
        .case_add(3, &[folder], &mut |fraction| told.push(fraction))
        .unwrap();
    assert_eq!((added.added.len(), added.failed.len()), (2, 1));
    assert!(added.failed[0].contains("bad.txt"), "{}", added.failed[0]);
    assert!(told.last().is_some_and(|last| *last > 0.5), "{told:?}");
    let empty = desk.folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    let refused = desk.workbench.case_add(4, &[empty], &mut |_| ());
    assert_eq!(refused.unwrap_err().code, Code::DocumentEmpty);
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
    let much = desk.open_another(&text, None);
    assert_eq!(much.mentions.len(), 19);
    assert_eq!(much.frame, Some([2.3488, 33.5102, 36.29128, 48.85341]));
    let none = desk.open_another("Nobody went anywhere.", None);
    assert_eq!(none.frame, None);
}

#[test]
fn what_is_near_leaves_out_what_was_rejected() {
    let desk = Desk::new();
    let paris = desk.open().mentions[1].id;
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
    desk.judge(paris, Verdict::Reject, Reach::One).unwrap();
    assert!(near(2.0, 48.0).mentions.is_empty());
}

// A map that was panned round the world reports longitudes beyond ±180°.
/// Round Damascus.
const SYRIA: [[f64; 2]; 4] = [[35.0, 32.0], [38.0, 32.0], [38.0, 35.0], [35.0, 35.0]];

#[test]
fn an_area_holds_what_is_asked_for_in_one_document_or_in_all() {
    let desk = Desk::new();
    for text in [REPORT, "Nobody left Damascus."] {
        desk.workbench
            .open_text(0, text, None, &mut |_| ())
            .unwrap();
    }
    let count = |asked: Option<&str>| {
        let asked = asked.map(|asked| serde_json::from_str(asked).unwrap());
        let area = desk.workbench.within(&SYRIA, asked.as_ref(), None).unwrap();
        area.mentions.len()
    };
    assert_eq!(count(Some("{}")), 2);
    assert_eq!(count(Some(r#"{"document": 2}"#)), 1);
    assert_eq!(count(Some(r#"{"countries": ["FR"]}"#)), 0);
    assert_eq!(count(None), 0, "what is not asked for is not told");
}

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
    let shown = desk.open();
    desk.judge(shown.mentions[0].id, Verdict::Reject, Reach::One)
        .unwrap();
    let export = |format, name: &str| {
        let command = Command::Export {
            of: Kinds::Mentions,
            question: Box::default(),
            format,
            path: desk.folder.path().join(name),
        };
        desk.workbench.run(command, &mut |_| ())
    };
    export(Sheet::Geojson, "places.geojson").unwrap();
    let written = fs::read(desk.folder.path().join("places.geojson")).unwrap();
    let written: Value = serde_json::from_slice(&written).unwrap();
    assert_eq!(written["features"].as_array().unwrap().len(), 1);
    assert_eq!(written["features"][0]["properties"]["status"], "auto");
    export(Sheet::Csv, "places.csv").unwrap();
    let written = fs::read_to_string(desk.folder.path().join("places.csv")).unwrap();
    assert_eq!(written.lines().count(), 2, "{written}");
    let nowhere = export(Sheet::Csv, "none/places.csv");
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
    assert_eq!(desk.shown().unwrap().text, REPORT);
}

#[test]
fn a_cancelled_reading_opens_nothing() {
    let desk = Desk::new();
    let text = REPORT.repeat(2000);
    let cancelled = desk
        .workbench
        .open_text(7, &text, None, &mut |_| assert!(desk.workbench.cancel(7)));
    assert_eq!(cancelled.unwrap_err().code, Code::Cancelled);
    assert!(desk.workbench.desk().unwrap().case.is_none());
}

#[test]
fn judgements_on_nothing_are_told() {
    let desk = Desk::new();
    assert_eq!(desk.workbench.undo().unwrap_err().code, Code::NoCase);
    desk.open();
    for (mention, verdict) in [(9, Verdict::Confirm), (1, choose("geonames:0"))] {
        let refused = desk.judge(mention, verdict, Reach::One);
        assert_eq!(refused.unwrap_err().code, Code::EditRefused);
    }
    assert_eq!(desk.workbench.why(9).unwrap_err().code, Code::NoSuchMention);
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
fn the_samples_open_as_a_case_with_their_titles_and_dates() {
    let desk = Desk::new();
    let samples = desk.workbench.samples().unwrap();
    desk.open();
    let view = desk.workbench.open_sample(1, &mut |_| ()).unwrap();
    let first = view.document.unwrap();
    assert_eq!(
        (first.title, first.published, first.id),
        (
            Some(samples[0].title.clone()),
            Some(samples[0].published.clone()),
            samples[0].file.clone()
        )
    );
    let count = view.case.unwrap().counts.documents;
    assert_eq!(
        usize::try_from(count).unwrap(),
        samples.len(),
        "in a case of their own"
    );
}
