//! KML 2.2 placemarks, read one by one.
//!
//! The file is read as a stream of tags, never as a tree, so folders within folders cost nothing; beyond a depth that no
//! program writes it is refused. Styles, overlays and network links are passed over, and nothing is ever fetched.

mod coordinates;
mod draft;

use std::io::BufRead;
use std::ops::ControlFlow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use thiserror::Error;

use self::draft::Draft;
use crate::Feature;

/// Tags within tags that no program writes.
const DEEPEST: usize = 500;

/// Why a file cannot be read as KML.
#[derive(Debug, Error)]
pub enum ReadError {
    /// It is no XML, or breaks off.
    #[error("it is no KML: {source}, {at} bytes from its beginning")]
    Xml {
        /// What is wrong.
        source: quick_xml::Error,
        /// Where, in bytes.
        at: u64,
    },
    /// Tags lie deeper within each other than any program writes.
    #[error(
        "its tags lie more than {DEEPEST} deep within each other, {at} bytes from its beginning"
    )]
    Deep {
        /// Where, in bytes.
        at: u64,
    },
    /// It ends before its tags do.
    #[error("it breaks off within <{tag}>")]
    CutShort {
        /// The tag that is open.
        tag: String,
    },
    /// Whoever took the placemarks wanted no more.
    #[error("stopped")]
    Stopped,
}

/// Reads the placemarks of a file and hands over each as a feature as soon as it is read: its name, description and
/// extended data as properties, points, lines and polygons as geometry.
///
/// ```
/// let file = "<kml><Placemark><name>Homs</name><Point><coordinates>36.7,34.7</coordinates></Point></Placemark></kml>";
/// let mut found = Vec::new();
/// formats::kml::read(file.as_bytes(), &mut |feature| {
///     found.push(feature);
///     std::ops::ControlFlow::Continue(())
/// })?;
/// assert_eq!(found[0].properties["name"], "Homs");
/// # Ok::<(), formats::kml::ReadError>(())
/// ```
///
/// # Errors
/// [`ReadError`] where the file is no XML, breaks off or is nested without reason.
pub fn read(
    from: impl BufRead,
    take: &mut dyn FnMut(Feature) -> ControlFlow<()>,
) -> Result<(), ReadError> {
    let mut reader = Reader::from_reader(from);
    let (mut buffer, mut open, mut draft) = (Vec::new(), Vec::new(), None);
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        let at = reader.buffer_position();
        match event.map_err(|source| ReadError::Xml { source, at })? {
            Event::Start(tag) => {
                if open.len() >= DEEPEST {
                    return Err(ReadError::Deep { at });
                }
                open.push(local(&tag));
                begin(&tag, &mut draft);
            }
            Event::End(_) => {
                let tag = open.pop().unwrap_or_default();
                if let Some(feature) = end(&tag, &open, &mut draft)
                    && take(feature).is_break()
                {
                    return Err(ReadError::Stopped);
                }
            }
            Event::Text(text) => write(&text.xml10_content(), &mut draft),
            Event::CData(text) => write(&text.xml10_content(), &mut draft),
            Event::GeneralRef(reference) => write(&character(&reference), &mut draft),
            Event::Eof => break,
            _ => {}
        }
    }
    match open.pop() {
        Some(tag) => Err(ReadError::CutShort { tag }),
        None => Ok(()),
    }
}

fn local(tag: &BytesStart<'_>) -> String {
    tag.local_name().as_ref().to_owned()
}

/// What a reference stands for; nothing where it is none of XML's own, for others are never looked up.
fn character(reference: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    let known = quick_xml::escape::resolve_predefined_entity(&reference.xml10_content());
    known.unwrap_or_default().to_owned()
}

fn begin(tag: &BytesStart<'_>, draft: &mut Option<Draft>) {
    if local(tag) == "Placemark" {
        *draft = Some(Draft::default());
    }
    if let Some(draft) = draft {
        let name = tag.try_get_attribute("name").ok().flatten();
        draft.begin(&local(tag), name.map(|name| name.value.into_owned()));
    }
}

fn write(text: &str, draft: &mut Option<Draft>) {
    if let Some(draft) = draft {
        draft.text.push_str(text);
    }
}

/// Ends a tag; a feature where it ends a placemark.
fn end(tag: &str, within: &[String], draft: &mut Option<Draft>) -> Option<Feature> {
    if tag == "Placemark" {
        return draft.take().map(Draft::finish);
    }
    let draft = draft.as_mut()?;
    draft.end(tag, within.last().map_or("", String::as_str));
    None
}
