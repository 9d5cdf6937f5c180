//! `dateline case`, over a gazetteer of five places.

use std::{fs, path::Path};

use crate::desk::{Desk, lines};
use serde_json::Value;

const REPORT: &str =
    "The delegation flew from Damascus to Moscow on Tuesday. The ships stayed at Tartus.";
const OLD: &str = "In March the général left Damascus. La défense aérienne stayed behind.";

/// A desk with a case of two documents.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("report.txt", REPORT);
    desk.file("old.txt", OLD);
    desk.prints(&["case", "new", "c.gpkg"], 0);
    desk.prints(
        &[
            "case",
            "add",
            "c.gpkg",
            "report.txt",
            "--published",
            "2025-10-15",
            "--source",
            "example.org",
        ],
        0,
    );
    desk.prints(
        &["case", "add", "c.gpkg", "old.txt", "--published", "2014-03"],
        0,
    );
    desk
}

fn query(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    let all = ["case", "query", "c.gpkg"]
        .iter()
        .chain(arguments)
        .copied()
        .collect::<Vec<_>>();
    lines(&desk.prints(&all, 0))
}

fn texts(rows: &[Value]) -> Vec<&str> {
    rows.iter()
        .map(|row| row["text"].as_str().unwrap())
        .collect()
}

#[test]
fn questions_are_answered() {
    let desk = desk();
    assert_eq!(
        texts(&query(&desk, &[])),
        ["Damascus", "Moscow", "Tartus", "Damascus"]
    );
    assert_eq!(
        texts(&query(&desk, &["--within", "150km:35.4,35.95"])),
        ["Tartus"]
    );
    assert_eq!(
        texts(&query(
            &desk,
            &["--within", "300km:Hmeimim", "--between", "2015..2025"]
        )),
        ["Damascus", "Tartus"]
    );
    assert_eq!(
        texts(&query(&desk, &["--text", "\"defense aerienne\""])),
        ["Damascus"]
    );
    assert_eq!(query(&desk, &["--kind", "facility"]).len(), 0);
    let places = query(&desk, &["--of", "places"]);
    assert_eq!(
        (
            &places[0]["id"],
            &places[0]["mentions"],
            &places[0]["documents"]
        ),
        (&"geonames:170654".into(), &2.into(), &2.into())
    );
    let geojson: Value =
        serde_json::from_str(&desk.prints(&["case", "export", "c.gpkg", "--format", "geojson"], 0))
            .unwrap();
    assert_eq!(geojson["features"].as_array().unwrap().len(), 4);
    assert_eq!(
        geojson["features"][0]["properties"]["evidence"],
        "The delegation flew from Damascus to Moscow on Tuesday."
    );
    let csv = desk.prints(
        &[
            "case", "query", "c.gpkg", "--of", "places", "--format", "csv",
        ],
        0,
    );
    assert!(csv.starts_with("lon,lat,id,name,"), "{csv}");
    assert!(
        desk.prints(&["case", "query", "c.gpkg", "--format", "table"], 0)
            .contains("Tartus")
    );
}

#[test]
fn edits_are_made_taken_back_and_told() {
    let desk = desk();
    let number = query(&desk, &["--place", "geonames:170654"])[0]["id"].to_string();
    desk.prints(
        &[
            "case", "edit", "c.gpkg", "reject", &number, "--all", "case", "--why", "a street",
        ],
        0,
    );
    assert_eq!(texts(&query(&desk, &[])), ["Moscow", "Tartus"]);
    assert!(
        desk.prints(&["case", "undo", "c.gpkg"], 0)
            .contains("a street")
    );
    assert_eq!(query(&desk, &[]).len(), 4);
    assert!(
        desk.prints(&["case", "redo", "c.gpkg"], 0)
            .contains("redone: 3 “Damascus” rejected, 2 mentions (a street)")
    );
    assert!(
        desk.prints(&["case", "redo", "c.gpkg"], 0)
            .contains("nothing to be redone")
    );
    desk.prints(
        &["case", "edit", "c.gpkg", "point", &number, "33.5,36.3"],
        0,
    );
    desk.prints(
        &["case", "edit", "c.gpkg", "note", "document:report.txt", "x"],
        2,
    );
    desk.prints(&["case", "edit", "c.gpkg", "note", "document:1", "ask"], 0);
    let kinds: Vec<Value> = lines(&desk.prints(&["case", "list", "c.gpkg", "edits"], 0))
        .into_iter()
        .map(|edit| edit["kind"].clone())
        .collect();
    assert_eq!(kinds, ["import", "import", "judge", "judge", "note"]);
}

#[test]
fn edits_come_as_json_one_a_line() {
    let desk = desk();
    let edits = "{\"edit\": \"judge\", \"mention\": 1, \"as\": \"confirm\"}\n\nnonsense\n{\"edit\": \"remove-visit\", \"id\": 9}\n{\"edit\": \"tag\", \"on\": {\"mention\": 1}, \"tag\": \"seen\"}\n";
    let output = desk
        .dateline(&["case", "edit", "c.gpkg", "json", "-"])
        .write_stdin(edits)
        .assert()
        .code(1)
        .get_output()
        .clone();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("stdin:3: this is no edit")
            && said.contains("stdin:4: the case has no visit 9"),
        "{said}"
    );
    assert_eq!(
        query(&desk, &["--tag", "seen", "--status", "confirmed"]).len(),
        1
    );
}

