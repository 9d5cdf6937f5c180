//! Cue tables: CSV with a header, every row saying where it comes from.

use serde::de::DeserializeOwned;
use std::error::Error;

/// Why the cue tables could not be taken in.
#[derive(Debug, thiserror::Error)]
pub enum LexiconError {
    /// A table could not be read.
    #[error("cannot read the cue table {file}: {source}; restore it from the distribution")]
    Read {
        /// Name of the table, as in `titles.csv`.
        file: &'static str,
        /// What reading it said.
        source: Box<dyn Error + Send + Sync>,
    },
    /// A row is not as the header promises.
    #[error("cue table {file}, line {line}: {problem}")]
    Row {
        /// Name of the table.
        file: &'static str,
        /// Line in it, from 1.
        line: u64,
        /// What is wrong with it.
        problem: String,
    },
    /// A table lacks a row that every reading needs.
    #[error("cue table {file} lacks a row (the clue {row}); restore it from the distribution")]
    Missing {
        /// Name of the table.
        file: &'static str,
        /// Which clue it is of.
        row: String,
    },
}

/// What is wrong with a table without sources, ...
const NO_COLUMN: &str = "the column `source` is missing; every row must say where it comes from";

/// ... and with a row without one.
const NO_SOURCE: &str = "the column `source` is empty; say where the row comes from";

/// The rows of one table. A column `source` must be there and be filled in.
pub(crate) fn rows<R: DeserializeOwned>(
    file: &'static str,
    text: &str,
) -> Result<Vec<R>, LexiconError> {
    let bad = |line, problem: String| LexiconError::Row {
        file,
        line,
        problem,
    };
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|e| bad(1, e.to_string()))?.clone();
    let source = headers
        .iter()
        .position(|h| h == "source")
        .ok_or_else(|| bad(1, NO_COLUMN.into()))?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let at = |e: &csv::Error| e.position().map_or(0, csv::Position::line);
        let record = record.map_err(|e| bad(at(&e), e.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        if record.get(source).is_none_or(str::is_empty) {
            return Err(bad(line, NO_SOURCE.into()));
        }
        rows.push(
            record
                .deserialize(Some(&headers))
                .map_err(|e| bad(line, e.to_string()))?,
        );
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::rows;
    use serde::Deserialize;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Row {
        word: String,
    }

    #[test]
    fn reads_rows() {
        let read: Vec<Row> = rows("t.csv", "word,source\nbase , own knowledge\n").unwrap();
        assert_eq!(
            read,
            [Row {
                word: "base".into()
            }]
        );
    }

    /// A table that was edited by hand must fail with the line to mend.
    #[test]
    fn names_the_line_that_is_wrong() {
        let message = |text| rows::<Row>("t.csv", text).unwrap_err().to_string();
        assert!(message("word\nbase\n").contains("line 1: the column `source` is missing"));
        assert!(message("word,source\nbase,own\nport,\n").contains("line 3"));
        assert!(message("word,source\nbase,own,more\n").contains("line 2"));
    }
}
