//! Files that are no gazetteer, or one no more: each is refused with a clear error, none brings the program down.

use std::fs;
use std::sync::LazyLock;

use gazetteer::{Filter, Flaw, Gazetteer, NameKind, OpenError, PlaceIx, SourcePlace, pack};
use proptest::prelude::*;

use super::build::{named, town};
use super::forge::{SECTIONS, entry, number, put, sign};

/// Section of the names to show.
const NAMES: usize = 3;
/// Sections that hold a finite state map, whose reader trusts what the checksum vouches for.
const MAPS: [u64; 2] = [12, 14];

static SMALL: LazyLock<Vec<u8>> = LazyLock::new(pack_small);

fn small() -> Vec<u8> {
    SMALL.clone()
}

fn pack_small() -> Vec<u8> {
    let bbox = Some([-1.0, -1.0, 1.0, 1.0]);
    let places = (0..9_u32).map(|at| SourcePlace {
        country: Some("SY".to_owned()),
        admin1: Some("01".to_owned()),
        lon: f64::from(at) * 40.0 - 180.0,
        bbox,
        ..named(
            town(&format!("x:{at}"), &format!("Ville{at}")),
            NameKind::Alternate,
            &["Stadt", "Город"],
        )
    });
    pack::from_places(places.collect()).unwrap()
}

fn flaw(bytes: Vec<u8>) -> Flaw {
    match Gazetteer::from_bytes(bytes) {
        Err(OpenError::Unusable { flaw, .. }) => flaw,
        other => panic!("opened: {other:?}"),
    }
}

/// Asks for everything that can be asked for.
fn ask(gazetteer: &Gazetteer) {
    for place in (0..20).chain([u32::MAX]).map(PlaceIx) {
        gazetteer.record(place).place();
    }
    for name in ["ville1", "stadt", "Вилле", "vil", "villw3"] {
        gazetteer.exact(name);
        gazetteer.search(name, &Filter::default(), 5);
        let mut walk = gazetteer.walk();
        walk.step(name);
        walk.uses();
    }
    let filter = Filter {
        class: vec!["PPL".to_owned()],
        country: Some("SY".to_owned()),
        ..Filter::default()
    };
    gazetteer.nearest(10.0, 20.0, &filter, Some(5_000.0), 4);
    gazetteer.find("x:4");
}

/// A file of another version is no damaged one: the user must learn that rebuilding helps.
#[test]
fn another_version_is_named() {
    let mut bytes = small();
    bytes[8] = 99;
    assert_eq!(
        flaw(bytes),
        Flaw::Version {
            found: 99,
            expected: 1
        }
    );
}

/// A forged table must not lead outside the file, not even by overflow.
#[test]
fn sections_outside_the_file_are_refused() {
    for (offset, length) in [
        (1 << 40, 8),
        (8, u64::MAX),
        (u64::MAX, u64::MAX),
        (u64::MAX - 1, 2),
        (40, 1 << 40),
    ] {
        let mut bytes = small();
        let at = entry(&bytes, NAMES);
        put(&mut bytes, at + 8, offset);
        put(&mut bytes, at + 16, length);
        sign(&mut bytes);
        assert_eq!(
            flaw(bytes),
            Flaw::Section {
                section: "names",
                problem: "outside the file"
            }
        );
    }
}

/// Strings are handed out as they lie in the file, so they must be text.
#[test]
fn strings_that_are_not_utf8_are_refused() {
    let mut bytes = small();
    let at = entry(&bytes, NAMES);
    let last = number(&bytes, at + 8) + number(&bytes, at + 16) - 1;
    bytes[last] = 0xff;
    sign(&mut bytes);
    assert_eq!(
        flaw(bytes),
        Flaw::Section {
            section: "names",
            problem: "not UTF-8"
        }
    );
}

/// A table of sections that cannot be that long.
#[test]
fn too_long_a_table_is_refused() {
    for sections in [0, 1, 1_000, u64::MAX / 32, u64::MAX] {
        let mut bytes = small();
        put(&mut bytes, SECTIONS, sections);
        assert_eq!(flaw(bytes), Flaw::Header);
    }
}

/// The messages a user meets: what is wrong, with which file, and what to do.
#[test]
fn messages_help() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gazetteer.bin");
    let missing = Gazetteer::open(&path).unwrap_err().to_string();
    assert!(
        missing.contains("gazetteer.bin") && missing.contains("make data"),
        "{missing}"
    );
    fs::write(&path, "").unwrap();
    let empty = Gazetteer::open(&path).unwrap_err().to_string();
    assert!(
        empty.contains("not a gazetteer file") && empty.contains("make data"),
        "{empty}"
    );
    fs::write(&path, &small()[..500]).unwrap();
    let short = Gazetteer::open(&path).unwrap_err().to_string();
    assert!(short.contains("it has 500 bytes where"), "{short}");
    assert!(
        Gazetteer::open(folder.path()).is_err(),
        "a folder is no file"
    );
    fs::write(&path, small()).unwrap();
    ask(&Gazetteer::open(&path).unwrap());
}

proptest! {
    /// A download or copy that broke off.
    #[test]
    fn cut_files_are_refused(at in any::<prop::sample::Index>()) {
        let mut bytes = small();
        bytes.truncate(at.index(bytes.len()));
        flaw(bytes);
    }

    /// A disk that forgot one bit.
    #[test]
    fn a_flipped_bit_is_found(at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let mut bytes = small();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        flaw(bytes);
    }

    /// Any other file under this name.
    #[test]
    fn random_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..2_000), head in 0_usize..64) {
        let mut file = small();
        file.truncate(head);
        file.extend(bytes);
        flaw(file);
    }

    /// Where checksums are right and the content is not, the file is refused or answers; it never panics.
    #[test]
    fn forged_sections_are_refused_or_answer(
        id in 1_u64..=15, at in any::<prop::sample::Index>(), forged in prop::collection::vec(any::<u8>(), 1..16),
    ) {
        prop_assume!(!MAPS.contains(&id));
        let mut bytes = small();
        let entry = entry(&bytes, usize::try_from(id).unwrap());
        let (start, length) = (number(&bytes, entry + 8), number(&bytes, entry + 16));
        let section = &mut bytes[start..start + length];
        let from = at.index(section.len());
        for (byte, forged) in section[from..].iter_mut().zip(forged) {
            *byte = forged;
        }
        sign(&mut bytes);
        if let Ok(gazetteer) = Gazetteer::from_bytes(bytes) {
            ask(&gazetteer);
        }
    }
}
