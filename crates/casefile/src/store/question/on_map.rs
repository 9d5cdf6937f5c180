//! What lies where.

use crate::store::{CaseError, CaseFile, geometry};

/// What has a point in each row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnMap {
    /// Places that are named.
    Places,
    /// Where visits go.
    Visits,
    /// Where forces are.
    Bases,
}

impl OnMap {
    fn table(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Visits => "visits",
            Self::Bases => "bases",
        }
    }
}

/// A row, and where it lies now, if anywhere: degrees east and north.
pub type Moved = (u32, Option<[f64; 2]>);

impl CaseFile {
    /// Where everything on the map lies: row, degrees east and north. Demonyms do not put a place on the map.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn positions(&self, of: OnMap) -> Result<Vec<(u32, [f64; 2])>, CaseError> {
        let mut geometries = self.conn.prepare(&format!(
            "SELECT fid, geom FROM {} WHERE geom IS NOT NULL",
            of.table()
        ))?;
        Ok(geometry::positions(geometries.query([])?)?)
    }

    /// What an edit moved, added or took away on the map: each row, and where it lies now, if anywhere.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn moved(&self, edit: u32, of: OnMap) -> Result<Vec<Moved>, CaseError> {
        let table = of.table();
        let mut moved = self.conn.prepare_cached(&format!(
            "SELECT DISTINCT c.row, t.geom FROM edits e JOIN dateline_changes c ON c.seq BETWEEN e.first_change AND e.last_change
             LEFT JOIN {table} t ON t.fid = c.row
             WHERE e.fid = ?1 AND c.tbl = '{table}' AND (c.op <> 'U' OR json_type(c.was, '$.geom') IS NOT NULL)",
        ))?;
        let rows = moved.query_map([edit], |row| Ok((row.get(0)?, geometry::of_row(row, 1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
