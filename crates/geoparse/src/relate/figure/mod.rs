//! Who acts: people by name or office, delegations, and what pronouns and short names stand for.

mod identity;
mod names;
mod noun;
pub(super) mod reference;
mod title;

use super::page::Page;
use crate::frames::Rank;
use std::ops::Range;

pub(crate) use identity::Identity;

/// Somebody mentioned.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// The whole noun phrase, title and all.
    pub(crate) tokens: Range<usize>,
    /// Number of who it is.
    pub(crate) identity: usize,
    /// What the words here say they do.
    pub(crate) rank: Option<Rank>,
}

/// Everybody mentioned in a document.
#[derive(Debug)]
pub(crate) struct Figures {
    /// In order, not overlapping.
    pub(crate) all: Vec<Figure>,
    pub(crate) identities: Vec<Identity>,
}

impl Figures {
    /// Finds them and tells who is who.
    pub(crate) fn new(page: &Page<'_>) -> Self {
        let names = names::find(page);
        let mut people: Vec<title::Titled> = names
            .into_iter()
            .map(|name| title::around(page, name))
            .collect();
        people.sort_by_key(|titled| titled.tokens.start);
        title::share(page, &mut people);
        people.extend(noun::find(page, &people));
        people.sort_by_key(|titled| titled.tokens.start);
        identity::link(page, &people)
    }

    /// Who it is.
    pub(crate) fn identity(&self, figure: &Figure) -> Option<&Identity> {
        self.identities.get(figure.identity)
    }

    /// The figure whose words end right before a token.
    pub(crate) fn ending_at(&self, end: usize) -> Option<&Figure> {
        let next = self.all.partition_point(|figure| figure.tokens.end < end);
        self.all.get(next).filter(|figure| figure.tokens.end == end)
    }

    /// The figure that a token is part of.
    pub(crate) fn at(&self, at: usize) -> Option<&Figure> {
        let next = self.all.partition_point(|figure| figure.tokens.end <= at);
        self.all
            .get(next)
            .filter(|figure| figure.tokens.start <= at)
    }

    /// The figures in a stretch, in order.
    pub(crate) fn within(&self, tokens: Range<usize>) -> &[Figure] {
        let start = self
            .all
            .partition_point(|figure| figure.tokens.start < tokens.start);
        let end = self
            .all
            .partition_point(|figure| figure.tokens.end <= tokens.end);
        self.all.get(start..end.max(start)).unwrap_or_default()
    }
}
