//! Why a row is left out.

/// Why a row is left out, in words that help to mend it.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Reason {
    /// It has not as many columns as it should.
    #[error("{found} columns where there should be {expected}")]
    Columns {
        /// Columns that are there.
        found: usize,
        /// Columns that should be there.
        expected: usize,
    },
    /// It is longer than any row of a gazetteer.
    #[error("longer than a megabyte; a quote or line break may be missing")]
    TooLong,
    /// It holds a zero byte, as no text does.
    #[error("it holds a NUL byte, so it is no text")]
    Nul,
    /// It is not UTF-8.
    #[error("it is not UTF-8; save the file in that encoding")]
    NotUtf8,
    /// A cell that must not be empty is.
    #[error("no {column}")]
    Missing {
        /// The column.
        column: &'static str,
    },
    /// A cell that should be a number is not.
    #[error("{column} is {value:?}, which is no number")]
    NoNumber {
        /// The column.
        column: &'static str,
        /// What it holds, cut where it is long.
        value: String,
    },
    /// Latitude and longitude lie outside the globe.
    #[error("latitude {lat}, longitude {lon} are off the globe")]
    OffGlobe {
        /// Degrees north, as stated.
        lat: f64,
        /// Degrees east, as stated.
        lon: f64,
    },
    /// They would lie on it the other way round.
    #[error("latitude {lat}, longitude {lon} are off the globe, as if swapped")]
    Swapped {
        /// Degrees north, as stated.
        lat: f64,
        /// Degrees east, as stated.
        lon: f64,
    },
    /// They lie outside the country, and inside it the other way round.
    #[error("latitude {lat}, longitude {lon} lie outside {country}, and inside when swapped")]
    SwappedInCountry {
        /// Degrees north, as stated.
        lat: f64,
        /// Degrees east, as stated.
        lon: f64,
        /// The country, as stated.
        country: String,
    },
    /// The shape has no point.
    #[error("it has no position that can be used")]
    NoPoint,
    /// A row with that id came before.
    #[error("the id {id} was given to an earlier row")]
    Duplicate {
        /// The id.
        id: String,
    },
    /// A value cannot be.
    #[error("{problem}")]
    Wrong {
        /// What is wrong with it.
        problem: &'static str,
    },
}

impl Reason {
    /// Whether the row is not of the form that its file should have, whatever it says.
    pub(super) fn is_of_form(&self) -> bool {
        matches!(
            self,
            Self::Columns { .. } | Self::TooLong | Self::Nul | Self::NotUtf8
        )
    }

    /// What rows that are left out for such reasons have in common, for counting.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Columns { .. } => "wrong number of columns",
            Self::TooLong => "longer than a megabyte",
            Self::Nul => "NUL bytes",
            Self::NotUtf8 => "not UTF-8",
            Self::Missing { .. } => "a cell that is needed is empty",
            Self::NoNumber { .. } => "not a number",
            Self::OffGlobe { .. } => "coordinates off the globe",
            Self::Swapped { .. } | Self::SwappedInCountry { .. } => "coordinates swapped",
            Self::NoPoint => "no position",
            Self::Duplicate { .. } => "an id that came before",
            Self::Wrong { .. } => "a value that cannot be",
        }
    }
}
