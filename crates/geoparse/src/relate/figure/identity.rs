//! Who is who: mentions of the same person, with the fullest name and what is known of them.

use super::title::Titled;
use super::{Figure, Figures, reference};
use crate::Span;
use crate::frames::Rank;
use crate::relate::page::Page;
use crate::text::Shape;

/// Somebody, over all mentions.
#[derive(Clone, Debug)]
pub(crate) struct Identity {
    /// Folded words of the fullest name or phrase.
    pub(super) words: Vec<String>,
    /// The fullest name or phrase in the text.
    pub(crate) text: String,
    /// Where it stands.
    pub(crate) span: Span,
    /// ISO 3166-1 alpha-2, or `org:NAME`.
    pub(crate) country: Option<String>,
    pub(crate) rank: Option<Rank>,
    /// Whether they are called by name somewhere.
    pub(crate) named: bool,
    /// Folded words of all offices that the text gives them.
    pub(super) offices: Vec<String>,
    /// Whether they are only ever called a former holder of an office.
    pub(crate) former: bool,
}

/// Gives everybody mentioned an identity: names first, so that a short form may come before the full one.
pub(super) fn link(page: &Page<'_>, people: &[Titled]) -> Figures {
    let mut figures = Figures {
        all: Vec::new(),
        identities: Vec::new(),
    };
    let named: Vec<Option<usize>> = people
        .iter()
        .map(|titled| {
            titled
                .named
                .then(|| named(page, &mut figures.identities, titled))
        })
        .collect();
    for identity in &mut figures.identities {
        fill_in(page, identity);
    }
    for (titled, named) in people.iter().zip(named) {
        let titled = &of_owner(page, &figures, titled);
        let number = named
            .or_else(|| reference::antecedent(page, &figures, titled))
            .or_else(|| reference::leader(page, &figures, titled))
            .unwrap_or_else(|| add(page, &mut figures.identities, titled));
        if named.is_none()
            && let Some(identity) = figures.identities.get_mut(number)
        {
            learn(page, identity, titled);
        }
        let tokens = titled.tokens.clone();
        figures.all.push(Figure {
            tokens,
            identity: number,
            rank: titled.rank,
        });
    }
    figures
}

/// `Bush's envoy` serves whom Bush serves.
fn of_owner(page: &Page<'_>, figures: &Figures, titled: &Titled) -> Titled {
    let mark = titled.tokens.start.checked_sub(1);
    let owner = mark
        .filter(|at| !titled.named && page.text.shape(*at) == Shape::Possessive)
        .and_then(|at| figures.ending_at(at))
        .and_then(|owner| figures.identity(owner)?.country.clone());
    let mut served = titled.clone();
    served.country = served.country.or(owner);
    served
}

/// The identity of somebody called by name, the same for all forms of the name.
fn named(page: &Page<'_>, identities: &mut Vec<Identity>, titled: &Titled) -> usize {
    let number = of_name(page, identities, titled).unwrap_or_else(|| add(page, identities, titled));
    if let Some(identity) = identities.get_mut(number) {
        learn(page, identity, titled);
    }
    number
}

fn add(page: &Page<'_>, identities: &mut Vec<Identity>, titled: &Titled) -> usize {
    identities.push(identity(page, titled));
    identities.len() - 1
}

fn identity(page: &Page<'_>, titled: &Titled) -> Identity {
    Identity {
        words: words(page, titled),
        text: page.text.slice(&titled.name).to_owned(),
        span: page.text.span(&titled.name),
        country: None,
        named: titled.named,
        rank: None,
        offices: Vec::new(),
        former: titled.former,
    }
}

fn words(page: &Page<'_>, titled: &Titled) -> Vec<String> {
    titled
        .name
        .clone()
        // The number of a king; `Xi` is none.
        .filter(|at| {
            let surface = page.text.surface(*at);
            !surface.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
        })
        .map(|at| page.word(at))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Takes over what a mention adds: a longer name, an office, a country.
fn learn(page: &Page<'_>, identity: &mut Identity, titled: &Titled) {
    let words = words(page, titled);
    if titled.named && words.len() > identity.words.len() {
        identity.words = words;
        page.text.slice(&titled.name).clone_into(&mut identity.text);
        identity.span = page.text.span(&titled.name);
    }
    if titled.rank.is_some() {
        identity.former = titled.former;
    }
    let office = titled.office.iter();
    let new: Vec<String> = office
        .filter(|office| !identity.offices.contains(office))
        .cloned()
        .collect();
    identity.offices.extend(new);
    let better = titled
        .rank
        .filter(|_| identity.rank.is_none_or(|rank| rank == Rank::None));
    identity.rank = better.or(identity.rank);
    if identity.country.is_none() {
        identity.country.clone_from(&titled.country);
    }
}

/// The identity that a name belongs to: the same last word, and no other first name.
fn of_name(page: &Page<'_>, identities: &[Identity], titled: &Titled) -> Option<usize> {
    let words = words(page, titled);
    identities.iter().rposition(|identity| {
        // `Mr. Hu`: behind a title a first word is a family name.
        let first = titled.tokens.start < titled.name.start
            && words.len() == 1
            && identity.words.first() == words.first();
        first || same(page, &identity.words, &words)
    })
}

/// Whether two names may be one person's: one is part of the other and they share the family name, wherever it stands.
fn same(page: &Page<'_>, one: &[String], other: &[String]) -> bool {
    let (long, short) = if one.len() >= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let core = |word: &&String| page.scene.lexicon.particles.word(word).is_none();
    let short: Vec<&String> = short.iter().filter(core).collect();
    let inside = short.iter().all(|word| long.contains(word));
    let shared = long.last() == short.last().copied()
        || long.first() == short.last().copied() && !is_given(page, short.last());
    let initials = short.len() > 1
        && long.last() == short.last().copied()
        && long.first().zip(short.first()).is_some_and(|(a, b)| {
            a.chars().next() == b.chars().next() && (a.len() == 1 || b.len() == 1)
        });
    inside && shared || initials
}

fn is_given(page: &Page<'_>, word: Option<&&String>) -> bool {
    word.is_some_and(|word| page.scene.lexicon.given_names.word(word).is_some())
}

/// What the tables know of somebody, where the text says nothing.
fn fill_in(page: &Page<'_>, identity: &mut Identity) {
    let year = page.year();
    let people = &page.frames.people;
    let by_name = people
        .full(&identity.words.join(" "))
        .filter(|known| known.served(year));
    let surname = identity
        .words
        .last()
        .and_then(|word| people.of_surname(word, year));
    let titled = identity.rank.is_some_and(Rank::is_official);
    let known = by_name.or_else(|| {
        surname.filter(|_| {
            identity.words.len() == 1
                || titled && identity.country.is_none() && identity.words.len() == 1
        })
    });
    if let Some(known) = known {
        identity
            .country
            .get_or_insert_with(|| known.country.clone());
        identity.rank = identity
            .rank
            .filter(|rank| *rank != Rank::None)
            .or(Some(known.rank));
    }
}
