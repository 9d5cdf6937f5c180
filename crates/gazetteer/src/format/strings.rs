//! Numbered strings: how many there are, where each ends in the text (4 bytes each), then the text.

use zerocopy::FromBytes;
use zerocopy::little_endian::U32;

use super::bytes::Section;

/// Numbered strings, read in place.
#[derive(Debug)]
pub(crate) struct Strings {
    section: Section,
}

impl Strings {
    /// Checks that every string lies within the section and is UTF-8; the error says what is wrong.
    pub(crate) fn open(section: Section) -> Result<Self, &'static str> {
        let (ends, text) = parts(section.as_ref()).ok_or("shorter than its table")?;
        let text = std::str::from_utf8(text).map_err(|_| "not UTF-8")?;
        let inside = |end: &U32| text.is_char_boundary(end.get() as usize);
        let right = ends.is_sorted_by_key(|end| end.get()) && ends.iter().all(inside);
        right
            .then_some(Self { section })
            .ok_or("referring outside its text")
    }

    /// The strings of a section that was checked before.
    pub(crate) fn of(section: Section) -> Self {
        Self { section }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        parts(self.section.as_ref()).map_or(0, |(ends, _)| ends.len())
    }

    /// The string of a number; empty where there is no such number.
    pub(crate) fn get(&self, number: usize) -> &str {
        find(self.section.as_ref(), number).unwrap_or_default()
    }

    /// How many strings come before another or are it, in a table in order.
    pub(crate) fn up_to(&self, wanted: &str) -> usize {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from.midpoint(to);
            if self.get(middle) <= wanted {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    /// The number of a string in a table of few, whatever its case.
    pub(crate) fn position(&self, wanted: &str) -> Option<usize> {
        (0..self.len()).find(|&number| self.get(number).eq_ignore_ascii_case(wanted))
    }
}

/// The ends of all strings, and the text; none where the section is too short for its table.
fn parts(section: &[u8]) -> Option<(&[U32], &[u8])> {
    let (len, rest) = U32::ref_from_prefix(section).ok()?;
    <[U32]>::ref_from_prefix_with_elems(rest, len.get() as usize).ok()
}

fn find(section: &[u8], number: usize) -> Option<&str> {
    let (ends, text) = parts(section)?;
    let end = ends.get(number)?.get() as usize;
    let before = number.checked_sub(1).and_then(|before| ends.get(before));
    let start = before.map_or(0, |start| start.get() as usize);
    std::str::from_utf8(text.get(start..end)?).ok()
}

/// Writes strings; none where they are longer than 4 GiB together.
pub(crate) fn encode(strings: &[&str]) -> Option<Vec<u8>> {
    let mut bytes = u32::try_from(strings.len()).ok()?.to_le_bytes().to_vec();
    let mut end = 0;
    for string in strings {
        end += string.len();
        bytes.extend(u32::try_from(end).ok()?.to_le_bytes());
    }
    bytes.extend(strings.iter().flat_map(|string| string.bytes()));
    Some(bytes)
}
