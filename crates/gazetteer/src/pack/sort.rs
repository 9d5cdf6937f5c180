//! Sorting more than fits in memory: sorted runs on disk, merged.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};

/// Bytes of records, and of what tells them apart, that are held before a run is written.
const ROOM: usize = 96 << 20;

/// Sorts records by their bytes. Beyond [`ROOM`] they go to files without a name, which vanish with the process.
pub(super) struct Sorter {
    folder: PathBuf,
    room: usize,
    held: Batch,
    /// A run that is being written while the next is gathered.
    writing: Option<JoinHandle<io::Result<File>>>,
    runs: Vec<File>,
}

/// Records in memory.
#[derive(Default)]
struct Batch {
    text: Vec<u8>,
    items: Vec<Item>,
}

/// Where a record lies, and its first bytes, which nearly always tell it from another.
#[derive(Clone, Copy)]
struct Item {
    head: u64,
    start: u32,
    length: u32,
}

impl Batch {
    fn bytes(&self) -> usize {
        self.text.len() + self.items.len() * size_of::<Item>()
    }

    fn record(&self, item: &Item) -> &[u8] {
        let start = item.start as usize;
        self.text
            .get(start..start + item.length as usize)
            .unwrap_or_default()
    }

    fn sort(&mut self) {
        let mut items = std::mem::take(&mut self.items);
        items.sort_unstable_by(|a, b| {
            a.head
                .cmp(&b.head)
                .then_with(|| self.record(a).cmp(self.record(b)))
        });
        self.items = items;
    }

    /// Sorts, and writes a run.
    fn spill(mut self, folder: &Path) -> io::Result<File> {
        self.sort();
        let mut out = BufWriter::with_capacity(1 << 18, tempfile::tempfile_in(folder)?);
        for item in &self.items {
            out.write_all(&item.length.to_le_bytes())?;
            out.write_all(self.record(item))?;
        }
        let mut file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        Ok(file)
    }
}

/// The first bytes of a record as a number that sorts as they do.
fn head(record: &[u8]) -> u64 {
    let mut head = [0; 8];
    for (to, from) in head.iter_mut().zip(record) {
        *to = *from;
    }
    u64::from_be_bytes(head)
}

impl Sorter {
    /// An empty sorter; its runs go into that folder.
    pub(super) fn new(folder: &Path) -> Self {
        Self::with_room(folder, ROOM)
    }

    fn with_room(folder: &Path, room: usize) -> Self {
        Self {
            folder: folder.to_owned(),
            room,
            held: Batch::default(),
            writing: None,
            runs: Vec::new(),
        }
    }

    /// Adds a record. One longer than four billion bytes is refused.
    pub(super) fn add(&mut self, record: &[u8]) -> io::Result<()> {
        let position = |at: usize| u32::try_from(at).map_err(|_| io::ErrorKind::FileTooLarge);
        if self.held.bytes() + record.len() > self.room {
            self.spill()?;
        }
        let item = Item {
            head: head(record),
            start: position(self.held.text.len())?,
            length: position(record.len())?,
        };
        self.held.text.extend_from_slice(record);
        self.held.items.push(item);
        Ok(())
    }

    fn spill(&mut self) -> io::Result<()> {
        self.settle()?;
        let batch = std::mem::take(&mut self.held);
        let folder = self.folder.clone();
        self.writing = Some(thread::spawn(move || batch.spill(&folder)));
        Ok(())
    }

    /// Waits for the run that is being written.
    fn settle(&mut self) -> io::Result<()> {
        if let Some(writing) = self.writing.take() {
            let run = writing
                .join()
                .map_err(|_| io::Error::other("sorting broke off"))??;
            self.runs.push(run);
        }
        Ok(())
    }

    /// All records in order.
    pub(super) fn finish(mut self) -> io::Result<Sorted> {
        self.settle()?;
        self.held.sort();
        let mut runs = Vec::new();
        for file in self.runs {
            runs.extend(Run::first(BufReader::with_capacity(1 << 18, file))?);
        }
        Ok(Sorted {
            held: self.held,
            next_held: 0,
            runs: runs.into(),
            current: Vec::new(),
        })
    }
}

/// A run and its first record that was not given yet.
struct Run {
    file: BufReader<File>,
    record: Vec<u8>,
}

impl Run {
    /// The run at its first record; none of an empty one.
    fn first(file: BufReader<File>) -> io::Result<Option<Self>> {
        let mut run = Self {
            file,
            record: Vec::new(),
        };
        Ok(run.step()?.then_some(run))
    }

    /// Reads the next record; false at the end.
    fn step(&mut self) -> io::Result<bool> {
        let mut length = [0; 4];
        match self.file.read_exact(&mut length) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
            other => other?,
        }
        self.record.resize(u32::from_le_bytes(length) as usize, 0);
        self.file.read_exact(&mut self.record)?;
        Ok(true)
    }
}

// The heap gives the greatest first: the run with the least record is the greatest.
impl Ord for Run {
    fn cmp(&self, other: &Self) -> Ordering {
        other.record.cmp(&self.record)
    }
}

impl PartialOrd for Run {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Run {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Run {}

/// Records in order, given one by one.
pub(super) struct Sorted {
    held: Batch,
    next_held: usize,
    runs: BinaryHeap<Run>,
    current: Vec<u8>,
}

impl Sorted {
    /// The next record; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<&[u8]>> {
        let held = self.held.items.get(self.next_held);
        let held = held.map(|item| self.held.record(item));
        let Some(mut run) = self.runs.peek_mut() else {
            self.next_held += 1;
            return Ok(held);
        };
        if held.is_some_and(|held| held <= run.record.as_slice()) {
            self.next_held += 1;
            return Ok(held);
        }
        self.current.clear();
        self.current.extend_from_slice(&run.record);
        if !run.step()? {
            std::collections::binary_heap::PeekMut::pop(run);
        }
        Ok(Some(&self.current))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Sorter;

    proptest! {
        /// Whatever goes to disk and whatever stays: the same order as in memory.
        #[test]
        fn runs_merge_to_one_order(
            records in prop::collection::vec(prop::collection::vec(0_u8..3, 0..12), 0..60), room in 1_usize..2000,
        ) {
            let folder = tempfile::tempdir().unwrap();
            let mut sorter = Sorter::with_room(folder.path(), room);
            for record in &records {
                sorter.add(record).unwrap();
            }
            let mut sorted = sorter.finish().unwrap();
            let mut given = Vec::new();
            while let Some(record) = sorted.next().unwrap() {
                given.push(record.to_vec());
            }
            let mut expected = records;
            expected.sort();
            prop_assert_eq!(given, expected);
        }
    }
}
