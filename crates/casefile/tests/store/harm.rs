//! What may happen to a file: cut, scribbled over, deleted, replaced.

use std::{fs, io::Write};

use casefile::store::{CaseError, CaseFile, Edit, Question, Target, WhyReadOnly};

use crate::desk::{bytes, case_with_report, edit, folder, import, place, report};

fn big_case(folder: &tempfile::TempDir) -> std::path::PathBuf {
    let path = folder.path().join("a.gpkg");
    let mut case = CaseFile::create(&path).unwrap();
    let arrivals = (0..60).map(|number| {
        let mut arrival = report(&format!("{number}.txt"));
        arrival
            .document
            .text
            .push_str(&format!(" {number}").repeat(400));
        arrival
    });
    import(&mut case, arrivals.collect());
    path
}

// Whatever is left is shown, and nothing written over it.
#[test]
fn a_cut_case_opens_with_what_is_readable() {
    let folder = folder();
    let path = big_case(&folder);
    let whole = bytes(&path);
    let (mut opened, mut readable) = (0, 0);
    for part in 1..20 {
        fs::write(&path, &whole[..whole.len() * part / 20]).unwrap();
        let before = bytes(&path);
        match CaseFile::open(&path) {
            Ok(mut case) => {
                opened += 1;
                let why = case.read_only().unwrap().clone();
                assert!(matches!(why, WhyReadOnly::Damaged(_)), "{why}");
                readable += case.documents().unwrap().len();
                case.mentions(&Question::default(), None).unwrap();
                assert!(matches!(case.undo(), Err(CaseError::ReadOnly(_))));
                assert!(!case.flaws().unwrap().is_empty());
                assert!(case.snapshot(folder.path()).is_err());
            }
            Err(error) => assert!(error.to_string().contains("damaged"), "{error}"),
        }
        assert_eq!(bytes(&path), before);
    }
    writeln!(
        std::io::stderr(),
        "truncation: 19 cuts, {opened} opened to look at, {readable} documents read of {}",
        19 * 60
    )
    .unwrap();
    assert!(opened >= 10 && readable >= 60, "{opened} {readable}");
}

// Bytes that rot in the middle must never bring the program down.
#[test]
fn scribbles_are_survived() {
    let folder = folder();
    let path = big_case(&folder);
    let whole = bytes(&path);
    let (mut sound, mut damaged, mut refused) = (0, 0, 0);
    for round in 0..40 {
        let mut bytes = whole.clone();
        let at = (round * 7919 * 61) % (bytes.len() - 600);
        for byte in &mut bytes[at..at + 600] {
            *byte = !*byte;
        }
        fs::write(&path, &bytes).unwrap();
        match CaseFile::open(&path) {
            Ok(case) => {
                let rows = case.mentions(&Question::default(), None).is_ok();
                let told = case.flaws().map_or(true, |flaws| !flaws.is_empty());
                if matches!(case.read_only(), Some(WhyReadOnly::Damaged(_))) || !rows || told {
                    damaged += 1;
                } else {
                    sound += 1;
                }
            }
            Err(_) => refused += 1,
        }
    }
    writeln!(std::io::stderr(), "scribbles: 40, {damaged} told as damage, {refused} refused, {sound} in places that hold text or nothing").unwrap();
    assert!(damaged > 0);
}

#[test]
fn a_salvaged_case_is_saved_under_another_name_and_goes_on() {
    let folder = folder();
    let path = big_case(&folder);
    let whole = bytes(&path);
    fs::write(&path, &whole[..whole.len() * 3 / 4]).unwrap();
    let mut case = CaseFile::open(&path).unwrap();
    let documents = case.counts().unwrap().documents;
    case.save_as(&folder.path().join("rescued.gpkg")).unwrap();
    assert_eq!(case.read_only(), None);
    edit(
        &mut case,
        &Edit::Note {
            on: Target::Place("geonames:524901".into()),
            note: "rescued".into(),
        },
    );
    assert_eq!(case.edits().unwrap().last().unwrap().kind, "note");
    case.undo().unwrap();
    assert_eq!(
        case.undo().unwrap(),
        None,
        "the rescue itself cannot be undone"
    );
    assert_eq!(case.counts().unwrap().documents, documents);
}

#[test]
fn a_file_deleted_or_replaced_underneath_is_noticed_and_nothing_is_lost() {
    for replaced in [false, true] {
        let folder = folder();
        let path = case_with_report(&folder);
        let mut case = CaseFile::open(&path).unwrap();
        fs::remove_file(&path).unwrap();
        if replaced {
            fs::write(&path, "something else").unwrap();
        }
        let note = Edit::Note {
            on: Target::Document(1),
            note: "late".into(),
        };
        assert!(matches!(
            case.edit(&note, None, &place),
            Err(CaseError::Gone { .. })
        ));
        assert_eq!(
            case.counts().unwrap().documents,
            1,
            "it can still be looked at"
        );
        let other = folder.path().join("b.gpkg");
        case.save_as(&other).unwrap();
        edit(&mut case, &note);
        drop(case);
        assert_eq!(
            CaseFile::look(&other).unwrap().counts().unwrap().mentions,
            4
        );
    }
}
