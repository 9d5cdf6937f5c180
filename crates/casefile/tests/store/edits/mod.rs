//! Edits, their journal, undo and redo.

mod journal;
mod judge;
mod own;

use casefile::{
    Status,
    store::{CaseFile, Edit, Question, Reach, Verdict},
};

use crate::desk::{import, report};

const MOSCOW_US: &str = "geonames:5601538";

fn judge(mention: u32, verdict: Verdict, reach: Reach, remember: bool) -> Edit {
    Edit::Judge {
        mention,
        verdict,
        reach,
        remember,
    }
}

fn all() -> Question {
    use Status::{Auto, Confirmed, Corrected, Rejected};
    Question {
        statuses: vec![Auto, Confirmed, Corrected, Rejected],
        ..Question::default()
    }
}

/// Statuses and places of the mentions of a name.
fn of_name(case: &CaseFile, name: &str) -> Vec<(Status, Option<String>)> {
    let rows = case.mentions(&all(), None).unwrap();
    let named = rows.into_iter().filter(|row| row.mention.text == name);
    named
        .map(|row| (row.status, row.mention.place.map(|place| place.id)))
        .collect()
}

fn case() -> CaseFile {
    let mut case = CaseFile::unsaved().unwrap();
    import(&mut case, vec![report("one.txt"), report("two.txt")]);
    case
}
