//! Visits and basings by the analyst's hand.

use geoparse::{Basing, Site, Visit};
use rusqlite::Connection;

use super::{Lookup, Plain, own::text_of};
use crate::{
    Evidence, Status,
    store::{CaseError, place, place::Met, relation, words::word},
};

/// A table of relations: its name, the evidence's column for it, and what one is called.
#[derive(Clone, Copy)]
pub(super) struct Relation(&'static str, &'static str, &'static str);

pub(super) const VISITS: Relation = Relation("visits", "visit", "visit");
pub(super) const BASES: Relation = Relation("bases", "base", "basing");

/// Adds a visit.
pub(super) fn add_visit(
    tx: &Connection,
    document: Option<u32>,
    visit: &Visit,
    lookup: Lookup<'_>,
) -> Result<String, CaseError> {
    let mut visit = visit.clone();
    known(tx, Some(&mut visit.destination), lookup)?;
    known(tx, visit.origin.as_mut(), lookup)?;
    let text = document.map(|document| text_of(tx, document)).transpose()?;
    let evidence = text.as_deref().map(Evidence::new);
    let fid = relation::add_visit(tx, document, &visit, evidence.as_ref(), &mut Met::default())?;
    own(tx, VISITS, fid)?;
    Ok(format!(
        "added the visit of {} to {} ({fid})",
        visit.visitor.text, visit.destination.text
    ))
}

/// Adds a basing.
pub(super) fn add_basing(
    tx: &Connection,
    document: Option<u32>,
    basing: &Basing,
    lookup: Lookup<'_>,
) -> Result<String, CaseError> {
    let mut basing = basing.clone();
    known(tx, basing.site.as_mut(), lookup)?;
    let text = document.map(|document| text_of(tx, document)).transpose()?;
    let evidence = text.as_deref().map(Evidence::new);
    let fid = relation::add_basing(
        tx,
        document,
        &basing,
        evidence.as_ref(),
        &mut Met::default(),
    )?;
    own(tx, BASES, fid)?;
    Ok(format!(
        "added the basing of {} ({fid})",
        basing.operator.text
    ))
}

fn own(tx: &Connection, Relation(table, ..): Relation, fid: i64) -> Result<(), CaseError> {
    tx.execute(
        &format!("UPDATE {table} SET own = 1, judged = 'confirmed' WHERE fid = ?1"),
        [fid],
    )?;
    Ok(())
}

/// Changes what a visit says.
pub(super) fn change_visit(
    tx: &Connection,
    id: u32,
    visit: &Visit,
    lookup: Lookup<'_>,
) -> Result<String, CaseError> {
    let mut visit = visit.clone();
    known(tx, Some(&mut visit.destination), lookup)?;
    known(tx, visit.origin.as_mut(), lookup)?;
    let columns = relation::visit_columns(tx, &visit, &mut Met::default())?;
    changed(tx, VISITS, id, columns, &visit.evidence)
}

/// Changes what a basing says.
pub(super) fn change_basing(
    tx: &Connection,
    id: u32,
    basing: &Basing,
    lookup: Lookup<'_>,
) -> Result<String, CaseError> {
    let mut basing = basing.clone();
    known(tx, basing.site.as_mut(), lookup)?;
    let columns = relation::basing_columns(tx, &basing, &mut Met::default())?;
    changed(tx, BASES, id, columns, &basing.evidence)
}

fn changed(
    tx: &Connection,
    Relation(table, column, what): Relation,
    id: u32,
    mut columns: relation::Named<'_>,
    evidence: &[geoparse::Span],
) -> Result<String, CaseError> {
    columns.push(("judged", Box::new(word(Status::Corrected))));
    if relation::update(tx, table, id, &columns)? == 0 {
        return Err(CaseError::no_such(what, id));
    }
    let document = tx.query_row(
        &format!("SELECT document FROM {table} WHERE fid = ?1"),
        [id],
        |row| row.get::<_, Option<u32>>(0),
    )?;
    tx.execute(&format!("DELETE FROM evidence WHERE {column} = ?1"), [id])?;
    let text = document.map(|document| text_of(tx, document)).transpose()?;
    relation::cite(
        tx,
        (column, i64::from(id)),
        document,
        evidence,
        text.as_deref().map(Evidence::new).as_ref(),
    )?;
    Ok(format!("changed the {what} {id}"))
}

/// Confirms or rejects a relation, or takes that back.
pub(super) fn judge(
    tx: &Connection,
    Relation(table, _, what): Relation,
    id: u32,
    verdict: Plain,
) -> Result<String, CaseError> {
    let status = match verdict {
        Plain::Confirm => Status::Confirmed,
        Plain::Reject => Status::Rejected,
        Plain::Reset => Status::Auto,
    };
    match tx.execute(
        &format!("UPDATE {table} SET judged = ?1 WHERE fid = ?2"),
        (word(status), id),
    )? {
        0 => Err(CaseError::no_such(what, id)),
        _ if verdict == Plain::Reset => Ok(format!("reset the {what} {id}")),
        _ => Ok(format!("{} the {what} {id}", word(status))),
    }
}

/// Removes a relation with its evidence.
pub(super) fn remove(
    tx: &Connection,
    Relation(table, column, what): Relation,
    id: u32,
) -> Result<String, CaseError> {
    tx.execute(&format!("DELETE FROM evidence WHERE {column} = ?1"), [id])?;
    match tx.execute(&format!("DELETE FROM {table} WHERE fid = ?1"), [id])? {
        0 => Err(CaseError::no_such(what, id)),
        _ => Ok(format!("removed the {what} {id}")),
    }
}

/// Sees to it that the place of a site is one that case or gazetteer has, not whatever the edit says of it.
fn known(tx: &Connection, site: Option<&mut Site>, lookup: Lookup<'_>) -> Result<(), CaseError> {
    let Some(held) = site.and_then(|site| site.place.as_mut()) else {
        return Ok(());
    };
    let sql = format!("SELECT {} FROM places p WHERE p.fid = ?1", place::COLUMNS);
    let ours = match place::find(tx, &held.id)? {
        Some(fid) => tx.query_row(&sql, [fid], |row| place::read(row, 0))?,
        None => lookup(&held.id),
    };
    *held = ours.ok_or_else(|| CaseError::no_such("place", &held.id))?;
    Ok(())
}
