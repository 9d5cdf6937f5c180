//! Cues of one word or several, found in a text.

use crate::text::{Gap, Text};
use rustc_hash::FxHashMap;

/// Folded words of a phrase after its first, and what the phrase stands for.
type Rest<T> = (Box<[Box<str>]>, T);

/// Phrases by their first word, each with a value.
#[derive(Clone, Debug)]
pub(crate) struct Phrases<T> {
    by_first: FxHashMap<Box<str>, Vec<Rest<T>>>,
    longest: usize,
}

impl<T> FromIterator<(String, T)> for Phrases<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(phrases: I) -> Self {
        let mut all = Self {
            by_first: FxHashMap::default(),
            longest: 0,
        };
        for (phrase, value) in phrases {
            let folded = gazetteer::fold(&phrase);
            let mut words = folded.split(' ').map(Box::<str>::from);
            let Some(first) = words.next() else { continue };
            let rest: Box<[Box<str>]> = words.collect();
            all.longest = all.longest.max(rest.len() + 1);
            let same = all.by_first.entry(first).or_default();
            same.push((rest, value));
            same.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        all
    }
}

impl<T> Phrases<T> {
    /// The longest phrase that starts at a token: how many tokens it has, and its value.
    pub(crate) fn starting_at(&self, text: &Text<'_>, at: usize) -> Option<(usize, &T)> {
        self.by_first
            .get(text.word(at))?
            .iter()
            .find_map(|(rest, value)| {
                Self::follows(text, at, rest).then_some((rest.len() + 1, value))
            })
    }

    /// The longest phrase that ends right before a token.
    pub(crate) fn ending_before(&self, text: &Text<'_>, end: usize) -> Option<(usize, &T)> {
        let lengths = (1..=self.longest.min(end)).rev();
        lengths
            .into_iter()
            .find_map(|length| Some((length, self.exactly(text, end - length, length)?)))
    }

    /// The phrase of so many tokens that starts at a token.
    fn exactly(&self, text: &Text<'_>, at: usize, length: usize) -> Option<&T> {
        let phrases = self.by_first.get(text.word(at))?.iter();
        let mut fitting = phrases.filter(|(rest, _)| rest.len() + 1 == length);
        fitting
            .find(|(rest, _)| Self::follows(text, at, rest))
            .map(|(_, value)| value)
    }

    /// Whether the words of a phrase after its first stand behind a token.
    fn follows(text: &Text<'_>, at: usize, rest: &[Box<str>]) -> bool {
        rest.iter()
            .zip(at + 1..)
            .all(|(word, next)| text.gap(next) != Gap::Paragraph && text.word(next) == &**word)
    }

    /// All values, in no order.
    pub(crate) fn values(&self) -> impl Iterator<Item = &T> {
        self.by_first.values().flatten().map(|(_, value)| value)
    }

    /// The value of the word at a token, taken alone.
    pub(crate) fn at(&self, text: &Text<'_>, at: usize) -> Option<&T> {
        self.word(text.word(at))
    }

    /// The value of one folded word.
    pub(crate) fn word(&self, folded: &str) -> Option<&T> {
        self.by_first
            .get(folded)?
            .iter()
            .find(|(rest, _)| rest.is_empty())
            .map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::Phrases;
    use crate::text::Text;

    #[test]
    fn finds_the_longest_phrase_on_either_side() {
        let phrases: Phrases<u8> = [
            ("base".into(), 1),
            ("Air Base".into(), 2),
            ("army air base".into(), 3),
        ]
        .into_iter()
        .collect();
        let text = Text::new("the Army air-base and base");
        assert_eq!(phrases.starting_at(&text, 1), Some((3, &3)));
        assert_eq!(phrases.starting_at(&text, 2), Some((2, &2)));
        assert_eq!(phrases.ending_before(&text, 4), Some((3, &3)));
        assert_eq!(phrases.ending_before(&text, 6), Some((1, &1)));
        assert_eq!(phrases.ending_before(&text, 0), None);
        let longer: Phrases<u8> = [("denied".into(), 1), ("denied entry".into(), 2)]
            .into_iter()
            .collect();
        assert_eq!(
            longer.ending_before(&Text::new("denied entry to"), 1),
            Some((1, &1))
        );
        assert_eq!(phrases.word("air"), None);
    }
}
