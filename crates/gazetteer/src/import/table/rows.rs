//! Rows of a table that may be anything but a table.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use csv::{ByteRecord, ReaderBuilder};

use crate::import::{LARGEST_ROW, Reason};

/// Bytes after which a row is taken to go on without end: a quote that is not closed takes in the whole file.
const ENDLESS: u64 = 64 << 20;

/// The line on which a row begins, and its cells, or why they cannot be read.
pub(super) type NumberedRow = (u64, Result<Vec<String>, Reason>);

/// The rows of a table, never more than one of them in memory.
pub(super) struct Rows<'r> {
    reader: csv::Reader<Metered<'r>>,
    since: Rc<Cell<u64>>,
    record: ByteRecord,
}

/// A stream that counts what was read since a row began.
struct Metered<'r> {
    from: &'r mut dyn BufRead,
    since: Rc<Cell<u64>>,
}

impl Read for Metered<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(buffer)?;
        self.since.set(self.since.get() + read as u64);
        if self.since.get() > ENDLESS {
            return Err(io::Error::other(
                "a row does not end within 64 megabytes; a quote is not closed",
            ));
        }
        Ok(read)
    }
}

impl<'r> Rows<'r> {
    pub(super) fn new(from: &'r mut dyn BufRead, parted_by: u8) -> Self {
        let since = Rc::new(Cell::new(0));
        let metered = Metered {
            from,
            since: Rc::clone(&since),
        };
        let reader = ReaderBuilder::new()
            .delimiter(parted_by)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(1 << 16)
            .from_reader(metered);
        Self {
            reader,
            since,
            record: ByteRecord::new(),
        }
    }

    /// Bytes so far.
    pub(super) fn bytes(&self) -> u64 {
        self.reader.position().byte()
    }

    /// The next row; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<NumberedRow>> {
        self.since.set(0);
        let before = self.reader.position().line();
        let read = self.reader.read_byte_record(&mut self.record);
        let read = read.map_err(|error| {
            io::Error::other(format!("the row of line {before} cannot be read: {error}"))
        })?;
        if !read {
            return Ok(None);
        }
        let line = self.record.position().map_or(before, csv::Position::line);
        Ok(Some((line, cells(&self.record))))
    }
}

/// The cells of a row as text.
fn cells(record: &ByteRecord) -> Result<Vec<String>, Reason> {
    let bytes = record.as_slice();
    if bytes.len() as u64 >= LARGEST_ROW {
        return Err(Reason::TooLong);
    }
    if bytes.contains(&0) {
        return Err(Reason::Nul);
    }
    let text = |cell| std::str::from_utf8(cell).map(|cell| cell.trim().to_owned());
    let cells: Result<Vec<String>, _> = record.iter().map(text).collect();
    cells.map_err(|_| Reason::NotUtf8)
}
