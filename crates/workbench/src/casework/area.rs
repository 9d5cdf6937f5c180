//! What a map shows in an area that somebody drew on it.

use std::collections::HashMap;

use atlas::{Position, Region};
use casefile::store::{OnMap, Question};
use geo_types::{LineString, Polygon};

use super::Held;
use crate::{Workbench, failure::Failure, map::off_the_globe, view::AreaView};

impl Workbench {
    /// What lies in an area: a ring of `[lon, lat]` in degrees, closed or not. Of mentions and of bases each, what answers its
    /// question; nothing of what is not asked for. Without a case there is nothing.
    ///
    /// # Errors
    /// When the ring has no inside on the globe, a question makes no sense, or the case cannot be read.
    pub fn within(
        &self,
        ring: &[[f64; 2]],
        mentions: Option<&Question>,
        bases: Option<&Question>,
    ) -> Result<AreaView, Failure> {
        let outline: LineString = ring.iter().map(|[lon, lat]| (*lon, *lat)).collect();
        let area = Polygon::new(outline, Vec::new());
        let region = Region::new(&area).map_err(off_the_globe)?;
        let inside = self.case_if_any(|held| {
            held.refresh()?;
            let mentions = mentions.map(|asked| mentions_in(held, &region, asked));
            let basings = bases.map(|asked| basings_in(held, &region, asked));
            Ok(AreaView {
                mentions: mentions.transpose()?.unwrap_or_default(),
                basings: basings.transpose()?.unwrap_or_default(),
            })
        })?;
        Ok(inside.unwrap_or_default())
    }
}

fn holds(held: &Held, region: &Region, of: OnMap, row: u32) -> bool {
    let at = held.position(of, row);
    let at = at.and_then(|[lon, lat]| Position::new(lon, lat).ok());
    at.is_some_and(|position| region.holds(position))
}

fn mentions_in(held: &Held, region: &Region, asked: &Question) -> Result<Vec<u32>, Failure> {
    let near = held.circled(OnMap::Places, asked)?;
    // Places are few, and named again and again.
    let mut known: HashMap<u32, bool> = HashMap::new();
    let mut inside = |place| {
        *known
            .entry(place)
            .or_insert_with(|| holds(held, region, OnMap::Places, place))
    };
    let answering = held.case.answering(asked, near.as_deref())?;
    let within = answering
        .iter()
        .filter(|row| row.place.is_some_and(&mut inside));
    let mut numbers: Vec<u32> = within.map(|row| row.mention).collect();
    numbers.sort_unstable();
    Ok(numbers)
}

fn basings_in(held: &Held, region: &Region, asked: &Question) -> Result<Vec<u32>, Failure> {
    let near = held.circled(OnMap::Bases, asked)?;
    let bases = held.case.bases(asked, near.as_deref())?;
    let within = bases
        .iter()
        .filter(|row| holds(held, region, OnMap::Bases, row.id));
    Ok(within.map(|row| row.id).collect())
}
