//! Runs of capitalised words: what a longer name can be made of.

use super::surface;
use crate::Lexicon;
use crate::text::{Gap, Text};
use std::ops::Range;

/// A run is cut after so many tokens; it keeps what follows linear where a text is all capitals.
const MOST_TOKENS: usize = 12;

/// The runs of a text in order. Particles go on one where a capital follows (`Charles de Gaulle`, `al-Sharaa`);
/// punctuation, possessives and ends of sentences break it.
pub(crate) fn chunks(text: &Text<'_>, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let mut chunks = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = end_of_run(text, at, lexicon);
        if end > at {
            chunks.push(at..end);
        }
        at = end.max(at + 1);
    }
    chunks
}

/// Where the run that starts at `start` ends; `start` itself when none does.
fn end_of_run(text: &Text<'_>, start: usize, lexicon: &Lexicon) -> usize {
    let sentence = text.sentence(start).0.end;
    let mut end = start;
    while end < sentence && end - start < MOST_TOKENS && (end == start || is_joined(text, end)) {
        if text.shape(end).is_capital() {
            end += 1;
        } else if lexicon.particles.at(text, end).is_some()
            && is_bound(text, end, end == start)
            && text.shape(end + 1).is_capital()
        {
            end += 2;
        } else {
            break;
        }
    }
    end.min(sentence)
}

/// Whether a particle goes with the next word; the first of a run must have a hyphen (`al-Sharaa`).
fn is_bound(text: &Text<'_>, particle: usize, first: bool) -> bool {
    is_joined(text, particle + 1) && (!first || text.gap(particle + 1) == Gap::Hyphen)
}

fn is_joined(text: &Text<'_>, at: usize) -> bool {
    matches!(text.gap(at), Gap::Space | Gap::Line | Gap::Hyphen)
        && !surface::follows_party(text, at)
}

#[cfg(test)]
mod tests {
    use super::chunks;
    use crate::testing::lexicon;
    use crate::text::Text;

    #[test]
    fn runs_end_at_small_words_marks_and_possessives() {
        let text = Text::new(
            "Syria's President Ahmed al-Sharaa met Charles de Roux of Al-Monitor, New York. He left.",
        );
        let found: Vec<_> = chunks(&text, &lexicon())
            .iter()
            .map(|c| text.slice(c))
            .collect();
        assert_eq!(
            found,
            [
                "Syria",
                "President Ahmed al-Sharaa",
                "Charles de Roux",
                "Al-Monitor",
                "New York.",
                "He"
            ]
            .map(|s| s.trim_end_matches('.'))
        );
    }
}
