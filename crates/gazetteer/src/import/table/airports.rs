//! What the table of `OurAirports` says of a place in columns of its own.

use crate::SourcePlace;

/// Words in the name of a military airfield, in lower case: a table with a header, and the source of each row.
const MILITARY: &str = include_str!("../../../../../data/curated/military_airfields.csv");

/// Columns that only `OurAirports` has.
pub(super) struct Extra {
    ident: usize,
    kind: usize,
}

impl Extra {
    /// The columns of a header in lower case without signs; none where it is another table's.
    pub(super) fn of(header: &[String]) -> Option<Self> {
        let column = |name: &str| header.iter().position(|cell| cell == name);
        // These two together are found in no other table of airports.
        column("latitudedeg").and(column("isocountry"))?;
        Some(Self {
            ident: column("ident")?,
            kind: column("type")?,
        })
    }

    /// Puts id and kind of a place right.
    pub(super) fn tell(&self, cells: &[String], place: &mut SourcePlace) {
        let cell = |at: usize| cells.get(at).map(String::as_str).unwrap_or_default();
        place.id = format!("ourairports:{}", cell(self.ident));
        "S".clone_into(&mut place.class);
        let name = place.name.to_lowercase();
        let feature = match cell(self.kind) {
            "closed" => "AIRQ",
            "heliport" => "AIRH",
            "seaplane_base" => "AIRS",
            _ if is_military(&name) => "AIRB",
            "balloonport" => "AIRF",
            _ => "AIRP",
        };
        feature.clone_into(&mut place.feature);
        place.names.retain(|(name, _)| is_name(name));
    }
}

/// Whether a name in lower case is a military airfield's.
fn is_military(name: &str) -> bool {
    let rows = MILITARY.lines().skip(1);
    let mut words = rows.filter_map(|row| row.split(',').next());
    words.any(|word| name.contains(word))
}

/// Whether a keyword is a name and no code: it has a lower-case letter, or letters of a script without case.
fn is_name(keyword: &str) -> bool {
    keyword.contains(char::is_lowercase)
        || keyword
            .chars()
            .any(|c| c.is_alphabetic() && !c.is_uppercase())
}
