//! One thing that counts, and how it came out.

/// A name that is marked, that was found, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Id of the document.
    pub document: String,
    /// The name in its surroundings.
    pub around: Around,
    /// What sort of thing it is, by the corpus's own words.
    pub sort: String,
    /// How it came out.
    pub verdict: Verdict,
    /// Whether the corpus says where the place is.
    pub located: bool,
    /// What the corpus says.
    pub expected: String,
    /// What was read.
    pub given: String,
    /// Kilometres between the two.
    pub km: Option<f64>,
    /// The confidence with which it was read, 0 to 1.
    pub confidence: Option<f64>,
}

/// A name with a little text on either side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Text before the name.
    pub before: String,
    /// The name.
    pub name: String,
    /// Text behind it.
    pub after: String,
}

/// How one item came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// As marked.
    Right,
    /// Found, and the corpus does not say where it is.
    Unlocated,
    /// Marked, but not found.
    NotRecognised,
    /// Found, but the right place is not among those that the name may mean.
    NoCandidate,
    /// Found, and another of the places that the name may mean was taken.
    WrongCandidate,
    /// Placed right or not asked for, but in the other role.
    WrongRole,
    /// Found, but not marked.
    Spurious,
    /// Corpora disagree on such names: counts neither way.
    LeftOut,
}

impl Verdict {
    /// The word for it in reports.
    pub fn word(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Unlocated => "no position marked",
            Self::NotRecognised => "not recognised",
            Self::NoCandidate => "no candidate",
            Self::WrongCandidate => "wrong candidate",
            Self::WrongRole => "wrong role",
            Self::Spurious => "not marked",
            Self::LeftOut => "left out",
        }
    }

    /// Whether it counts against the reading.
    pub fn is_error(self) -> bool {
        matches!(
            self,
            Self::NotRecognised
                | Self::NoCandidate
                | Self::WrongCandidate
                | Self::WrongRole
                | Self::Spurious
        )
    }

    /// Whether the name was marked, and found.
    pub(crate) fn is_match(self) -> bool {
        matches!(
            self,
            Self::Right
                | Self::Unlocated
                | Self::NoCandidate
                | Self::WrongCandidate
                | Self::WrongRole
        )
    }
}

/// Code points of text that are kept on either side of a name.
const REACH: usize = 120;

/// Cuts names with their surroundings out of a text.
pub(crate) struct Cutter {
    chars: Vec<char>,
}

impl Cutter {
    pub(crate) fn new(text: &str) -> Self {
        Self {
            chars: text.chars().collect(),
        }
    }

    /// The name at a span, with the text around it.
    pub(crate) fn cut(&self, start: usize, end: usize) -> Around {
        Around {
            before: self.text(start.saturating_sub(REACH), start),
            name: self.text(start, end),
            after: self.text(end, end.saturating_add(REACH)),
        }
    }

    /// The text from one code point to another.
    pub(crate) fn text(&self, from: usize, to: usize) -> String {
        self.chars
            .get(from..to.min(self.chars.len()))
            .unwrap_or_default()
            .iter()
            .collect()
    }
}
