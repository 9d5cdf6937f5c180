//! Where the rows of one table lie.

use std::collections::HashMap;

use atlas::{Index, PositionError, QueryError};

/// Of a layer with so many rows for each that moved, the index is made anew: that is faster then.
const STEPS_PAY: usize = 20;

/// The rows of a table by where they lie.
pub(super) struct Layer {
    index: Index<u32>,
    /// Where each row lies in the index.
    at: HashMap<u32, [f64; 2]>,
}

impl Layer {
    /// Rows with degrees east and north.
    pub(super) fn of(positions: Vec<(u32, [f64; 2])>) -> Result<Self, PositionError> {
        let index = Index::bulk(positions.iter().map(|&(row, [lon, lat])| (lon, lat, row)))?;
        Ok(Self {
            index,
            at: positions.into_iter().collect(),
        })
    }

    /// Where a row lies.
    pub(super) fn position(&self, row: u32) -> Option<[f64; 2]> {
        self.at.get(&row).copied()
    }

    /// Whether so many rows are better moved one by one than all laid out anew.
    pub(super) fn prefers_steps(&self, moved: usize) -> bool {
        moved * STEPS_PAY <= self.at.len().max(STEPS_PAY)
    }

    /// Puts a row where it lies now, or takes it out.
    pub(super) fn set(&mut self, row: u32, now: Option<[f64; 2]>) -> Result<(), PositionError> {
        if let Some([lon, lat]) = self.at.remove(&row) {
            self.index.remove(lon, lat, &row)?;
        }
        if let Some([lon, lat]) = now {
            self.index.insert(lon, lat, row)?;
            self.at.insert(row, [lon, lat]);
        }
        Ok(())
    }

    /// The rows in a circle, nearest first; the radius is in kilometres.
    pub(super) fn within(&self, lon: f64, lat: f64, km: f64) -> Result<Vec<u32>, QueryError> {
        let found = self.index.within_radius(lon, lat, km)?;
        Ok(found.iter().map(|near| near.entry.item).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_move_come_and_go() {
        let mut layer = Layer::of(vec![(1, [36.0, 34.0]), (2, [36.0, 34.0])]).unwrap();
        layer.set(1, Some([10.0, 50.0])).unwrap();
        layer.set(3, Some([36.0, 34.1])).unwrap();
        assert_eq!(layer.within(36.0, 34.0, 50.0).unwrap(), [2, 3]);
        assert_eq!(layer.within(10.0, 50.0, 1.0).unwrap(), [1]);
        layer.set(2, None).unwrap();
        layer.set(4, None).unwrap();
        assert_eq!(layer.within(36.0, 34.0, 50.0).unwrap(), [3]);
    }

    #[test]
    fn a_few_rows_of_many_move_one_by_one() {
        let layer = Layer::of((0..1000).map(|row| (row, [0.0, 0.0])).collect()).unwrap();
        assert!(layer.prefers_steps(50) && !layer.prefers_steps(51));
        assert!(Layer::of(Vec::new()).unwrap().prefers_steps(1));
    }
}
