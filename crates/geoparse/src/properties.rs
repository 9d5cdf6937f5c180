//! What holds for every text.

use crate::testing::{reader, world};
use crate::text::sentences;
use crate::{Document, Reader, Reading};
use proptest::prelude::*;
use std::ops::ControlFlow;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| reader(world()));

fn document(text: &str) -> Document {
    Document {
        text: text.into(),
        ..Document::default()
    }
}

/// Spans slice their own surface out of the text, come in order, and nested ones have nothing inside that reaches out.
fn check(text: &str, reading: &Reading) {
    let points: Vec<char> = text.chars().collect();
    for mention in &reading.mentions {
        let span = mention.span;
        assert!(
            span.start < span.end && span.end <= points.len(),
            "{span:?} in {text:?}"
        );
        assert_eq!(
            points[span.start..span.end].iter().collect::<String>(),
            mention.text
        );
        assert!((0.0..=1.0).contains(&mention.confidence));
        assert!(mention.candidates.len() <= 5);
        assert_eq!(
            mention.place.as_ref().map(|p| &p.id),
            mention.candidates.first().map(|c| &c.id)
        );
        assert!(
            mention
                .candidates
                .is_sorted_by(|a, b| a.confidence >= b.confidence)
        );
    }
    check_relations(&points, reading);
    let order = |m: &crate::Mention| (m.span.start, std::cmp::Reverse(m.span.end));
    assert!(reading.mentions.is_sorted_by_key(order));
    for pair in reading.mentions.windows(2) {
        let (a, b) = (pair[0].span, pair[1].span);
        assert!(
            a.end <= b.start || b.end <= a.end && b != a && pair[1].nested,
            "{a:?} {b:?} in {text:?}"
        );
    }
}

/// Relations point at words and sentences of the text, and have some.
fn check_relations(points: &[char], reading: &Reading) {
    let surface = |span: crate::Span| points[span.start..span.end].iter().collect::<String>();
    let evidence = |spans: &[crate::Span]| {
        assert!(!spans.is_empty());
        assert!(
            spans
                .iter()
                .all(|span| span.start < span.end && span.end <= points.len())
        );
    };
    for visit in &reading.visits {
        assert_eq!(surface(visit.visitor.span), visit.visitor.text);
        assert_eq!(surface(visit.destination.span), visit.destination.text);
        assert!((0.0..=1.0).contains(&visit.confidence));
        evidence(&visit.evidence);
    }
    for basing in &reading.basings {
        assert_eq!(surface(basing.operator.span), basing.operator.text);
        assert!((0.0..=1.0).contains(&basing.confidence));
        evidence(&basing.evidence);
    }
}

/// Words with which the reader has something to do, mixed with noise.
fn news() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Paris",
        "Texas",
        "Ky.",
        "U.S.",
        "US",
        "Moscow",
        "Russian",
        "Syria's",
        "Tartous",
        "naval",
        "base",
        "port",
        "of",
        "the",
        "The",
        "and",
        "in",
        ",",
        ".",
        "—",
        "\n\n",
        "(",
        "London",
        "Jack",
        "Mr.",
        "Police",
        "Department",
        "University",
        "counties",
        "North",
        "County",
        "Street",
        "Lake",
        "D-Paris",
        "President",
        "Orlov",
        "visited",
        "will",
        "visit",
        "to",
        "troops",
        "was",
        "withdrawn",
        "from",
        "delegation",
        "on Tuesday",
        "he",
        "denied",
        "that",
        "said",
        "’s",
        "İstanbul",
        "ǅ",
        "e\u{301}",
        "🇸🇾",
        "莫斯科",
    ]);
    prop::collection::vec(
        (words, prop::sample::select(vec![" ", "", "-", "\n", "  "])),
        0..40,
    )
    .prop_map(|parts| {
        parts
            .into_iter()
            .flat_map(|(word, gap)| [word, gap])
            .collect()
    })
}

proptest! {
    #[test]
    fn any_text_is_read_with_exact_spans(text in any::<String>()) {
        check(&text, &READER.read(&document(&text)));
    }

    #[test]
    fn texts_full_of_cues_are_read_with_exact_spans(text in news()) {
        check(&text, &READER.read(&document(&text)));
    }

    #[test]
    fn given_spans_are_answered_whatever_they_are(text in news(), spans in prop::collection::vec((0..60_usize, 0..60_usize), 0..6)) {
        let spans: Vec<_> = spans.into_iter().map(|(start, end)| crate::Span { start, end }).collect();
        let reading = READER.read_spans(&document(&text), &spans);
        let answered: Vec<_> = reading.mentions.iter().map(|m| m.span).collect();
        prop_assert_eq!(answered, spans);
    }

    #[test]
    fn sentences_are_in_order_and_leave_out_only_white_space(text in news()) {
        let points: Vec<char> = text.chars().collect();
        let mut end = 0;
        for sentence in sentences(&text) {
            prop_assert!(points[end..sentence.start].iter().all(|c| c.is_whitespace()));
            prop_assert!(sentence.start < sentence.end);
            end = sentence.end;
        }
        prop_assert!(points[end..].iter().all(|c| c.is_whitespace()));
    }
}

/// A line of one long word, or of nothing but names, must neither stall nor run out of memory.
#[test]
fn huge_lines_are_read() {
    for piece in [
        "x",
        "Paris ",
        "Paris,",
        "莫斯科",
        "Ab",
        "Jack London and ",
        "(((",
    ] {
        let text = piece.repeat(50_000 / piece.len());
        check(&text, &READER.read(&document(&text)));
    }
}

#[test]
fn reading_stops_when_told_to() {
    let mut told = Vec::new();
    let stopped = READER.read_watched(&document("In Moscow."), &mut |done| {
        told.push(done);
        if done > 0.5 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    assert!(stopped.is_none() && told.is_sorted());
    let whole = READER.read_watched(&document("In Moscow."), &mut |_| ControlFlow::Continue(()));
    assert_eq!(whole, Some(READER.read(&document("In Moscow."))));
}
