//! A case as a file: looked at, open twice, gone while it is open.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use crate::desk::{Desk, lines};

fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("report.txt", "Ships left Tartus. Talks in Moscow went on.");
    desk.prints(&["case", "new", "c.gpkg"], 0);
    desk.prints(&["case", "add", "c.gpkg", "report.txt"], 0);
    desk
}

/// A program that has the case open and makes the edits that it is sent.
struct Open {
    child: Child,
    edits: ChildStdin,
    told: BufReader<ChildStdout>,
}

impl Open {
    fn on(desk: &Desk) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_dateline"))
            .args(["case", "edit", "c.gpkg", "json", "-"])
            .current_dir(desk.path("."))
            .env("DATELINE_DATA", desk.data())
            .env("XDG_STATE_HOME", desk.path("state"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        Self {
            edits: child.stdin.take().unwrap(),
            told: BufReader::new(child.stdout.take().unwrap()),
            child,
        }
    }

    fn send(&mut self, edit: &str) {
        writeln!(self.edits, "{edit}").unwrap();
    }

    fn edit(&mut self, edit: &str) -> String {
        self.send(edit);
        let mut told = String::new();
        self.told.read_line(&mut told).unwrap();
        told
    }

    /// What it said on standard error, and its exit status.
    fn end(self) -> (String, Option<i32>) {
        drop(self.edits);
        let ended = self.child.wait_with_output().unwrap();
        let said = String::from_utf8(ended.stderr).unwrap();
        (said, ended.status.code())
    }
}

const NOTE: &str = r#"{"edit": "note", "on": {"mention": 1}, "note": "seen"}"#;

#[test]
fn looking_changes_no_byte_and_leaves_nothing_behind() {
    let desk = desk();
    let before = fs::read(desk.path("c.gpkg")).unwrap();
    for look in [
        &["show", "c.gpkg"][..],
        &["show", "c.gpkg", "report.txt"],
        &["list", "c.gpkg", "edits"],
        &["list", "c.gpkg", "copies"],
        &["list", "c.gpkg", "reports"],
        &["list", "c.gpkg", "views"],
        &[
            "query",
            "c.gpkg",
            "--text",
            "ships",
            "--within",
            "900km:Tartus",
        ],
        &["export", "c.gpkg", "--of", "visits", "--format", "geojson"],
        &["check", "c.gpkg"],
        &["copy", "c.gpkg", "copy.gpkg"],
        &["snapshot", "c.gpkg"],
    ] {
        desk.prints(&[&["case"], look].concat(), 0);
        assert_eq!(fs::read(desk.path("c.gpkg")).unwrap(), before, "{look:?}");
    }
    let left: Vec<_> = fs::read_dir(desk.path("."))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("gpkg"))
        .collect();
    assert_eq!(left.len(), 2, "the case and its copy: {left:?}");
}

#[test]
fn who_opens_a_case_second_may_look() {
    let desk = desk();
    let mut first = Open::on(&desk);
    assert!(first.edit(NOTE).contains("noted on mention 1"));
    let said = desk.says(&["case", "edit", "c.gpkg", "confirm", "1"], 1);
    assert!(
        said.contains("it is open for editing elsewhere (process"),
        "{said}"
    );
    let seen = lines(&desk.prints(&["case", "query", "c.gpkg"], 0));
    assert_eq!(
        seen[0]["notes"], "seen",
        "what the first did is seen at once"
    );
    assert_eq!(first.end(), (String::new(), Some(0)));
    desk.prints(&["case", "edit", "c.gpkg", "confirm", "1"], 0);
}

#[test]
fn a_case_that_goes_while_it_is_open_is_missed_and_the_rest_goes_on() {
    let desk = desk();
    let mut open = Open::on(&desk);
    assert!(open.edit(NOTE).contains("noted"));
    fs::rename(desk.path("c.gpkg"), desk.path("moved.gpkg")).unwrap();
    open.send(r#"{"edit": "judge", "mention": 1, "as": "confirm"}"#);
    open.send(r#"{"edit": "judge", "mention": 2, "as": "confirm"}"#);
    let (said, status) = open.end();
    assert_eq!(
        said.matches("no longer the file that was opened").count(),
        2,
        "{said}"
    );
    assert_eq!(status, Some(1));
    let kept = lines(&desk.prints(&["case", "query", "moved.gpkg"], 0));
    assert_eq!(
        (&kept[0]["notes"], &kept[0]["status"]),
        (&"seen".into(), &"auto".into())
    );
    assert!(
        desk.prints(&["case", "check", "moved.gpkg"], 0)
            .contains("sound")
    );
}

/// The file that a version of Dateline made, as `c.gpkg`.
fn kept(desk: &Desk, version: &str) -> Vec<u8> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(format!("../casefile/tests/store/kept/{version}.gpkg"));
    let bytes = fs::read(kept).unwrap();
    fs::write(desk.path("c.gpkg"), &bytes).unwrap();
    bytes
}

#[test]
fn a_case_of_an_earlier_version_is_kept_before_it_goes_on() {
    let desk = Desk::new();
    let before = kept(&desk, "v1");
    desk.prints(&["case", "list", "c.gpkg", "views"], 0);
    desk.prints(&["case", "check", "c.gpkg"], 0);
    assert_eq!(fs::read(desk.path("c.gpkg")).unwrap(), before);
    desk.prints(&["case", "edit", "c.gpkg", "tag", "document:1", "seen"], 0);
    assert_ne!(fs::read(desk.path("c.gpkg")).unwrap(), before);
    let listed = desk.prints(&["case", "snapshot", "c.gpkg", "--list"], 0);
    let snapshot = listed.trim().split_once("  ").unwrap().1;
    let untagged = lines(&desk.prints(&["case", "list", snapshot], 0));
    assert_eq!(untagged[0]["tags"], serde_json::json!([]));
    desk.prints(&["case", "undo", "c.gpkg"], 0);
    assert!(
        desk.prints(&["case", "check", "c.gpkg"], 0)
            .contains("sound")
    );
}

#[test]
fn a_case_of_a_later_version_may_be_looked_at() {
    let desk = Desk::new();
    kept(&desk, "v2");
    let conn = rusqlite::Connection::open(desk.path("c.gpkg")).unwrap();
    conn.execute("INSERT INTO dateline_schema VALUES (99)", [])
        .unwrap();
    drop(conn);
    let before = fs::read(desk.path("c.gpkg")).unwrap();
    let looked = desk
        .dateline(&["case", "query", "c.gpkg", "--view", "Syria"])
        .assert()
        .code(0)
        .get_output()
        .clone();
    assert!(!lines(std::str::from_utf8(&looked.stdout).unwrap()).is_empty());
    let told = String::from_utf8(looked.stderr).unwrap();
    let said = desk.says(&["case", "edit", "c.gpkg", "tag", "document:1", "x"], 1);
    for said in [told, said] {
        assert!(
            said.contains("a later Dateline wrote it (its tables are version 99"),
            "{said}"
        );
    }
    assert_eq!(fs::read(desk.path("c.gpkg")).unwrap(), before);
}
