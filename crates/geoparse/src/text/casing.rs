//! How a sentence uses capitals, which says what a capital in it is worth.

use super::{Shape, Token};

/// The habit of capitals of one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Casing {
    /// Capitals mark names and the first word.
    Running,
    /// Every longer word has one, as in many headlines.
    Headline,
    /// All letters are capitals.
    Capitals,
}

/// Words shorter than this (code points) stay lower-case in headlines.
const LONG_WORD: usize = 5;

/// Fewer words than this say nothing about a habit.
const FEWEST_WORDS: usize = 4;

/// Share of words that must follow a habit, in tenths.
const HABIT_TENTHS: usize = 8;

impl Casing {
    /// The habit of one sentence.
    pub(crate) fn of(sentence: &[Token]) -> Self {
        let cased = || {
            sentence
                .iter()
                .filter(|t| matches!(t.shape, Shape::Lower | Shape::Capital | Shape::Upper))
        };
        let long = || cased().filter(|t| t.span.end - t.span.start >= LONG_WORD);
        let upper = cased().filter(|t| t.shape == Shape::Upper).count();
        let capital = long().filter(|t| t.shape != Shape::Lower).count();
        if is_habit(upper, cased().count()) {
            Self::Capitals
        } else if is_habit(capital, long().count()) {
            Self::Headline
        } else {
            Self::Running
        }
    }
}

fn is_habit(following: usize, all: usize) -> bool {
    all >= FEWEST_WORDS && following * 10 >= all * HABIT_TENTHS
}

#[cfg(test)]
mod tests {
    use super::Casing;
    use crate::text::tokenise;

    #[test]
    fn tells_headlines_from_running_text() {
        let casing = |text| Casing::of(&tokenise(text, false));
        assert_eq!(
            casing("The minister flew to Moscow on Monday, his office said."),
            Casing::Running
        );
        assert_eq!(
            casing("Drivers Warned to Watch Out for Flooded Roads"),
            Casing::Headline
        );
        assert_eq!(casing("DRIVERS WARNED OF FLOODED ROADS"), Casing::Capitals);
        assert_eq!(casing("Moscow, Russia"), Casing::Running);
    }
}
