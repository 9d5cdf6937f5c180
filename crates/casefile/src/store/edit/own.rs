//! What the analyst adds: mentions, places and names.

use gazetteer::Place;
use geoparse::{Kind, Mention, Role, Span};
use rusqlite::{Connection, OptionalExtension};

use super::{Lookup, OwnPlace, judge::row_of};
use crate::{
    Evidence, Status,
    store::{CaseError, geometry, mention, place},
};

/// Adds a mention that was missed.
pub(super) fn add_mention(
    tx: &Connection,
    document: u32,
    (start, end): (usize, usize),
    place: Option<&str>,
    kind: Option<Kind>,
    lookup: Lookup<'_>,
) -> Result<String, CaseError> {
    let text = text_of(tx, document)?;
    let length = text.chars().count();
    if start >= end || end > length {
        return Err(CaseError::Refused(format!(
            "{start} to {end} is no stretch of document {document}: its text has {length} code points."
        )));
    }
    let taken: bool = tx.query_row(
        "SELECT count(*) FROM mentions WHERE document = ?1 AND span_start = ?2 AND span_end = ?3",
        (document, start, end),
        |row| row.get(0),
    )?;
    let surface: String = text.chars().skip(start).take(end - start).collect();
    if taken {
        return Err(CaseError::Refused(format!(
            "“{surface}” is a mention there already. Judge that one."
        )));
    }
    let row = place.map(|id| row_of(tx, id, lookup)).transpose()?;
    let kind = match (kind, row) {
        (Some(kind), _) => kind,
        (None, Some(row)) => kind_of(tx, row)?,
        (None, None) => Kind::Place,
    };
    let added = Mention {
        span: Span { start, end },
        text: surface,
        kind,
        role: Role::Literal,
        nested: false,
        confidence: 1.0,
        place: None,
        candidates: Vec::new(),
    };
    let fid = mention::insert(
        tx,
        document,
        &added,
        row,
        (Status::Confirmed, row),
        &Evidence::new(&text),
    )?;
    tx.execute("UPDATE mentions SET own = 1 WHERE fid = ?1", [fid])?;
    Ok(format!("added the mention “{}” ({fid})", added.text))
}

pub(super) fn text_of(tx: &Connection, document: u32) -> Result<String, CaseError> {
    let text = tx.query_row(
        "SELECT text FROM documents WHERE fid = ?1",
        [document],
        |row| row.get(0),
    );
    text.optional()?
        .ok_or_else(|| CaseError::no_such("document", document))
}

fn kind_of(tx: &Connection, row: i64) -> Result<Kind, CaseError> {
    let sql = format!("SELECT {} FROM places p WHERE p.fid = ?1", place::COLUMNS);
    let place = tx.query_row(&sql, [row], |row| place::read(row, 0))?;
    Ok(place.as_ref().map_or(Kind::Place, mention::kind_of))
}

/// Removes a mention that the analyst added.
pub(super) fn remove_mention(tx: &Connection, mention: u32) -> Result<String, CaseError> {
    let held = tx.query_row(
        "SELECT own, text FROM mentions WHERE fid = ?1",
        [mention],
        |row| Ok((row.get::<_, bool>(0)?, row.get::<_, String>(1)?)),
    );
    match held.optional()? {
        None => Err(CaseError::no_such("mention", mention)),
        Some((false, text)) => Err(CaseError::Refused(format!(
            "“{text}” was read in the text. Reject it instead."
        ))),
        Some((true, text)) => {
            tx.execute("DELETE FROM mentions WHERE fid = ?1", [mention])?;
            Ok(format!("removed the mention “{text}”"))
        }
    }
}

/// Adds a place that no gazetteer has.
pub(super) fn add_place(tx: &Connection, own: &OwnPlace) -> Result<String, CaseError> {
    let fid = place::add_own(tx, &checked(own)?)?;
    Ok(format!(
        "added the place {} ({})",
        own.name,
        place::own_id(fid)
    ))
}

/// Moves or renames a place that the analyst made; visits and basings there move with it.
pub(super) fn change_place(tx: &Connection, id: &str, own: &OwnPlace) -> Result<String, CaseError> {
    let place = checked(own)?;
    let fid = place::find(tx, id)?.ok_or_else(|| CaseError::no_such("place", id))?;
    let theirs: bool = tx.query_row(
        "SELECT own OR place_id IS NULL FROM places WHERE fid = ?1",
        [fid],
        |row| row.get(0),
    )?;
    if !theirs {
        return Err(CaseError::Refused(format!(
            "{id} is the gazetteer's. Add a place of your own instead."
        )));
    }
    let geom = geometry::point(place.lon, place.lat);
    tx.execute(
        "UPDATE places SET geom = ?1, name = ?2, class = ?3, feature = ?4, country = ?5 WHERE fid = ?6",
        (&geom, &place.name, &place.class, &place.feature, &place.country, fid),
    )?;
    for table in ["visits", "bases"] {
        tx.execute(
            &format!("UPDATE {table} SET geom = ?1 WHERE place = ?2"),
            (&geom, fid),
        )?;
    }
    Ok(format!("changed the place {} ({id})", place.name))
}

fn checked(own: &OwnPlace) -> Result<Place, CaseError> {
    let OwnPlace {
        name,
        lon,
        lat,
        class,
        feature,
        country,
    } = own.clone();
    if name.trim().is_empty() {
        return Err(CaseError::Refused("a place needs a name.".into()));
    }
    atlas::Position::new(lon, lat).map_err(|error| CaseError::Refused(format!("{error}.")))?;
    Ok(Place {
        id: String::new(),
        name,
        lon,
        lat,
        class: class.unwrap_or_else(|| "P".into()),
        feature: feature.unwrap_or_default(),
        country,
        admin1: None,
        bbox: None,
    })
}

/// Gives a place another name.
pub(super) fn add_alias(
    tx: &Connection,
    id: &str,
    name: &str,
    lookup: Lookup<'_>,
) -> Result<String, CaseError> {
    let name = name.trim();
    if !name.contains(char::is_alphanumeric) {
        return Err(CaseError::Refused(format!(
            "“{name}” is no name: it holds no letter or digit."
        )));
    }
    let place = row_of(tx, id, lookup)?;
    tx.execute(
        "INSERT INTO aliases (name, place) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET place = ?2",
        (name, place),
    )?;
    Ok(format!("“{name}” is another name of {id}"))
}

/// Takes such a name away.
pub(super) fn remove_alias(tx: &Connection, name: &str) -> Result<String, CaseError> {
    match tx.execute("DELETE FROM aliases WHERE name = ?1", [name.trim()])? {
        0 => Err(CaseError::no_such("alias", name)),
        _ => Ok(format!("“{name}” is no longer a name of its own")),
    }
}
