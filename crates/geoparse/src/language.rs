//! The language of a text, as far as reading depends on it.

use serde::{Deserialize, Serialize};
use std::fmt;
use whatlang::{Lang, Script, detect};

/// So many characters are looked at: enough to tell, few enough that a book costs no more than an article.
const SAMPLE: usize = 4_000;

/// A Latin text with fewer letters than this is taken for English: names by themselves look like any language.
const FEWEST_LETTERS: usize = 60;

/// A language other than English, which the rules and the tagger were made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(String);

impl Language {
    /// The language of a text; none for English, and where it cannot be told.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let sample = text
            .char_indices()
            .nth(SAMPLE)
            .map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
        let found = detect(sample)?;
        let sure = match found.script() {
            Script::Latin => {
                found.is_reliable()
                    && sample
                        .chars()
                        .filter(|c| c.is_alphabetic())
                        .take(FEWEST_LETTERS)
                        .count()
                        == FEWEST_LETTERS
            }
            _ => true,
        };
        (sure && found.lang() != Lang::Eng).then(|| Self(found.lang().code().to_owned()))
    }

    /// Its code of three letters, ISO 639-3.
    pub fn code(&self) -> &str {
        &self.0
    }
}

/// Its English name, or its code where it has none here.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Lang::from_code(&self.0).map_or(self.code(), |lang| lang.eng_name()))
    }
}
