//! Rewriting a packed file as whoever forges one would: the layout, written down a second time.

use xxhash_rust::xxh3::xxh3_64;

/// Bytes before the table of sections.
const PREAMBLE: usize = 28;
/// Bytes of a table entry: id, offset, length, checksum.
const ENTRY: usize = 32;
/// Where the number of sections stands.
pub(super) const SECTIONS: usize = 12;

/// The number at an offset.
pub(super) fn number(bytes: &[u8], at: usize) -> usize {
    usize::try_from(u64::from_le_bytes(bytes[at..at + 8].try_into().unwrap())).unwrap()
}

/// Puts a number at an offset.
pub(super) fn put(bytes: &mut [u8], at: usize, number: u64) {
    bytes[at..at + 8].copy_from_slice(&number.to_le_bytes());
}

fn entries(bytes: &[u8]) -> usize {
    number(bytes, SECTIONS)
}

/// The table entry of a section.
pub(super) fn entry(bytes: &[u8], id: usize) -> usize {
    (0..entries(bytes))
        .map(|at| PREAMBLE + at * ENTRY)
        .find(|&at| number(bytes, at) == id)
        .unwrap()
}

/// The bytes of a section; none where the file is too short to have it.
pub(super) fn section(bytes: &[u8], id: usize) -> Option<std::ops::Range<usize>> {
    if bytes.len() < PREAMBLE + 15 * ENTRY {
        return None;
    }
    let at = entry(bytes, id);
    let start = number(bytes, at + 8);
    Some(start..start + number(bytes, at + 16))
}

/// Makes all checksums right again, as whoever forges a file would.
pub(super) fn sign(bytes: &mut [u8]) {
    let table = PREAMBLE + entries(bytes) * ENTRY;
    for at in (PREAMBLE..table).step_by(ENTRY) {
        let (start, length) = (number(bytes, at + 8), number(bytes, at + 16));
        if let Some(section) = start
            .checked_add(length)
            .and_then(|end| bytes.get(start..end))
        {
            let checksum = xxh3_64(section);
            put(bytes, at + 24, checksum);
        }
    }
    let checksum = xxh3_64(&bytes[..table]);
    put(bytes, table, checksum);
}
