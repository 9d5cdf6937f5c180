//! What mentions mean.

use gazetteer::{Place, fold};
use rusqlite::{Connection, OptionalExtension};

use super::{Lookup, Reach, Verdict};
use crate::{
    Status,
    store::{CaseError, place, words::word},
};

/// A mention as far as a verdict needs it.
struct Held {
    document: u32,
    text: String,
    key: String,
    place: Option<i64>,
}

/// Says what a mention means, and with it those of the same name that `reach` takes in.
pub(super) fn judge(
    tx: &Connection,
    mention: u32,
    verdict: &Verdict,
    (reach, remember): (Reach, bool),
    lookup: Lookup<'_>,
) -> Result<String, CaseError> {
    let held = held(tx, mention)?;
    let chosen = chosen(tx, verdict, &held, reach, remember, lookup)?;
    let (within, number) = match reach {
        Reach::One => ("fid = ?1", mention),
        Reach::Document => ("name_key = ?2 AND document = ?1", held.document),
        Reach::Case => ("name_key = ?2 AND ?1 = ?1", 0),
    };
    let set = match verdict {
        Verdict::Confirm if chosen.is_none() => {
            "status = iif(status = 'corrected', 'corrected', 'confirmed')"
        }
        Verdict::Reject => "status = 'rejected', place = read_place",
        Verdict::Reset => "status = 'auto', place = read_place",
        _ => "status = iif(read_place IS ?3, 'confirmed', 'corrected'), place = ?3",
    };
    let sql = format!("UPDATE mentions SET {set} WHERE {within} AND ?2 = ?2 AND ?3 IS ?3");
    let changed = tx
        .prepare_cached(&sql)?
        .execute((number, &held.key, chosen))?;
    if remember {
        remembered(tx, verdict, &held, chosen)?;
    }
    Ok(told(verdict, &held.text, changed, remember))
}

fn held(tx: &Connection, mention: u32) -> Result<Held, CaseError> {
    let mut held =
        tx.prepare_cached("SELECT document, text, name_key, place FROM mentions WHERE fid = ?1")?;
    let held = held.query_row([mention], |row| {
        Ok(Held {
            document: row.get(0)?,
            text: row.get(1)?,
            key: row.get(2)?,
            place: row.get(3)?,
        })
    });
    held.optional()?
        .ok_or_else(|| CaseError::no_such("mention", mention))
}

/// The row of the place that a verdict names; none where it names none. Confirming one mention for others of its name
/// makes its place theirs.
fn chosen(
    tx: &Connection,
    verdict: &Verdict,
    held: &Held,
    reach: Reach,
    remember: bool,
    lookup: Lookup<'_>,
) -> Result<Option<i64>, CaseError> {
    match verdict {
        Verdict::Place(id) => row_of(tx, id, lookup).map(Some),
        Verdict::Point { lon, lat } => {
            let point = Place {
                id: String::new(),
                name: held.text.clone(),
                lon: *lon,
                lat: *lat,
                class: "P".into(),
                feature: String::new(),
                country: None,
                admin1: None,
                bbox: None,
            };
            place::add_own(tx, &point).map(Some)
        }
        Verdict::Confirm if reach != Reach::One || remember => match held.place {
            Some(place) => Ok(Some(place)),
            None => Err(CaseError::Refused(format!(
                "“{}” has no place yet that could be confirmed for others.",
                held.text
            ))),
        },
        Verdict::Confirm | Verdict::Reject | Verdict::Reset => Ok(None),
    }
}

/// The row of a place, by its id; added where only the gazetteer had it.
pub(super) fn row_of(tx: &Connection, id: &str, lookup: Lookup<'_>) -> Result<i64, CaseError> {
    if let Some(fid) = place::find(tx, id)? {
        return Ok(fid);
    }
    match lookup(id) {
        Some(found) => Ok(place::keep(tx, &found)?),
        None => Err(CaseError::no_such("place", id)),
    }
}

fn remembered(
    tx: &Connection,
    verdict: &Verdict,
    held: &Held,
    chosen: Option<i64>,
) -> Result<(), CaseError> {
    let means = match verdict {
        Verdict::Reset => {
            tx.execute("DELETE FROM remembered WHERE name_key = ?1", [&held.key])?;
            return Ok(());
        }
        Verdict::Reject => None,
        _ => chosen,
    };
    tx.execute(
        "INSERT INTO remembered (name_key, name, place) VALUES (?1, ?2, ?3)
         ON CONFLICT (name_key) DO UPDATE SET name = ?2, place = ?3",
        (&held.key, &held.text, means),
    )?;
    Ok(())
}

/// Forgets what a name was to mean in documents still to come.
pub(super) fn forget(tx: &Connection, name: &str) -> Result<String, CaseError> {
    match tx.execute("DELETE FROM remembered WHERE name_key = ?1", [fold(name)])? {
        0 => Err(CaseError::no_such("remembered name", name)),
        _ => Ok(format!("forgot what “{name}” means")),
    }
}

fn told(verdict: &Verdict, name: &str, changed: usize, remember: bool) -> String {
    let status = match verdict {
        Verdict::Confirm => word(Status::Confirmed),
        Verdict::Reject => word(Status::Rejected),
        Verdict::Reset => "reset".into(),
        Verdict::Place(id) => format!("given to {id}"),
        Verdict::Point { lon, lat } => format!("given to the point {lat},{lon}"),
    };
    let times = if changed == 1 {
        String::new()
    } else {
        format!(", {changed} mentions")
    };
    let later = if remember { ", and remembered" } else { "" };
    format!("“{name}” {status}{times}{later}")
}
