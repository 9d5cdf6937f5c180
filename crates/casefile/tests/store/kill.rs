//! Killed at any moment: what was acknowledged is kept.

use std::{
    env, fs,
    io::{BufRead, BufReader, Write, stderr, stdout},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use casefile::store::{Arrival, CaseFile, Edit, EditRow, Reach, Target, Verdict};
use rusqlite::Connection;

use crate::{
    desk::{REPORT, dump, import, place, report},
    kept::kept,
};

const CASE: &str = "DATELINE_KILL_CASE";

/// Set where the child is to begin with an import that is too large to wait in memory until it is done.
const LARGE: &str = "DATELINE_KILL_LARGE";

/// What the child says before its first edit.
const READY: &str = "at work.";

/// Works on a case without end and says each edit once it is saved; started by the test below.
#[test]
#[ignore = "the other half of the test below"]
fn child() {
    let Some(path) = env::var_os(CASE).map(PathBuf::from) else {
        return;
    };
    let mut case = CaseFile::open(&path).unwrap();
    assert_eq!(case.read_only(), None);
    writeln!(stdout(), "{READY}").unwrap();
    if env::var_os(LARGE).is_some() {
        let (_, edit) = import(&mut case, large());
        told(edit);
    }
    for round in 0u32.. {
        let edit = match round % 6 {
            0 => {
                let name = |number: u32| format!("{}-{round}-{number}.txt", std::process::id());
                import(
                    &mut case,
                    (0..6).map(|number| report(&name(number))).collect(),
                )
                .1
            }
            1 => case.undo().unwrap(),
            2 => case.redo().unwrap(),
            3 => case
                .edit(
                    &Edit::Judge {
                        mention: 2,
                        verdict: Verdict::Point {
                            lon: f64::from(round % 90),
                            lat: 1.0,
                        },
                        reach: Reach::Case,
                        remember: true,
                    },
                    None,
                    &place,
                )
                .unwrap(),
            4 => case
                .edit(
                    &Edit::Judge {
                        mention: 2,
                        verdict: Verdict::Reject,
                        reach: Reach::Case,
                        remember: false,
                    },
                    None,
                    &place,
                )
                .unwrap(),
            _ => case
                .edit(
                    &Edit::Note {
                        on: Target::Mention(1),
                        note: format!("{round}"),
                    },
                    None,
                    &place,
                )
                .unwrap(),
        };
        told(edit);
    }
}

fn told(edit: Option<EditRow>) {
    if let Some(EditRow { id, state, .. }) = edit {
        writeln!(stdout(), "saved {id} {state}.").unwrap();
    }
}

/// Documents of more bytes than the database keeps in memory, so that it writes them while the import still runs.
fn large() -> Vec<Arrival> {
    let document = |number: u32| {
        let mut arrival = report(&format!("{}-large-{number}.txt", std::process::id()));
        arrival.document.text = format!("{number} ") + &REPORT.repeat(120);
        arrival.reading.mentions.clear();
        arrival
    };
    (0..120).map(document).collect()
}

/// How often a process is killed over one case: a case that grows for ever would be all that is measured.
const ROUNDS_A_CASE: u64 = 20;

#[test]
fn what_was_acknowledged_survives_being_killed() {
    let rounds = if env::var_os("DATELINE_LONG").is_some() {
        300
    } else {
        20
    };
    // On a real disk, where the journal's files come and go as they do for users.
    let folder = tempfile::tempdir().unwrap();
    let mut counts = Counts::default();
    let mut path = PathBuf::new();
    for round in 0..rounds {
        if round % ROUNDS_A_CASE == 0 {
            path = fresh(&folder, round);
        }
        let edits = usize::try_from(round * 31 % 7).unwrap();
        let most = if edits == 0 { 400_000 } else { 60_000 };
        let then = Duration::from_micros(round * 7919 % most);
        let said = killed_after(&path, edits, edits == 0, then);
        counts.take(&path, round, &said);
        if round % ROUNDS_A_CASE == ROUNDS_A_CASE - 1 {
            counts.undone += there_and_back(&path);
        }
    }
    let Counts {
        midway,
        acknowledged,
        overtaken,
        undone,
    } = counts;
    writeln!(stderr(), "killed {rounds} times, {midway} times in the midst of writing: {acknowledged} edits acknowledged, 0 lost, {overtaken} more saved unsaid, every file sound; {undone} edits undone and made again after it").unwrap();
    assert!(acknowledged > 0);
}

// The first edit of a case of an earlier version changes its tables, and may be killed while it does.
#[test]
fn a_step_forward_that_is_cut_short_is_taken_back() {
    let rounds = if env::var_os("DATELINE_LONG").is_some() {
        100
    } else {
        8
    };
    let folder = tempfile::tempdir().unwrap();
    let (mut before, mut midway, mut forward) = (0, 0, 0);
    for round in 0..rounds {
        let path = kept(&folder, 1);
        let rows = dump(&path);
        let edits = CaseFile::look(&path).unwrap().edits().unwrap();
        let then = Duration::from_micros(round * 7919 % 12_000);
        let said = killed_after(&path, 0, false, then);
        midway += usize::from(is_to_be_taken_back(&path.with_extension("gpkg-journal")));
        let mut case = CaseFile::open(&path).unwrap();
        assert_eq!(case.flaws().unwrap(), Vec::<String>::new(), "round {round}");
        forward += usize::from(version(&path) == 2);
        if case.edits().unwrap() == edits {
            before += 1;
            assert!(said.is_empty(), "round {round}");
            assert_eq!(dump(&path), rows, "round {round}");
        }
        let note = Edit::Note {
            on: Target::Document(1),
            note: "it goes on".into(),
        };
        assert!(case.edit(&note, None, &place).unwrap().is_some());
        fs::remove_file(&path).unwrap();
    }
    writeln!(stderr(), "killed {rounds} times as an earlier version was brought forward: {before} times before the first edit was saved, {forward} times after the step, {midway} times in the midst of writing, every file sound and going on").unwrap();
}

fn version(path: &Path) -> i64 {
    let conn = Connection::open(path).unwrap();
    conn.query_row("SELECT max(version) FROM dateline_schema", [], |row| {
        row.get(0)
    })
    .unwrap()
}

#[derive(Default)]
struct Counts {
    midway: usize,
    acknowledged: usize,
    overtaken: usize,
    undone: usize,
}

impl Counts {
    /// Looks at the case after a process was killed over it that had said so much.
    fn take(&mut self, path: &Path, round: u64, said: &[(u32, String)]) {
        self.midway += usize::from(is_to_be_taken_back(&path.with_extension("gpkg-journal")));
        let case = CaseFile::open(path).unwrap();
        assert_eq!(case.read_only(), None, "the lock died with its holder");
        assert_eq!(case.flaws().unwrap(), Vec::<String>::new(), "round {round}");
        let journal = case.edits().unwrap();
        for (id, _) in said {
            assert!(
                journal.iter().any(|edit| edit.id == *id),
                "edit {id} of round {round} is lost"
            );
        }
        // The last one may have been followed by one more, which it was killed before it could acknowledge.
        if let Some((id, state)) = said.last() {
            let held = journal.iter().find(|edit| edit.id == *id).unwrap();
            let followed = journal.iter().any(|edit| edit.id > *id) || held.state != *state;
            self.overtaken += usize::from(followed);
        }
        self.acknowledged += said.len();
    }
}

/// Whether a journal tells of a change that was cut short; one that only stayed behind begins with zeros.
fn is_to_be_taken_back(journal: &Path) -> bool {
    fs::read(journal).is_ok_and(|bytes| bytes.first().is_some_and(|byte| *byte != 0))
}

/// A case for the next rounds; every other one is of the first version, so that the step forward is cut short, too.
fn fresh(folder: &tempfile::TempDir, round: u64) -> PathBuf {
    let path = folder.path().join(format!("{round}.gpkg"));
    if round / ROUNDS_A_CASE % 2 == 1 {
        fs::rename(kept(folder, 1), &path).unwrap();
    } else {
        import(
            &mut CaseFile::create(&path).unwrap(),
            vec![report("first.txt")],
        );
    }
    path
}

/// Takes every edit back and makes it again, after which all must be as before; gives their number.
fn there_and_back(path: &Path) -> usize {
    let mut case = CaseFile::open(path).unwrap();
    while case.redo().unwrap().is_some() {}
    let full = dump(path);
    let mut undone = 0;
    while case.undo().unwrap().is_some() {
        undone += 1;
    }
    while case.redo().unwrap().is_some() {}
    assert_eq!(dump(path), full);
    undone
}

/// What the child said before it was killed: so many edits, and whatever it managed in so long a time after; it may
/// begin with a large import.
fn killed_after(path: &Path, edits: usize, large: bool, then: Duration) -> Vec<(u32, String)> {
    let mut child = Command::new(env::current_exe().unwrap());
    if large {
        child.env(LARGE, "1");
    }
    let mut child = child
        .args([
            "kill::child",
            "--exact",
            "--ignored",
            "--nocapture",
            "--quiet",
        ])
        .env(CASE, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = Vec::new();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).split(b'\n');
    // However slow the machine: what counts is when it is killed at its work.
    while !String::from_utf8_lossy(&lines.next().unwrap().unwrap()).contains(READY) {}
    while said.len() < edits {
        said.extend(saved(&lines.next().unwrap().unwrap()));
    }
    thread::sleep(then);
    child.kill().unwrap();
    child.wait().unwrap();
    said.extend(lines.filter_map(|line| saved(&line.unwrap())));
    said
}

/// The edit that a line tells of.
fn saved(line: &[u8]) -> Option<(u32, String)> {
    let line = String::from_utf8_lossy(line);
    let (id, state) = line
        .split_once("saved ")?
        .1
        .strip_suffix('.')?
        .split_once(' ')?;
    Some((id.parse().ok()?, state.to_owned()))
}
