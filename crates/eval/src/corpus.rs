//! Annotated texts, one JSON object a line.

use std::io::BufRead;

use geoparse::{Document, Span};
use serde::Deserialize;

use crate::{CorpusError, GoldBasing, GoldVisit, Mark, Problem};

/// A text with what people marked in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Gold {
    /// The text, with title, date and source where known.
    pub document: Document,
    /// The names.
    pub marks: Vec<Mark>,
    /// Who went where.
    pub visits: Vec<GoldVisit>,
    /// Whose forces are where.
    pub basings: Vec<GoldBasing>,
}

impl Gold {
    /// The spans of all marks, in the order of the file.
    pub fn spans(&self) -> Vec<Span> {
        self.marks.iter().map(Mark::span).collect()
    }
}

/// The members of a line; others are ignored, null is as absent. Names are under whichever of three words comes first.
#[derive(Deserialize)]
struct Members {
    id: Option<String>,
    text: String,
    title: Option<String>,
    published: Option<String>,
    source: Option<String>,
    #[serde(default)]
    toponyms: Vec<Mark>,
    #[serde(default)]
    spans: Vec<Mark>,
    #[serde(default)]
    mentions: Vec<Mark>,
    #[serde(default)]
    visits: Vec<GoldVisit>,
    #[serde(default)]
    basings: Vec<GoldBasing>,
}

/// Reads annotated texts line by line, skipping blank lines; `file` is named in errors.
///
/// After a bad line the next one follows; only a broken stream ends early.
///
/// ```
/// let line = r#"{"text": "Off Tartus.", "toponyms": [{"start": 4, "end": 10, "lat": 34.9, "lon": 35.9}]}"#;
/// let gold = eval::corpus("own.jsonl", line.as_bytes()).next().unwrap()?;
/// assert_eq!(gold.document.id, "0");
/// assert_eq!(gold.marks[0].point(), Some((35.9, 34.9)));
/// # Ok::<(), eval::CorpusError>(())
/// ```
pub fn corpus<R: BufRead>(file: &str, reader: R) -> Corpus<R> {
    Corpus {
        file: file.to_owned(),
        lines: reader.lines(),
        line: 0,
    }
}

/// Iterator over annotated texts; see [`corpus`].
#[derive(Debug)]
pub struct Corpus<R> {
    file: String,
    lines: std::io::Lines<R>,
    line: usize,
}

impl<R: BufRead> Iterator for Corpus<R> {
    type Item = Result<Gold, CorpusError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let line = self.lines.next()?;
            self.line += 1;
            let gold = line
                .map_err(Problem::from)
                .and_then(|line| self.gold(&line));
            if let Some(gold) = gold.transpose() {
                return Some(gold.map_err(|problem| self.error(problem)));
            }
        }
    }
}

impl<R> Corpus<R> {
    fn gold(&self, line: &str) -> Result<Option<Gold>, Problem> {
        let line = line.trim_start_matches('\u{FEFF}').trim();
        if line.is_empty() {
            return Ok(None);
        }
        let members: Members = serde_json::from_str(line)?;
        let marks = [members.toponyms, members.spans, members.mentions];
        let marks = marks
            .into_iter()
            .find(|marks| !marks.is_empty())
            .unwrap_or_default();
        check(&marks, &members.text)?;
        let document = Document {
            id: members.id.unwrap_or_else(|| (self.line - 1).to_string()),
            text: members.text,
            title: members.title,
            published: members.published,
            source: members.source,
        };
        Ok(Some(Gold {
            document,
            marks,
            visits: members.visits,
            basings: members.basings,
        }))
    }

    fn error(&self, problem: Problem) -> CorpusError {
        CorpusError {
            file: self.file.clone(),
            line: self.line,
            problem,
        }
    }
}

fn check(marks: &[Mark], text: &str) -> Result<(), Problem> {
    let length = text.chars().count();
    let bad = marks
        .iter()
        .enumerate()
        .find(|(_, mark)| mark.start >= mark.end || mark.end > length);
    bad.map_or(Ok(()), |(number, mark)| {
        Err(Problem::Mark {
            number,
            start: mark.start,
            end: mark.end,
            length,
        })
    })
}