#[test]
fn what_fails_says_why_and_with_which_status() {
    let desk = desk();
    for (arguments, status, expected) in [
        (
            &["case", "show", "none.gpkg"][..],
            1,
            "there is no case at none.gpkg",
        ),
        (&["case", "new", "c.gpkg"], 1, "there already"),
        (&["case", "show", "report.txt"], 1, "damaged"),
        (
            &["case", "query", "c.gpkg", "--between", "soon"],
            2,
            "is no period",
        ),
        (
            &["case", "query", "c.gpkg", "--kind", "house"],
            2,
            "unknown variant",
        ),
        (
            &["case", "query", "c.gpkg", "--within", "200km"],
            2,
            "give a distance and a centre",
        ),
        (
            &["case", "query", "c.gpkg", "--text", "—"],
            1,
            "holds no word",
        ),
        (
            &["case", "query", "c.gpkg", "--document", "7"],
            1,
            "no document 7",
        ),
        (
            &["case", "edit", "c.gpkg", "confirm", "99"],
            1,
            "no mention 99",
        ),
        (
            &["case", "edit", "c.gpkg", "choose", "1", "geonames:0"],
            1,
            "no place geonames:0",
        ),
    ] {
        let said = desk.says(arguments, status);
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
    fs::remove_file(desk.data().join("gazetteer.bin")).unwrap();
    desk.says(&["case", "add", "c.gpkg", "report.txt"], 3);
    assert_eq!(
        lines(&desk.prints(&["case", "show", "c.gpkg"], 0))[0]["counts"]["mentions"],
        4,
        "looking needs no gazetteer"
    );
}

#[test]
fn a_bad_document_costs_only_itself_and_a_known_one_is_passed_over() {
    let desk = desk();
    desk.file("picture.png", b"\x89PNG\r\n\x1a\n");
    desk.file("new.txt", "A convoy left Moscow.");
    let said = desk.prints(
        &[
            "case",
            "add",
            "c.gpkg",
            "picture.png",
            "report.txt",
            "new.txt",
        ],
        1,
    );
    assert!(
        said.contains("imported 1 documents with 1 mentions")
            && said.contains("1 documents were in the case already"),
        "{said}"
    );
}

#[test]
fn a_case_is_shown_checked_and_kept() {
    let desk = desk();
    assert!(
        desk.prints(&["case", "check", "c.gpkg"], 0)
            .contains("sound")
    );
    let shown = lines(&desk.prints(&["case", "show", "c.gpkg", "old.txt"], 0));
    assert_eq!(shown[0]["document_name"], "old.txt");
    let kept = desk.prints(&["case", "snapshot", "c.gpkg"], 0);
    let path = kept.trim().split_once("  ").unwrap().1;
    let bytes = fs::read(desk.path("c.gpkg")).unwrap();
    fs::write(desk.path("c.gpkg"), &bytes[..bytes.len() / 2]).unwrap();
    let said = desk.says(&["case", "check", "c.gpkg"], 1);
    assert!(
        said.contains("damaged") && said.contains("snapshot"),
        "{said}"
    );
    assert!(
        desk.prints(&["case", "snapshot", "c.gpkg", "--list"], 0)
            .contains(path),
        "a damaged case offers them"
    );
    assert!(
        desk.says(&["case", "edit", "c.gpkg", "confirm", "1"], 1)
            .contains("damaged")
    );
    assert!(Path::new(path).exists());
    assert!(desk.prints(&["case", "check", path], 0).contains("sound"));
}

#[test]
fn copies_are_listed() {
    let desk = desk();
    desk.file("copy.txt", format!("By our own correspondent. {REPORT}"));
    desk.prints(&["case", "add", "c.gpkg", "copy.txt"], 0);
    let copies = lines(&desk.prints(&["case", "list", "c.gpkg", "copies"], 0));
    assert_eq!(copies[0]["documents"], serde_json::json!([1, 3]));
}

// The system keeps root from nothing, so the command runs as somebody else where the test runs as root.
#[test]
#[cfg(unix)]
fn in_a_folder_that_may_not_be_written_a_case_can_be_looked_at() {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};
    use std::process::Command;
    let desk = desk();
    let locked = desk.path("locked");
    fs::create_dir(&locked).unwrap();
    fs::copy(desk.path("c.gpkg"), locked.join("c.gpkg")).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).unwrap();
    fs::set_permissions(desk.path("."), fs::Permissions::from_mode(0o755)).unwrap();
    let root = nix::unistd::geteuid().is_root();
    // A program that somebody else can reach, wherever the build folder is.
    let program = desk.path("dateline");
    fs::copy(env!("CARGO_BIN_EXE_dateline"), &program).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command
            .args(arguments)
            .current_dir(&locked)
            .env("DATELINE_DATA", desk.data())
            .env("XDG_STATE_HOME", desk.path("state"));
        if root {
            command.uid(65534).gid(65534);
        }
        // A test beside this one that starts a program while this one was copied holds the copy open for a moment.
        loop {
            match command.output() {
                Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => {
                    std::thread::sleep(std::time::Duration::from_millis(5));
                }
                output => break output.unwrap(),
            }
        }
    };
    let seen = run(&["case", "query", "c.gpkg"]);
    assert_eq!(
        String::from_utf8_lossy(&seen.stdout).lines().count(),
        4,
        "{seen:?}"
    );
    let edited = run(&["case", "edit", "c.gpkg", "confirm", "1"]);
    let said = String::from_utf8_lossy(&edited.stderr);
    assert!(
        edited.status.code() == Some(1)
            && said.contains("you may not write to the file or its folder"),
        "{said}"
    );
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
}
