//! Search as you type: by whole name, beginning, near miss and sound.

mod finds;

use std::sync::LazyLock;

use fst::automaton::{Automaton, Str};
use fst::{IntoStreamer, Streamer};
use levenshtein_automata::{DFA, LevenshteinAutomatonBuilder};

pub(crate) use self::finds::FEW;
use self::finds::{Finds, Likeness};
use crate::open::Packed;
use crate::open::without_article;
use crate::skeleton::skeleton;
use crate::{Filter, PlaceIx, fold};

/// How a search found a place, the best way first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum How {
    /// By a whole name.
    Exact,
    /// By the beginning of a name.
    Prefix,
    /// By a name one or two letters away.
    Fuzzy,
    /// By a name that sounds alike in another spelling or script.
    Transliteration,
}

/// A place that a search found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The place.
    pub place: PlaceIx,
    /// The best way in which it was found.
    pub how: How,
    /// How good an answer it is, 0 to 1: first how it was found, then what the name is to it and how prominent it is.
    pub score: f64,
}

/// Most letters of a name that is compared letter by letter.
const LONGEST: usize = 64;

/// Most names that a rough way gives: five letters, one of them wrong, may begin thousands, and the reader still types.
const MOST_GUESSES: u32 = 1000;

/// Automata of names one letter away; two swapped letters count as one miss.
static ONE_MISS: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
/// The same for two letters.
static TWO_MISSES: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));

impl Packed {
    /// Places of this file that a name may mean, best first; how is told where the layers are asked.
    pub(crate) fn search(&self, name: &str, filter: &Filter, limit: usize) -> Vec<Found> {
        let folded = fold(name);
        let rest = without_article(&folded);
        let mut finds = Finds::new(self, filter, limit);
        for form in [Some(folded.as_str()), rest]
            .into_iter()
            .flatten()
            .filter(|form| !form.is_empty())
        {
            finds.add(self.name_table.get(form), Likeness::Exact);
            self.by_beginning(form, &mut finds);
        }
        self.by_near_misses(rest.unwrap_or(&folded), &mut finds);
        if finds.is_empty() {
            let sounds = skeleton(name)
                .into_iter()
                .flat_map(|key| self.sound_table.get(&key).collect::<Vec<_>>());
            finds.add(sounds, Likeness::Sound);
        }
        finds.into_best(limit)
    }

    fn by_beginning(&self, form: &str, finds: &mut Finds<'_>) {
        let mut stream = self
            .name_table
            .keys()
            .search(Str::new(form).starts_with())
            .into_stream();
        while let Some((_, first)) = stream.next() {
            finds.add(self.name_table.uses(first), Likeness::Prefix);
        }
    }

    fn by_near_misses(&self, form: &str, finds: &mut Finds<'_>) {
        let letters = form.chars().filter(|letter| *letter != ' ').count();
        if (4..=LONGEST).contains(&letters) && finds.are_few() {
            self.by_automaton(&ONE_MISS.build_dfa(form), "", Likeness::OneMiss, finds);
        }
        let initial: String = form.chars().take(1).collect();
        if (5..=LONGEST).contains(&letters) && finds.are_few() {
            self.by_automaton(
                &ONE_MISS.build_prefix_dfa(form),
                &initial,
                Likeness::PrefixMiss,
                finds,
            );
        }
        if (8..=LONGEST).contains(&letters) && finds.is_empty() {
            self.by_automaton(
                &TWO_MISSES.build_dfa(form),
                &initial,
                Likeness::TwoMisses,
                finds,
            );
        }
    }

    /// Adds the names that an automaton takes among those that begin with some letters.
    fn by_automaton(
        &self,
        automaton: &DFA,
        initial: &str,
        likeness: Likeness,
        finds: &mut Finds<'_>,
    ) {
        let past = format!("{initial}{}", char::MAX);
        let names = self
            .name_table
            .keys()
            .search(automaton)
            .ge(initial)
            .lt(past);
        let mut stream = names.into_stream();
        let mut left = MOST_GUESSES;
        while let Some((_, first)) = stream.next() {
            finds.add(self.name_table.uses(first), likeness);
            left -= 1;
            if left == 0 {
                break;
            }
        }
    }
}
