//! The columns of a row one after the other, in the order in which a statement names them.

use gazetteer::Place;
use rusqlite::{Row, types::FromSql};
use serde::de::DeserializeOwned;

use super::{place, words::variant};

/// Reads a row from its first column on. By name every column would be looked for anew in every row, and that takes several
/// times as long as the reading itself.
pub(crate) struct Cells<'row, 'rows> {
    row: &'row Row<'rows>,
    next: usize,
}

impl<'row, 'rows> Cells<'row, 'rows> {
    pub(crate) fn of(row: &'row Row<'rows>) -> Self {
        Self { row, next: 0 }
    }

    /// The next column.
    pub(crate) fn take<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        let value = self.row.get(self.next)?;
        self.next += 1;
        Ok(value)
    }

    /// The next column, the word of a variant.
    pub(crate) fn variant<T: DeserializeOwned>(&mut self) -> rusqlite::Result<T> {
        variant(self.take()?)
    }

    /// The next column, with tags.
    pub(crate) fn tags(&mut self) -> rusqlite::Result<Vec<String>> {
        let held: Option<String> = self.take()?;
        Ok(tags(held.as_deref()))
    }

    /// The next columns, those that [`place::COLUMNS`] names.
    pub(crate) fn place(&mut self) -> rusqlite::Result<Option<Place>> {
        let place = place::read(self.row, self.next)?;
        self.next += place::WIDTH;
        Ok(place)
    }
}

/// Tags as the tables hold them: with commas between.
pub(crate) fn tags(held: Option<&str>) -> Vec<String> {
    let tags = held.into_iter().flat_map(|tags| tags.split(','));
    let tags = tags.map(str::trim).filter(|tag| !tag.is_empty());
    tags.map(str::to_owned).collect()
}
