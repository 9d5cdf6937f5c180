//! What a file says of where its content comes from.

use gazetteer::{About, Gazetteer};

/// Whose borders decided the countries in a file, and what the places in it were taken from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credits {
    /// The id of the worldview; none where there are no borders to see.
    pub worldview: Option<String>,
    /// The layers of the gazetteer that answered, the upper first: title, source, date, licence and attribution of each.
    pub sources: Vec<About>,
}

impl Credits {
    /// The credits of what a gazetteer gave; a layer that says nothing of itself is left out.
    pub fn of(worldview: Option<String>, gazetteer: &Gazetteer) -> Self {
        let abouts = gazetteer.layers().map(|layer| &layer.about);
        let told = abouts.filter(|about| **about != About::default());
        Self {
            worldview,
            sources: told.cloned().collect(),
        }
    }
}
