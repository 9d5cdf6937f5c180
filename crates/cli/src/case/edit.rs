//! Edits from the command line.

use std::io::{self, BufRead};

use casefile::store::{Edit, OwnPlace, Reach, Target, Verdict};
use workbench::{Command, Workbench};

use super::{
    args::{Change, Edit as Arguments, Reaching},
    edited, line, open, told,
};
use crate::{
    fault::{Fault, say},
    value::Centre,
};

/// Makes the edit, or the edits that standard input gives; gives the number of those that failed.
pub(super) fn run(workbench: &Workbench, arguments: &Arguments) -> Result<usize, Fault> {
    open(workbench, &arguments.case)?;
    let why = arguments.why.as_deref();
    match &arguments.change {
        Change::Json { edit } if edit == "-" => lines(workbench, why),
        change => {
            one(workbench, edit_of(change)?, why)?;
            Ok(0)
        }
    }
}

/// A bad line gives an error with its number, and the rest goes on.
fn lines(workbench: &Workbench, why: Option<&str>) -> Result<usize, Fault> {
    let mut failed = 0;
    for (number, text) in io::stdin().lock().lines().enumerate() {
        let text = text.map_err(Fault::StandardInput)?;
        if text.trim().is_empty() {
            continue;
        }
        let done = parsed(&text).and_then(|edit| one(workbench, edit, why));
        if let Err(fault) = done {
            say(format!("stdin:{}: {fault}", number + 1));
            failed += 1;
        }
    }
    Ok(failed)
}

fn one(workbench: &Workbench, edit: Edit, why: Option<&str>) -> Result<(), Fault> {
    let command = Command::Edit {
        edit: Box::new(edit),
        why: why.map(str::to_owned),
    };
    match edited(workbench, command)? {
        Some(edit) => told(&line(&edit)),
        None => told("nothing changed: it was so already"),
    }
}

fn parsed(text: &str) -> Result<Edit, Fault> {
    serde_json::from_str(text).map_err(|error| Fault::Edit(error.to_string()))
}

fn edit_of(change: &Change) -> Result<Edit, Fault> {
    Ok(match change {
        Change::Confirm(reaching) => judge(reaching, Verdict::Confirm),
        Change::Reject(reaching) => judge(reaching, Verdict::Reject),
        Change::Reset(reaching) => judge(reaching, Verdict::Reset),
        Change::Choose { reaching, place } => judge(reaching, Verdict::Place(place.clone())),
        Change::Point { reaching, at } => {
            let (lat, lon) = point(at)?;
            judge(reaching, Verdict::Point { lon, lat })
        }
        Change::Mention {
            document,
            start,
            end,
            place,
            kind,
        } => Edit::AddMention {
            document: *document,
            start: *start,
            end: *end,
            place: place.clone(),
            kind: *kind,
        },
        Change::Place {
            name,
            at,
            class,
            country,
        } => {
            let (lat, lon) = point(at)?;
            Edit::AddPlace(OwnPlace {
                name: name.clone(),
                lon,
                lat,
                class: class.clone(),
                feature: None,
                country: country.clone(),
            })
        }
        Change::Alias { place, name } => Edit::AddAlias {
            place: place.clone(),
            name: name.clone(),
        },
        Change::Note { on, note } => Edit::Note {
            on: on.clone(),
            note: note.clone(),
        },
        Change::Tag { on, tag } => Edit::Tag {
            on: on.clone(),
            tag: tag.clone(),
        },
        Change::Untag { on, tag } => Edit::Untag {
            on: on.clone(),
            tag: tag.clone(),
        },
        Change::Judge { on, verdict } => match on {
            Target::Visit(id) => Edit::JudgeVisit {
                id: *id,
                verdict: *verdict,
            },
            Target::Basing(id) => Edit::JudgeBasing {
                id: *id,
                verdict: *verdict,
            },
            _ => return Err(Fault::NotForIt("judge", "visit:N or basing:N")),
        },
        Change::Remove { on } => match on {
            Target::Document(document) => Edit::RemoveDocument {
                document: *document,
            },
            Target::Mention(mention) => Edit::RemoveMention { mention: *mention },
            Target::Visit(id) => Edit::RemoveVisit { id: *id },
            Target::Basing(id) => Edit::RemoveBasing { id: *id },
            Target::Place(_) => {
                return Err(Fault::NotForIt(
                    "remove",
                    "document:N, mention:N, visit:N or basing:N",
                ));
            }
        },
        Change::Json { edit } => parsed(edit)?,
    })
}

fn judge(reaching: &Reaching, verdict: Verdict) -> Edit {
    Edit::Judge {
        mention: reaching.mention,
        verdict,
        reach: reaching.all.unwrap_or(Reach::One),
        remember: reaching.remember,
    }
}

fn point(at: &Centre) -> Result<(f64, f64), Fault> {
    match at {
        Centre::Point { lat, lon } => Ok((*lat, *lon)),
        Centre::Name(name) => Err(Fault::NoPoint(name.clone())),
    }
}
