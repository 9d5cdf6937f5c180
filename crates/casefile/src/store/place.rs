//! Places in the tables.

use std::collections::HashMap;

use gazetteer::Place;
use rusqlite::{Connection, OptionalExtension, Row};

use super::{CaseError, geometry};

/// The columns that [`read`] wants, of the table under the alias `p`.
pub(crate) const COLUMNS: &str = "p.fid, p.geom, p.place_id, p.name, p.class, p.feature, p.country, p.admin1, p.west, p.south, p.east, p.north";

/// How many there are.
pub(crate) const WIDTH: usize = 12;

/// A place from the columns that start at `at`; none where they are null, as after an outer join.
pub(crate) fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Place>> {
    let Some(fid) = row.get::<_, Option<i64>>(at)? else {
        return Ok(None);
    };
    let blob: Option<Vec<u8>> = row.get(at + 1)?;
    // A place that another program left without a point still has a name; it lies nowhere.
    let [lon, lat] = blob
        .as_deref()
        .and_then(geometry::on_globe)
        .unwrap_or_default();
    let id: Option<String> = row.get(at + 2)?;
    let edge = |number: usize| row.get::<_, Option<f64>>(at + number);
    let bbox = match (edge(8)?, edge(9)?, edge(10)?, edge(11)?) {
        (Some(west), Some(south), Some(east), Some(north)) => Some([west, south, east, north]),
        _ => None,
    };
    Ok(Some(Place {
        id: id.unwrap_or_else(|| own_id(fid)),
        name: row.get(at + 3)?,
        lon,
        lat,
        class: row.get(at + 4)?,
        feature: row.get(at + 5)?,
        country: row.get(at + 6)?,
        admin1: row.get(at + 7)?,
        bbox,
    }))
}

/// The id of a place that no gazetteer has.
pub(crate) fn own_id(fid: i64) -> String {
    format!("user:{fid}")
}

/// The row of a place by its id; none where the case does not have it.
pub(crate) fn find(conn: &Connection, id: &str) -> rusqlite::Result<Option<i64>> {
    let mut held = conn.prepare_cached("SELECT fid FROM places WHERE place_id = ?1")?;
    if let Some(fid) = held.query_row([id], |row| row.get(0)).optional()? {
        return Ok(Some(fid));
    }
    // Drawn in another program, it has no id yet.
    let Some(fid) = id
        .strip_prefix("user:")
        .and_then(|fid| fid.parse::<i64>().ok())
    else {
        return Ok(None);
    };
    let mut drawn =
        conn.prepare_cached("SELECT fid FROM places WHERE fid = ?1 AND place_id IS NULL")?;
    drawn.query_row([fid], |row| row.get(0)).optional()
}

/// Adds a place unless the case has one of that id; gives its row.
pub(crate) fn keep(conn: &Connection, place: &Place) -> rusqlite::Result<i64> {
    if let Some(fid) = find(conn, &place.id)? {
        return Ok(fid);
    }
    let [west, south, east, north] = place.bbox.map_or([None; 4], |bbox| bbox.map(Some));
    let mut add = conn.prepare_cached(
        "INSERT INTO places (geom, place_id, name, class, feature, country, admin1, west, south, east, north)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    add.execute((
        geometry::point(place.lon, place.lat),
        &place.id,
        &place.name,
        &place.class,
        &place.feature,
        &place.country,
        &place.admin1,
        west,
        south,
        east,
        north,
    ))?;
    Ok(conn.last_insert_rowid())
}

/// Adds a place of the analyst's own; gives its row.
pub(crate) fn add_own(conn: &Connection, place: &Place) -> Result<i64, CaseError> {
    atlas::Position::new(place.lon, place.lat)
        .map_err(|error| CaseError::Refused(format!("{error}.")))?;
    let Place {
        name,
        class,
        feature,
        country,
        ..
    } = place;
    conn.execute(
        "INSERT INTO places (geom, name, class, feature, country, own) VALUES (?1, ?2, ?3, ?4, ?5, 1)",
        (geometry::point(place.lon, place.lat), name, class, feature, country),
    )?;
    let fid = conn.last_insert_rowid();
    conn.execute(
        "UPDATE places SET place_id = ?1 WHERE fid = ?2",
        (own_id(fid), fid),
    )?;
    Ok(fid)
}

/// The rows of the places that an import met, so that each is looked up once.
#[derive(Default)]
pub(crate) struct Met(HashMap<String, i64>);

impl Met {
    /// The row of a place, added where the case did not have it.
    pub(crate) fn row(&mut self, conn: &Connection, place: &Place) -> rusqlite::Result<i64> {
        if let Some(fid) = self.0.get(&place.id) {
            return Ok(*fid);
        }
        let fid = keep(conn, place)?;
        self.0.insert(place.id.clone(), fid);
        Ok(fid)
    }
}
