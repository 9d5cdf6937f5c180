//! Mentions into the tables, with what is already known of their names.

use std::collections::HashMap;

use gazetteer::{Place, fold};
use geoparse::{Candidate, Document, Kind, Mention, Role, Span};
use rusqlite::Connection;

use super::{place, words::word};
use crate::{Evidence, Status};

/// A mention as it stands: its status, and the row of its place.
pub(crate) type Judged = (Status, Option<i64>);

/// What the analyst said of names, for documents still to come.
pub(crate) struct Known {
    /// By folded name: the row of the place to mean; none where the name names no place.
    remembered: HashMap<String, Option<i64>>,
    aliases: Vec<(String, Place)>,
}

impl Known {
    pub(crate) fn of(conn: &Connection) -> rusqlite::Result<Self> {
        let mut remembered = conn.prepare("SELECT name_key, place FROM remembered")?;
        let remembered = remembered
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let sql = format!(
            "SELECT {}, a.name FROM aliases a JOIN places p ON p.fid = a.place",
            place::COLUMNS
        );
        let mut aliases = conn.prepare(&sql)?;
        let aliases = aliases
            .query_map([], |row| Ok((row.get(place::WIDTH)?, place::read(row, 0)?)))?
            .filter_map(|alias| alias.map(|(name, place)| Some((name, place?))).transpose())
            .collect::<Result<_, _>>()?;
        Ok(Self {
            remembered,
            aliases,
        })
    }

    /// How a mention stands that comes in with the place `read`.
    pub(crate) fn judged(&self, mention: &Mention, read: Option<i64>) -> Judged {
        match self.remembered.get(&fold(&mention.text)) {
            None => (Status::Auto, read),
            Some(None) => (Status::Rejected, read),
            Some(place) if *place == read => (Status::Confirmed, read),
            Some(place) => (Status::Corrected, *place),
        }
    }
}

/// The mentions of a document, and those of the analyst's own aliases in it, in reading order.
///
/// An alias outweighs what was read at the very same words; words inside a longer name stay part of that name.
pub(crate) fn with_aliases(known: &Known, document: &Document, read: &[Mention]) -> Vec<Mention> {
    let mut mentions = read.to_vec();
    for (name, place) in &known.aliases {
        for span in occurrences(&document.text, name) {
            let over = |held: &Mention| held.span.start < span.end && span.start < held.span.end;
            match mentions.iter_mut().find(|held| over(held)) {
                Some(held) if held.span == span => meant(held, place),
                Some(_) => {}
                None => mentions.push(own(span, name, place)),
            }
        }
    }
    mentions.sort_by_key(|mention| (mention.span.start, usize::MAX - mention.span.end));
    mentions
}

fn meant(mention: &mut Mention, place: &Place) {
    mention.place = Some(place.clone());
    mention.confidence = 1.0;
    mention
        .candidates
        .retain(|candidate| candidate.id != place.id);
    mention.candidates.insert(
        0,
        Candidate {
            id: place.id.clone(),
            confidence: 1.0,
        },
    );
    mention.candidates.truncate(5);
}

fn own(span: Span, text: &str, place: &Place) -> Mention {
    let mut mention = Mention {
        span,
        text: text.to_owned(),
        kind: kind_of(place),
        role: Role::Literal,
        nested: false,
        confidence: 1.0,
        place: None,
        candidates: Vec::new(),
    };
    meant(&mut mention, place);
    mention
}

/// The kind that fits a place's class.
pub(crate) fn kind_of(place: &Place) -> Kind {
    match place.class.as_str() {
        "S" | "R" => Kind::Facility,
        "H" | "U" => Kind::Water,
        "L" | "T" | "V" => Kind::Region,
        _ => Kind::Place,
    }
}

/// Where a name stands in a text as words of its own, in code points.
fn occurrences(text: &str, name: &str) -> Vec<Span> {
    let length = name.chars().count();
    let (mut point, mut byte) = (0, 0);
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut found = Vec::new();
    for (at, _) in text.match_indices(name) {
        point += text[byte..at].chars().count();
        byte = at;
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        if length > 0 && !inside(before) && !inside(after) {
            found.push(Span {
                start: point,
                end: point + length,
            });
        }
    }
    found
}

/// Adds a mention; gives its row.
pub(crate) fn insert(
    conn: &Connection,
    document: u32,
    mention: &Mention,
    read: Option<i64>,
    (status, place): Judged,
    evidence: &Evidence<'_>,
) -> rusqlite::Result<i64> {
    let sentence = evidence.around(mention.span);
    let mut add = conn.prepare_cached(
        "INSERT INTO mentions (document, span_start, span_end, text, name_key, kind, role, nested, status, confidence, place, read_place,
           candidates, sentence_start, sentence_end, sentence)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    )?;
    add.insert((
        document,
        mention.span.start,
        mention.span.end,
        &mention.text,
        fold(&mention.text),
        word(mention.kind),
        word(mention.role),
        mention.nested,
        word(status),
        mention.confidence,
        place,
        read,
        serde_json::to_string(&mention.candidates).ok(),
        sentence.start,
        sentence.end,
        evidence.quote(mention.span),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Aliases are the analyst's: part of a longer word is another word.
    #[test]
    fn a_name_is_found_as_words_of_its_own() {
        let found = occurrences("Östl. Tor; Torgau, „Tor“ Tor", "Tor");
        let starts: Vec<_> = found.iter().map(|span| span.start).collect();
        assert_eq!(starts, [6, 20, 25]);
        assert!(occurrences("abc", "").is_empty());
    }
}
