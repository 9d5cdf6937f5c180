//! What an export says, and that a file is written whole or not at all.

use std::{fs, io, path::Path};

use casefile::export::{self, WriteError, write_whole};
use gazetteer::Place;
use geoparse::{Document, Kind, Mention, Reading, Role, Span};
use serde_json::{Value, json};

fn mention(text: &str, start: usize, place: Option<Place>) -> Mention {
    Mention {
        span: Span {
            start,
            end: start + text.chars().count(),
        },
        text: text.into(),
        kind: Kind::Facility,
        role: Role::Literal,
        nested: false,
        confidence: 0.123_456,
        place,
        candidates: Vec::new(),
    }
}

fn hmeimim() -> Place {
    Place {
        id: "ourairports:OSLK".into(),
        name: "Hmeimim Air Base".into(),
        lon: 35.9487,
        lat: 35.4011,
        class: "S".into(),
        feature: "AIRB".into(),
        country: Some("SY".into()),
        admin1: None,
        bbox: None,
    }
}

fn case() -> (Document, Reading) {
    let text = "It flew\nfrom Hmeimim. Nobody knows Zembla.";
    let document = Document {
        id: "note.txt".into(),
        text: text.into(),
        ..Document::default()
    };
    let mentions = vec![
        mention("Hmeimim", 13, Some(hmeimim())),
        mention("Zembla", 35, None),
    ];
    let reading = Reading {
        mentions,
        ..Reading::default()
    };
    (document, reading)
}

fn collection(features: impl Iterator<Item = formats::Feature>) -> Value {
    let mut bytes = Vec::new();
    export::geojson(features, &mut bytes).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

// Other programs rely on these names; a change here breaks them.
#[test]
fn a_feature_has_exactly_the_documented_properties() {
    let (document, reading) = case();
    let written = collection(export::of_reading(&document, &reading));
    assert_eq!(
        written["features"][0]["properties"],
        json!({
            "document": "note.txt", "start": 13, "end": 20, "text": "Hmeimim", "kind": "facility", "role": "literal",
            "nested": false, "confidence": 0.1235, "id": "ourairports:OSLK", "name": "Hmeimim Air Base", "class": "S",
            "feature": "AIRB", "country": "SY", "evidence": "It flew from Hmeimim.",
        })
    );
    assert_eq!(
        written["features"][0]["geometry"]["coordinates"],
        json!([35.9487, 35.4011])
    );
}

#[test]
fn the_columns_of_csv_are_the_properties() {
    let (document, reading) = case();
    let written = collection(export::of_reading(&document, &reading));
    let properties = written["features"][0]["properties"].as_object().unwrap();
    let mut columns = export::COLUMNS.to_vec();
    columns.sort_unstable();
    let mut names: Vec<&str> = properties.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, columns);
}

// A name that no gazetteer knows is a finding, too: it stays in the export, off the map.
#[test]
fn an_unknown_place_has_no_geometry_and_no_id() {
    let (document, reading) = case();
    let written = collection(export::of_reading(&document, &reading));
    let feature = &written["features"][1];
    assert_eq!(
        (&feature["geometry"], &feature["properties"]["id"]),
        (&Value::Null, &Value::Null)
    );
}

fn content(path: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

// A failure half way, as on a full disk, must leave the file of yesterday and no other.
#[test]
fn a_failed_write_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("places.geojson");
    fs::write(&path, "yesterday").unwrap();
    let failed = write_whole(&path, |out| -> io::Result<()> {
        out.write_all(&b"x".repeat(100_000))?;
        Err(io::ErrorKind::StorageFull.into())
    });
    assert!(
        matches!(failed, Err(WriteError::DiskFull { .. })),
        "{failed:?}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "yesterday");
    assert_eq!(content(folder.path()), ["places.geojson"]);
}

#[test]
fn a_written_file_replaces_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("places.geojson");
    for text in ["one", "two"] {
        write_whole(&path, |out| out.write_all(text.as_bytes())).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
    assert_eq!(content(folder.path()), ["places.geojson"]);
}

#[test]
fn a_missing_folder_and_a_folder_for_a_file_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = write_whole(&folder.path().join("none/a.csv"), |_| Ok(()));
    assert!(
        matches!(nowhere, Err(WriteError::NoFolder { .. })),
        "{nowhere:?}"
    );
    let taken = write_whole(folder.path(), |_| Ok(()));
    assert!(
        matches!(taken, Err(WriteError::IsFolder { .. })),
        "{taken:?}"
    );
}

/// What Unix alone has.
#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    // The rename needs no right on the old file, so that a file somebody protected would else be lost.
    #[test]
    fn a_protected_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept.csv");
        fs::write(&path, "kept").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let refused = write_whole(&path, |out| out.write_all(b"new"));
        assert!(
            matches!(refused, Err(WriteError::Permission { .. })),
            "{refused:?}"
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), "kept");
    }

    // Temporary files are private; an export that colleagues could read before must stay so.
    #[test]
    fn permissions_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shared.csv");
        fs::write(&path, "").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).unwrap();
        write_whole(&path, |out| out.write_all(b"new")).unwrap();
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o664
        );
    }

    #[test]
    fn a_link_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (
            folder.path().join("file.csv"),
            folder.path().join("link.csv"),
        );
        fs::write(&path, "old").unwrap();
        symlink(&path, &link).unwrap();
        write_whole(&link, |out| out.write_all(b"new")).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }

    // `/dev/full` refuses every byte as a full disk does, without one.
    #[test]
    #[cfg(target_os = "linux")]
    fn a_full_disk_is_told_in_every_format() {
        let full = Path::new("/dev/full");
        let (document, reading) = case();
        let geojson = write_whole(full, |out| {
            export::geojson(export::of_reading(&document, &reading), out)
        });
        assert!(
            matches!(geojson, Err(WriteError::DiskFull { .. })),
            "{geojson:?}"
        );
        let csv = write_whole(full, |out| {
            export::csv(
                &export::COLUMNS,
                export::of_reading(&document, &reading),
                out,
            )
        });
        assert!(matches!(csv, Err(WriteError::DiskFull { .. })), "{csv:?}");
    }
}

/// A program that was killed while it wrote leaves its temporary file; one that still writes must keep it.
#[test]
fn what_killed_programs_left_is_swept() {
    let folder = tempfile::tempdir().unwrap();
    let (left, held) = (
        folder.path().join(".dateline-left.tmp"),
        folder.path().join(".dateline-held.tmp"),
    );
    fs::write(&left, "half").unwrap();
    let writing = fs::File::create(&held).unwrap();
    writing.lock().unwrap();
    write_whole(&folder.path().join("a.csv"), |out| out.write_all(b"whole")).unwrap();
    assert!(!left.exists() && held.exists());
    drop(writing);
    write_whole(&folder.path().join("a.csv"), |out| out.write_all(b"whole")).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
