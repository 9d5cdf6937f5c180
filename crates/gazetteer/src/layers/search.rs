//! Search as you type, over all layers.

use std::collections::HashMap;

use super::Gazetteer;
use crate::search::FEW;
use crate::{Filter, Found, How};

impl Gazetteer {
    /// Places that a name, or the beginning of one, may mean, best first.
    ///
    /// Whole names and beginnings are always sought. While they give fewer than three places, so are names one letter
    /// away, from four letters on, and names that begin so, from five on, the first one
    /// being right: a typo must not empty the list before the name
    /// is typed to its end. Only where all that finds nothing are names two letters away (from eight on, the first one
    /// being right), and at last those of the same consonants ([`How::Transliteration`]). A leading *the* may be there
    /// or not.
    pub fn search(&self, name: &str, filter: &Filter, limit: usize) -> Vec<Found> {
        if self.below.is_empty() {
            return self.top.packed.search(name, filter, limit);
        }
        let mut best = HashMap::new();
        for layer in self.all() {
            // Three at the least, to tell whether rough ways were called for.
            for found in layer.packed.search(name, filter, limit.max(FEW)) {
                let place = self.standing_for(layer, found.place);
                let found = Found { place, ..found };
                let kept = best.entry(place).or_insert(found);
                if kept.score < found.score {
                    *kept = found;
                }
            }
        }
        let mut best: Vec<Found> = best.into_values().collect();
        best.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
        drop_needless_guesses(&mut best);
        best.truncate(limit);
        best
    }
}

/// Drops what a layer found by rougher ways than were called for, given what the others found.
fn drop_needless_guesses(best: &mut Vec<Found>) {
    let sure = best.iter().filter(|found| found.how <= How::Prefix).count();
    let found = best.len();
    best.retain(|it| match it.how {
        How::Exact | How::Prefix => true,
        How::Fuzzy => sure < FEW,
        How::Transliteration => found < FEW || sure == 0,
    });
}
