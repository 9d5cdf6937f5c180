//! Columns of a table of mentions: what rows are sorted and gathered by, and what they have to hold.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::terms::Terms;

/// What a table of mentions is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Column {
    /// As they stand, document by document.
    #[default]
    Document,
    /// The name as it is written.
    Text,
    /// The place's name.
    Place,
    /// The place's country.
    Country,
    /// What sort of thing it names.
    Kind,
    /// What the name stands for.
    Role,
    /// What was said of it.
    Status,
    /// How likely it is right.
    Confidence,
    /// The words around it.
    Sentence,
}

impl Column {
    pub(super) fn sql(self) -> &'static str {
        match self {
            Self::Document => "m.document",
            Self::Text => "m.text COLLATE NOCASE",
            Self::Place => "p.name COLLATE NOCASE",
            Self::Country => "p.country",
            Self::Kind => "m.kind",
            Self::Role => "m.role",
            Self::Status => "m.status",
            Self::Confidence => {
                "CASE m.status WHEN 'auto' THEN m.confidence WHEN 'rejected' THEN 0 ELSE 1 END"
            }
            Self::Sentence => "m.sentence COLLATE NOCASE",
        }
    }

    /// What a table writes in it, or the code of that.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Document => "d.name",
            other => other.sql(),
        }
    }
}

/// What a column of a table has to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Holding {
    /// The column.
    pub column: Column,
    /// Words, all of them; of confidence also a comparison, as in `> 0.7`.
    pub words: String,
    /// Any of these in place of words: a table may write a code as a name.
    pub any: Option<Vec<String>>,
}

impl Holding {
    pub(super) fn add_to(&self, terms: &mut Terms) {
        let column = self.column.name();
        if let Some(any) = &self.any {
            return terms.any(column, any);
        }
        let compared = compared(&self.words).filter(|_| self.column == Column::Confidence);
        if let Some((sign, size)) = compared {
            return terms.add(&format!("round({column}, 2) {sign} ?"), size);
        }
        for word in self.words.split_whitespace() {
            holding(terms, column, word);
        }
    }
}

/// A comparison with a number, as in `>= 0.7`.
fn compared(words: &str) -> Option<(&'static str, f64)> {
    let words = words.trim();
    let sign = [">=", "<=", ">", "<", "="]
        .into_iter()
        .find(|sign| words.starts_with(sign))?;
    let size = words.strip_prefix(sign)?.trim().parse().ok()?;
    Some((sign, size))
}

/// Adds that `text` holds a word.
pub(super) fn holding(terms: &mut Terms, text: &str, word: &str) {
    let mut escaped = String::new();
    for letter in word.chars() {
        if ['\\', '%', '_'].contains(&letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    terms.add(
        &format!("({text}) LIKE ? ESCAPE '\\'"),
        format!("%{escaped}%"),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_and_a_number_compare() {
        assert_eq!(compared(" >= 0.5"), Some((">=", 0.5)));
        assert_eq!(compared("<1"), Some(("<", 1.0)));
        for words in ["0.5", "> much", "=>1", ""] {
            assert_eq!(compared(words), None, "{words}");
        }
    }
}
