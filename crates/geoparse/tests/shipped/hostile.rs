//! Whatever comes in, spans are exact.

use crate::shipped::reading;
use proptest::prelude::*;

fn check(text: &str) {
    let points: Vec<char> = text.chars().collect();
    for mention in reading(text).mentions {
        let slice: String = points[mention.span.start..mention.span.end]
            .iter()
            .collect();
        assert_eq!(slice, mention.text, "{text:?}");
    }
}

/// Parts of pages, chats, tables and old files.
fn parts() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "<p class=\"x\">",
        "</p>",
        "&nbsp;",
        "MOSCOW (AP) —",
        "DAMASCUS FALLS",
        "paris",
        "München",
        "دمشق",
        "\u{202b}موسكو\u{202c}",
        "北京",
        "🇸🇾",
        "👩‍👩‍👧",
        "\u{0}",
        "\u{7}",
        "\u{200b}",
        "\u{feff}",
        "e\u{301}",
        "\r\n",
        "\t|\t",
        "U.S.",
        "Tartous naval base",
        "N'Djamena",
        "ǅ",
        "İzmir",
        "ﬁ",
    ]);
    prop::collection::vec(
        (part, prop::sample::select(vec![" ", "", "\n\n", "-", ", "])),
        0..40,
    )
    .prop_map(|parts| {
        parts
            .into_iter()
            .flat_map(|(part, gap)| [part, gap])
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn every_mention_is_its_slice(text in parts()) {
        check(&text);
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        check(&text);
    }
}

#[test]
fn nothing_and_next_to_nothing_are_read() {
    for text in [
        "", " ", "\n", ".", "Paris", "paris", "PARIS", "\u{0}", "🙂", "\u{202e}",
    ] {
        check(text);
    }
}

// A word of a megabyte, a line without an end, names without a space: none may stall.
#[test]
fn long_runs_are_read() {
    for piece in [
        "x",
        "Paris,",
        "PARIS ",
        "莫斯科",
        "<b>Ab</b>",
        "🙂",
        "\u{301}",
    ] {
        check(&piece.repeat(30_000 / piece.len()));
    }
}
