//! Packing places one by one, in little memory however many they are.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_128;

use super::columns::Columns;
use super::names::{Filings, Table, table};
use super::progress::{Stage, Step, Teller, Watch};
use super::section::Content;
use super::{PackError, SourcePlace};
use crate::format::SectionId;
use crate::format::header::{Outline, header};
use crate::format::name_table::MOST_PLACES;
use crate::{About, Meta, NameKind};

/// Takes places one by one and writes a gazetteer file; the same places give the same bytes, in whatever order they come.
///
/// What does not fit into a few hundred megabytes is sorted in files without a name in a folder of the caller's choice;
/// however the process ends, nothing stays there.
///
/// ```
/// use gazetteer::{Gazetteer, SourcePlace, pack::Packer};
///
/// let mut packer = Packer::new(&std::env::temp_dir());
/// packer.add(&SourcePlace { id: "x:1".into(), name: "Homs".into(), class: "P".into(), ..SourcePlace::default() })?;
/// let mut file = Vec::new();
/// packer.finish(&mut file, &mut |_| std::ops::ControlFlow::Continue(()))?;
/// assert_eq!(Gazetteer::from_bytes(file)?.exact("homs").len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Packer {
    folder: PathBuf,
    about: About,
    /// Number of each place as it came, by the hash of its id.
    arrivals: HashMap<u128, u32, BuildHasherDefault<Ready>>,
    columns: Columns,
    filings: Filings,
}

/// Hashes what is a hash already.
#[derive(Default)]
struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes
            .iter()
            .fold(self.0, |hash, byte| hash << 8 | u64::from(*byte));
    }

    #[expect(clippy::cast_possible_truncation, reason = "half of a hash is a hash")]
    fn write_u128(&mut self, hash: u128) {
        self.0 = hash as u64;
    }
}

impl Packer {
    /// A packer without places; the folder is for what does not fit in memory.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            about: About::default(),
            arrivals: HashMap::default(),
            columns: Columns::new(folder),
            filings: Filings::new(folder),
        }
    }

    /// What the file shall say of itself.
    pub fn describe(&mut self, about: About) {
        self.about = about;
    }

    /// How many places it took.
    pub fn len(&self) -> usize {
        self.arrivals.len()
    }

    /// Whether it took none.
    pub fn is_empty(&self) -> bool {
        self.arrivals.is_empty()
    }

    /// Takes a place. One that is wrong, or whose id came before, is left out, and the packer goes on.
    ///
    /// # Errors
    /// [`PackError::WrongPlace`] and [`PackError::DuplicateId`] for such a place; others are final.
    pub fn add(&mut self, place: &SourcePlace) -> Result<(), PackError> {
        place.check()?;
        let number = u32::try_from(self.len())
            .ok()
            .filter(|_| self.len() < MOST_PLACES);
        let number = number.ok_or(PackError::TooMany { what: "places" })?;
        let std::collections::hash_map::Entry::Vacant(free) =
            self.arrivals.entry(xxh3_128(place.id.as_bytes()))
        else {
            return Err(PackError::DuplicateId {
                id: place.id.clone(),
            });
        };
        free.insert(number);
        self.columns.add(place, number)?;
        Ok(self.filings.add(place, number)?)
    }

    /// Files a place that was taken under another name; false when there is no place of that id.
    ///
    /// # Errors
    /// When the disk does not take what memory cannot hold.
    pub fn add_name(&mut self, id: &str, name: &str, kind: NameKind) -> Result<bool, PackError> {
        let Some(&arrival) = self.arrivals.get(&xxh3_128(id.as_bytes())) else {
            return Ok(false);
        };
        self.filings.under(&[(name, kind)], arrival)?;
        Ok(true)
    }

    /// Names a first-level administrative unit for places that gave its code alone; the first name stays.
    pub fn name_unit(&mut self, country: &str, code: &str, name: &str) {
        self.columns.name_unit(country, code, name);
    }

    /// Writes the file.
    ///
    /// # Errors
    /// [`PackError`] when the format cannot hold so much, the disk does not take it, or `watch` breaks off.
    pub fn finish(self, out: &mut impl Write, watch: &mut Watch<'_>) -> Result<(), PackError> {
        let Self {
            folder,
            about,
            arrivals,
            columns,
            filings,
        } = self;
        let places = u32::try_from(arrivals.len()).unwrap_or(u32::MAX);
        drop(arrivals);
        let mut teller = Teller::new(watch, Stage::Places, places.into());
        let (columns, order) = columns.finish(&mut teller)?;
        let filings = filings.finish()?;
        let mut teller = Teller::new(watch, Stage::Names, filings.count);
        let (names, sounds, order) = std::thread::scope(|scope| {
            let numbers = order.numbers.as_slice();
            let beside = scope.spawn(|| {
                let mut quiet = |_: Step| ControlFlow::Continue(());
                let mut teller = Teller::new(&mut quiet, Stage::Names, 0);
                let sounds = table(filings.sounds, numbers, &folder, &mut teller)?;
                Ok::<_, PackError>((sounds, order.rest.sections(&folder)?))
            });
            let names = table(filings.spellings, numbers, &folder, &mut teller)?;
            let (sounds, order) = beside.join().map_err(|_| PackError::Broken)??;
            Ok::<_, PackError>((names, sounds, order))
        })?;
        let meta = Meta {
            places,
            names: names.keys_count,
            about,
        };
        let meta = Content::of_bytes(&serde_json::to_vec(&meta)?, &folder)?;
        let mut sections = vec![(SectionId::Meta, meta)];
        sections.extend(columns);
        sections.extend(order);
        sections.extend(tables(names, sounds));
        sections.sort_by_key(|(id, _)| ORDER.iter().position(|other| other == id));
        write(sections, out, watch)
    }
}

/// How the sections follow each other.
const ORDER: [SectionId; 16] = [
    SectionId::Meta,
    SectionId::Rows,
    SectionId::IdOrder,
    SectionId::IdSteps,
    SectionId::Boxes,
    SectionId::Tree,
    SectionId::Names,
    SectionId::Ids,
    SectionId::Features,
    SectionId::Countries,
    SectionId::Admin1Codes,
    SectionId::Admin1Names,
    SectionId::NameKeys,
    SectionId::NameUses,
    SectionId::SoundKeys,
    SectionId::SoundUses,
];

fn tables(names: Table, sounds: Table) -> [(SectionId, Content); 4] {
    [
        (SectionId::NameKeys, names.keys),
        (SectionId::NameUses, names.uses),
        (SectionId::SoundKeys, sounds.keys),
        (SectionId::SoundUses, sounds.uses),
    ]
}

fn write(
    sections: Vec<(SectionId, Content)>,
    out: &mut impl Write,
    watch: &mut Watch<'_>,
) -> Result<(), PackError> {
    let outline = |(id, content): &(SectionId, Content)| Outline {
        id: *id,
        length: content.length,
        checksum: content.checksum,
    };
    let outlines: Vec<Outline> = sections.iter().map(outline).collect();
    out.write_all(&header(&outlines))?;
    let of = outlines.iter().map(|section| section.length).sum();
    let mut done = 0;
    for ((_, content), outline) in sections.into_iter().zip(outlines) {
        content.copy(out)?;
        done += outline.length;
        let stage = Stage::Writing;
        if watch(Step { stage, done, of }).is_break() {
            return Err(PackError::Stopped);
        }
    }
    Ok(out.flush()?)
}
