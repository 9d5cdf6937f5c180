//! Names of people and organisations: what is no place although its words may be places.

use super::lookup::Matches;
use super::{chunk, organisation, person, speaker};
use crate::Lexicon;
use crate::lexicon::Why;
use crate::text::Text;
use std::collections::HashSet;
use std::ops::Range;

/// What a longer name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bearer {
    /// Somebody.
    Person,
    /// A body, a team, an event: places inside such a name are nested.
    Organisation,
}

/// A name of somebody or of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    /// Where it stands.
    pub(crate) tokens: Range<usize>,
    /// What it names.
    pub(crate) bearer: Bearer,
}

/// All such names of a text.
pub(crate) struct Names {
    /// In order, not overlapping.
    extents: Vec<Extent>,
    /// Folded words of people's names that were seen in full.
    people: HashSet<String>,
    chunks: Vec<Range<usize>>,
    /// Things that are called after places or sound like them: `West Nile virus`.
    things: Vec<Range<usize>>,
}

impl Names {
    /// Finds them by given names, titles and the heads of organisations' names.
    pub(crate) fn new(text: &Text<'_>, matches: &Matches, lexicon: &Lexicon) -> Self {
        let chunks = chunk::chunks(text, lexicon);
        let mut extents: Vec<Extent> = Vec::new();
        for (number, chunk) in chunks.iter().enumerate() {
            let taken = extents.last().map_or(0, |last| last.tokens.end);
            let chunk = chunk.start.max(taken)..chunk.end.max(taken);
            let next = chunks.get(number + 1);
            let body = organisation::find(text, &chunk, next, matches, lexicon);
            let (start, end) = body
                .as_ref()
                .map_or((chunk.end, chunk.end), |b| (b.start, b.end));
            let persons = |tokens| person::find(text, &tokens, matches, lexicon).into_iter();
            let extent = |bearer| move |tokens| Extent { tokens, bearer };
            extents.extend(persons(chunk.start..start).map(extent(Bearer::Person)));
            extents.extend(body.into_iter().map(extent(Bearer::Organisation)));
            extents.extend(persons(end.min(chunk.end)..chunk.end).map(extent(Bearer::Person)));
        }
        add_speakers(&mut extents, speaker::labels(text));
        let people = people(text, &extents, lexicon);
        Self {
            extents,
            people,
            chunks,
            things: things(text, lexicon),
        }
    }

    /// The longer name that holds all of `tokens`, or starts or ends inside them.
    pub(crate) fn around(&self, tokens: &Range<usize>) -> Option<&Extent> {
        let next = self
            .extents
            .partition_point(|e| e.tokens.end <= tokens.start);
        self.extents
            .get(next)
            .filter(|e| e.tokens.start < tokens.end)
    }

    /// Whether tokens are part of the name of some thing.
    pub(crate) fn in_thing(&self, tokens: &Range<usize>) -> bool {
        let next = self.things.partition_point(|t| t.end < tokens.end);
        self.things
            .get(next)
            .is_some_and(|t| t.start <= tokens.start)
    }

    /// Where people are called by name, in order; titles are left out.
    pub(crate) fn persons(&self) -> impl Iterator<Item = Range<usize>> {
        let persons = self.extents.iter();
        let persons = persons.filter(|extent| extent.bearer == Bearer::Person);
        persons.map(|extent| extent.tokens.clone())
    }

    /// Whether a folded word was seen in somebody's name.
    pub(crate) fn is_person(&self, word: &str) -> bool {
        self.people.contains(word)
    }

    /// The run of capitals that holds a token; the token alone where none does.
    pub(crate) fn chunk(&self, at: usize) -> Range<usize> {
        let next = self.chunks.partition_point(|c| c.end <= at);
        self.chunks
            .get(next)
            .filter(|c| c.start <= at)
            .cloned()
            .unwrap_or(at..at + 1)
    }

    /// All runs of capitals, in order.
    pub(crate) fn chunks(&self) -> &[Range<usize>] {
        &self.chunks
    }
}

/// Puts who speaks in the place of what else was read in a label.
fn add_speakers(extents: &mut Vec<Extent>, labels: Vec<Range<usize>>) {
    let is_label = |tokens: &Range<usize>| {
        let next = labels.partition_point(|label| label.end <= tokens.start);
        labels
            .get(next)
            .is_some_and(|label| label.start < tokens.end)
    };
    extents.retain(|e| !is_label(&e.tokens));
    let bearer = Bearer::Person;
    extents.extend(labels.into_iter().map(|tokens| Extent { tokens, bearer }));
    extents.sort_by_key(|e| e.tokens.start);
}

/// The words of people's names, without particles and initials.
fn people(text: &Text<'_>, extents: &[Extent], lexicon: &Lexicon) -> HashSet<String> {
    let persons = extents.iter().filter(|e| e.bearer == Bearer::Person);
    let words = persons
        .flat_map(|e| e.tokens.clone())
        .map(|at| text.word(at));
    let telling = |word: &&str| word.chars().count() > 1 && lexicon.particles.word(word).is_none();
    words.filter(telling).map(str::to_owned).collect()
}

/// The names of things, none overlapping.
fn things(text: &Text<'_>, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let thing = |at: usize| {
        lexicon
            .stop_names
            .starting_at(text, at)
            .filter(|(_, why)| **why == Why::Thing)
            .map(|(length, _)| at..at + length)
    };
    let mut things: Vec<Range<usize>> = Vec::new();
    for next in (0..text.len())
        .filter(|at| text.shape(*at).is_capital())
        .filter_map(thing)
    {
        if things.last().is_none_or(|last| last.end <= next.start) {
            things.push(next);
        }
    }
    things
}
