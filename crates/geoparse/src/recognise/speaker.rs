//! Who speaks, in a text that is a record of what several said: `SMITH: We left at dawn.`

use crate::text::{Gap, Shape, Text};
use std::collections::HashSet;
use std::ops::Range;

/// A text with fewer labels is no such record; a report from two cities may begin two lines with `NEW DELHI:`.
const FEWEST: usize = 4;

/// Words of a label, at most.
const LONGEST: usize = 4;

/// The labels at the starts of lines, in order, where some of them come again.
pub(crate) fn labels(text: &Text<'_>) -> Vec<Range<usize>> {
    let opens = |at: &usize| matches!(text.gap(*at), Gap::Line | Gap::Paragraph);
    let labels: Vec<Range<usize>> = (0..text.len())
        .filter(opens)
        .filter_map(|at| label(text, at))
        .collect();
    let names: HashSet<String> = labels.iter().map(|label| text.folded(label)).collect();
    let again = names.len() < labels.len();
    if labels.len() >= FEWEST && again {
        labels
    } else {
        Vec::new()
    }
}

/// Capitals before a colon.
fn label(text: &Text<'_>, start: usize) -> Option<Range<usize>> {
    let capitals = |at: &usize| text.shape(*at) == Shape::Upper;
    let end = start
        + (start..text.len())
            .take(LONGEST)
            .take_while(capitals)
            .count();
    let said = end < text.len() && text.surface(end) == ":" && text.gap(end) == Gap::None;
    (end > start && said).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::labels;
    use crate::text::Text;

    fn found(source: &str) -> Vec<&str> {
        let text = Text::new(source);
        labels(&text).iter().map(|it| text.slice(it)).collect()
    }

    #[test]
    fn who_speaks_in_a_record() {
        let record = "We met.\nFENTON: We left.\nJO LAW: Why?\nFENTON: It rained.\nBINZEN: It did.";
        assert_eq!(found(record), ["FENTON", "JO LAW", "FENTON", "BINZEN"]);
    }

    #[test]
    fn datelines_are_no_record() {
        assert!(found("NEW DELHI: The minister left.\nLAHORE: He came.").is_empty());
        assert!(
            found("A: 1\nB: 2\nC: 3\nD: 4").is_empty(),
            "none comes again"
        );
    }
}
