//! Many documents in one file: one JSON object a line.

mod problem;

use std::io::{BufRead, Read};

use geoparse::{Document, Span};
use serde::Deserialize;

use super::{MAX_BYTES, published};

pub use problem::{LineError, Problem};

/// The longest line that is read, in bytes: the largest document with every character escaped as `\uXXXX`.
const MAX_LINE: usize = 6 * MAX_BYTES;

/// One line's document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The document; a line without an id has its number for one, from 0.
    pub document: Document,
    /// Where given, the spans to resolve instead of looking for names; each lies within the text.
    pub spans: Option<Vec<Span>>,
}

/// The documented members of a line; others are ignored, and null is as absent.
#[derive(Deserialize)]
struct Members {
    id: Option<String>,
    text: String,
    title: Option<String>,
    published: Option<String>,
    source: Option<String>,
    spans: Option<Vec<Span>>,
}

/// Reads the lines of `reader` one by one, skipping blank ones; `file` is named in errors.
///
/// After a bad line the next one follows; only a broken stream ends early.
pub fn entries<R: BufRead>(file: &str, reader: R) -> Entries<R> {
    Entries {
        file: file.to_owned(),
        reader,
        line: 0,
        broken: false,
    }
}

/// Iterator over the documents of a `.jsonl` file; see [`entries`].
#[derive(Debug)]
pub struct Entries<R> {
    file: String,
    reader: R,
    line: usize,
    broken: bool,
}

impl<R: BufRead> Iterator for Entries<R> {
    type Item = Result<Entry, LineError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.broken {
            let read = self.next_line();
            if matches!(read, Ok(None)) {
                return None;
            }
            self.line += 1;
            let entry = read
                .map(Option::unwrap_or_default)
                .and_then(|line| self.entry(&line));
            self.broken = matches!(entry, Err(Problem::Stream(_)));
            if let Some(entry) = entry.transpose() {
                return Some(entry.map_err(|problem| self.error(problem)));
            }
        }
        None
    }
}

impl<R: BufRead> Entries<R> {
    /// The next line with its end; none after the last.
    fn next_line(&mut self) -> Result<Option<Vec<u8>>, Problem> {
        let mut line = Vec::new();
        let limit = MAX_LINE as u64;
        self.reader
            .by_ref()
            .take(limit)
            .read_until(b'\n', &mut line)?;
        if line.len() == MAX_LINE && line.last() != Some(&b'\n') {
            self.reader.skip_until(b'\n')?;
            return Err(Problem::TooLarge);
        }
        Ok((!line.is_empty()).then_some(line))
    }

    /// The document of a line; none where it is blank.
    fn entry(&self, line: &[u8]) -> Result<Option<Entry>, Problem> {
        let first = self.line == 1;
        let line = line
            .strip_prefix("\u{FEFF}".as_bytes())
            .filter(|_| first)
            .unwrap_or(line)
            .trim_ascii();
        match line.first() {
            None => return Ok(None),
            Some(b'{') => {}
            Some(_) => return Err(Problem::NotAnObject),
        }
        let members: Members = serde_json::from_slice(line)?;
        if members.text.len() > MAX_BYTES {
            return Err(Problem::TooLarge);
        }
        let document = Document {
            id: members.id.unwrap_or_else(|| (self.line - 1).to_string()),
            text: members.text,
            title: members.title,
            published: members.published.as_deref().map(published).transpose()?,
            source: members.source,
        };
        let spans = members
            .spans
            .map(|spans| checked(spans, &document.text))
            .transpose()?;
        Ok(Some(Entry { document, spans }))
    }

    fn error(&self, problem: Problem) -> LineError {
        LineError {
            file: self.file.clone(),
            line: self.line,
            problem,
        }
    }
}

/// The spans, once each is known to hold at least one code point of the text.
fn checked(spans: Vec<Span>, text: &str) -> Result<Vec<Span>, Problem> {
    let length = text.chars().count();
    for (number, &Span { start, end }) in spans.iter().enumerate() {
        if start >= end || end > length {
            return Err(Problem::Span {
                number,
                start,
                end,
                length,
            });
        }
    }
    Ok(spans)
}
