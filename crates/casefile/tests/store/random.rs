//! Any sequence of edits can be taken back whole and made again whole.

use std::{cell::Cell, env, io::Write, path::Path};

use casefile::{
    export,
    store::{CaseFile, Edit, OwnPlace, Plain, Question, Reach, Target, Verdict},
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::desk::{basing, dump, folder, import, place, report, visit};

/// What is done next; numbers choose among what is there, and may choose what is not.
#[derive(Clone, Debug)]
enum Step {
    Import(u8),
    Edit(Box<Edit>),
    Undo,
    Redo,
    Reopen,
}

fn ids() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "geonames:524901",
        "geonames:5601538",
        "geonames:163345",
        "user:1",
        "user:5",
        "geonames:0",
    ])
    .prop_map(str::to_owned)
}

fn verdicts() -> impl Strategy<Value = Verdict> {
    prop_oneof![
        Just(Verdict::Confirm),
        Just(Verdict::Reject),
        Just(Verdict::Reset),
        ids().prop_map(Verdict::Place),
        (-180.0..180.0f64, -90.0..90.0f64).prop_map(|(lon, lat)| Verdict::Point { lon, lat }),
    ]
}

fn targets() -> impl Strategy<Value = Target> {
    prop_oneof![
        (1u32..4).prop_map(Target::Document),
        (1u32..20).prop_map(Target::Mention),
        ids().prop_map(Target::Place),
        (1u32..5).prop_map(Target::Visit)
    ]
}

fn edits() -> impl Strategy<Value = Edit> {
    let reach = prop::sample::select(vec![Reach::One, Reach::Document, Reach::Case]);
    let plain = prop::sample::select(vec![Plain::Confirm, Plain::Reject, Plain::Reset]);
    prop_oneof![
        6 => (1u32..20, verdicts(), reach, any::<bool>()).prop_map(|(mention, verdict, reach, remember)| Edit::Judge { mention, verdict, reach, remember }),
        2 => (1u32..4, 0usize..190, 1usize..9, prop::option::of(ids())).prop_map(|(document, start, length, place)| Edit::AddMention { document, start, end: start + length, place, kind: None }),
        1 => (1u32..30).prop_map(|mention| Edit::RemoveMention { mention }),
        1 => prop::option::of(1u32..4).prop_map(|document| Edit::AddVisit { document, visit: Box::new(visit()) }),
        1 => (1u32..5, 0.0..1.0f64).prop_map(|(id, confidence)| Edit::ChangeVisit { id, visit: Box::new(geoparse::Visit { confidence, origin: None, ..visit() }) }),
        1 => (1u32..5, plain.clone()).prop_map(|(id, verdict)| Edit::JudgeVisit { id, verdict }),
        1 => (1u32..5).prop_map(|id| Edit::RemoveVisit { id }),
        1 => Just(Edit::AddBasing { document: Some(1), basing: Box::new(basing()) }),
        1 => (1u32..5).prop_map(|id| Edit::RemoveBasing { id }),
        1 => (-180.0..180.0f64, -90.0..90.0f64, "[a-zé\"']{1,6}").prop_map(|(lon, lat, name)| Edit::AddPlace(OwnPlace { name, lon, lat, class: None, feature: None, country: None })),
        1 => (ids(), "[A-Z][a-z]{2,6}").prop_map(|(place, name)| Edit::AddAlias { place, name }),
        1 => Just(Edit::AddAlias { place: "geonames:163345".into(), name: "agenda".into() }),
        2 => (targets(), "[ -~é\\x00]{0,12}").prop_map(|(on, note)| Edit::Note { on, note }),
        2 => (targets(), "[a-c]").prop_map(|(on, tag)| Edit::Tag { on, tag }),
        1 => (1u32..4).prop_map(|document| Edit::RemoveDocument { document }),
        1 => ("[ab]", prop::option::of(1u32..9)).prop_map(|(name, limit)| Edit::KeepView { name, question: Box::new(Question { limit, ..Question::default() }), shown: serde_json::Value::Null }),
        1 => "[ab]".prop_map(|name| Edit::RemoveView { name }),
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        2 => (0u8..4).prop_map(Step::Import),
        12 => edits().prop_map(|edit| Step::Edit(Box::new(edit))),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        1 => Just(Step::Reopen),
    ];
    prop::collection::vec(step, 1..25)
}

fn take(case: &mut CaseFile, path: &Path, step: Step) -> bool {
    match step {
        Step::Import(number) => {
            import(
                case,
                vec![
                    report(&format!("{number}.txt")),
                    report(&format!("{}.txt", number + 1)),
                ],
            );
        }
        // What is not there is refused, and must leave no trace.
        Step::Edit(edit) => return case.edit(&edit, None, &place).is_ok(),
        Step::Undo => drop(case.undo().unwrap()),
        Step::Redo => drop(case.redo().unwrap()),
        Step::Reopen => {
            *case = CaseFile::unsaved().unwrap();
            *case = CaseFile::open(path).unwrap();
            assert_eq!(case.read_only(), None);
        }
    }
    true
}

/// What the case exports.
fn exported(case: &CaseFile) -> String {
    let all = Question::default();
    let features = (case
        .mentions(&all, None)
        .unwrap()
        .iter()
        .map(export::of_mention))
    .chain(
        case.places(&all, None)
            .unwrap()
            .iter()
            .map(export::of_place),
    )
    .chain(
        case.visits(&all, None)
            .unwrap()
            .iter()
            .map(export::of_visit),
    )
    .chain(case.bases(&all, None).unwrap().iter().map(export::of_base))
    .collect::<Vec<_>>();
    let mut file = Vec::new();
    export::geojson(features, &mut file).unwrap();
    let rows = (case.documents().unwrap(), case.views().unwrap());
    String::from_utf8(file).unwrap() + &serde_json::to_string(&rows).unwrap()
}

#[test]
fn undo_all_and_redo_all_give_the_same_case() {
    let long = env::var_os("DATELINE_LONG").is_some();
    let config = Config {
        cases: if long { 2000 } else { 40 },
        failure_persistence: None,
        ..Config::default()
    };
    let (taken, refused, undone) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let folder = folder();
    let number = Cell::new(0);
    TestRunner::new(config)
        .run(&steps(), |steps| {
            number.set(number.get() + 1);
            let path = folder.path().join(format!("{}.gpkg", number.get()));
            let mut case = CaseFile::create(&path).unwrap();
            let empty = dump(&path);
            for step in steps {
                let counter = if take(&mut case, &path, step) {
                    &taken
                } else {
                    &refused
                };
                counter.set(counter.get() + 1);
            }
            while case.redo().unwrap().is_some() {}
            let (full, export) = (dump(&path), exported(&case));
            while case.undo().unwrap().is_some() {
                undone.set(undone.get() + 1);
            }
            prop_assert_eq!(dump(&path), empty);
            take(&mut case, &path, Step::Reopen);
            while case.redo().unwrap().is_some() {}
            prop_assert_eq!(dump(&path), full);
            prop_assert_eq!(exported(&case), export);
            prop_assert_eq!(case.flaws().unwrap(), Vec::<String>::new());
            std::fs::remove_file(&path).unwrap();
            Ok(())
        })
        .unwrap();
    writeln!(
        std::io::stderr(),
        "random edits: {} sequences, {} steps taken, {} refused, {} edits undone and redone, all equal",
        number.get(),
        taken.get(),
        refused.get(),
        undone.get()
    )
    .unwrap();
}
