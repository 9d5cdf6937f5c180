//! Words that tell a full stop inside a sentence from one at its end.
//!
//! The table is part of the program, unlike the other cue tables: where sentences end must be the same for whoever cuts up a
//! text, with or without a lexicon at hand.

use crate::lexicon::table;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../../../data/curated/lexicon/sentence_words.csv");

static WORDS: LazyLock<HashMap<String, Says>> = LazyLock::new(|| {
    let rows = table::rows::<Row>("sentence_words.csv", TABLE).unwrap_or_default();
    rows.into_iter().map(|row| (row.word, row.says)).collect()
});

#[derive(Deserialize)]
struct Row {
    word: String,
    says: Says,
}

/// What a word says of a full stop beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Says {
    /// It takes one without ending the sentence: `Gen. Orlov`.
    Continues,
    /// It opens a sentence after a short form that also ends one: `in the U.S. The …`
    Opens,
}

/// Whether a word is a short form whose full stop ends no sentence.
pub(super) fn continues(word: &str) -> bool {
    says(word) == Some(Says::Continues)
}

/// Whether a word with a capital opens a sentence behind a short form.
pub(super) fn opens(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && says(word) == Some(Says::Opens)
}

fn says(word: &str) -> Option<Says> {
    WORDS.get(word.to_ascii_lowercase().as_str()).copied()
}

#[cfg(test)]
mod tests {
    use super::{TABLE, WORDS, continues, opens};

    /// A table that cannot be read would go unnoticed: sentences would only be cut elsewhere.
    #[test]
    fn every_row_of_the_table_is_taken_in() {
        assert_eq!(WORDS.len(), TABLE.lines().count() - 1);
    }

    #[test]
    fn words_say_what_the_table_has_of_them() {
        assert!(continues("Gen") && !continues("The") && !continues("Fleet"));
        assert!(opens("The") && !opens("the") && !opens("Gen"));
    }
}
