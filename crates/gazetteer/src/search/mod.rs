//! Search as you type: by whole name, beginning, near miss and sound.

mod finds;
mod near;

pub(crate) use self::finds::FEW;
use self::finds::{Finds, Likeness};
use self::near::{Near, Read};
use crate::format::stand::Stand;
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
        if let Some(stand) = self.name_table.root().after(form) {
            finds.add(self.name_table.uses_beyond(&stand), Likeness::Prefix);
        }
    }

    fn by_near_misses(&self, form: &str, finds: &mut Finds<'_>) {
        let letters: Vec<char> = form.chars().collect();
        let written = letters.iter().filter(|letter| **letter != ' ').count();
        let root = || Some((self.name_table.root(), Near::start()));
        if (4..=LONGEST).contains(&written) && finds.are_few() {
            let near = Near::new(&letters, 1);
            self.by_likeness(&near, root(), Likeness::OneMiss, finds);
        }
        if (5..=LONGEST).contains(&written) && finds.are_few() {
            let near = Near::new(&letters, 1);
            self.by_likeness(
                &near,
                self.begun(&near, &letters),
                Likeness::PrefixMiss,
                finds,
            );
        }
        if (8..=LONGEST).contains(&written) && finds.is_empty() {
            let near = Near::new(&letters, 2);
            self.by_likeness(
                &near,
                self.begun(&near, &letters),
                Likeness::TwoMisses,
                finds,
            );
        }
    }

    /// Where the first letter leads; none where no name begins with it.
    fn begun(&self, near: &Near<'_>, letters: &[char]) -> Option<(Stand<'_>, Read)> {
        let initial = *letters.first()?;
        let stand = self
            .name_table
            .root()
            .after(initial.encode_utf8(&mut [0; 4]))?;
        Some((stand, near.read(&Near::start(), initial)))
    }

    /// Adds the names, or those that begin so, that are near enough among those that go on from a stand.
    fn by_likeness<'g>(
        &'g self,
        near: &Near<'_>,
        from: Option<(Stand<'g>, Read)>,
        likeness: Likeness,
        finds: &mut Finds<'_>,
    ) {
        let mut open: Vec<(Stand<'g>, Read)> = from.into_iter().collect();
        while let Some((stand, read)) = open.pop() {
            if near.is_whole(&read) {
                match likeness {
                    Likeness::PrefixMiss => {
                        finds.add(self.name_table.uses_beyond(&stand), likeness);
                        continue;
                    }
                    _ => finds.add(
                        stand
                            .value()
                            .into_iter()
                            .flat_map(|first| self.name_table.uses(first)),
                        likeness,
                    ),
                }
            }
            let mut go_on = |letter, next| {
                let read = near.read(&read, letter);
                if near.may_go_on(&read) {
                    open.push((next, read));
                }
            };
            match near.only(&read) {
                Some(letters) => each_once(letters, |letter| {
                    if let Some(next) = stand.after(letter.encode_utf8(&mut [0; 4])) {
                        go_on(letter, next);
                    }
                }),
                None => stand.each_letter(&mut go_on),
            }
        }
    }
}

/// Shows each of a few letters once.
fn each_once(letters: &[char], mut show: impl FnMut(char)) {
    for (at, letter) in letters.iter().enumerate() {
        if !letters.iter().take(at).any(|earlier| earlier == letter) {
            show(*letter);
        }
    }
}
