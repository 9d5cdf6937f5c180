//! The packed file.
//!
//! All numbers are little endian. A header names the sections and their checksums; then the sections follow,
//! each read where it lies:
//!
//! | section | holds |
//! |---|---|
//! | meta | JSON, see [`Meta`](crate::Meta) |
//! | rows | the fixed-width columns of each place, 24 bytes a place |
//! | names, ids | strings, one a place |
//! | id order | places in the order of their ids, for a binary search |
//! | id steps | every 64th id of that order, which fit the processor's cache; a file without them is searched whole |
//! | features, countries, admin1 codes, admin1 names | strings that rows refer to by number |
//! | boxes | bounds of the places that have them, in the order of places |
//! | points | how the point of each place was had, one byte a place; a file without it has only stated ones |
//! | tree | places in the order of a static k-d tree |
//! | name keys, name uses | finite state map from folded name to its first use; the uses |
//! | sound keys, sound uses | the same from [`skeleton`](crate::skeleton) |
//!
//! Places are numbered from the most prominent down, so that every list of places is in the order of prominence.
//!
//! The checksums (xxh3) find damage, which is what happens to files; they are no signature.

pub(crate) mod boxes;
pub(crate) mod bytes;
pub(crate) mod header;
pub(crate) mod name_table;
pub(crate) mod rows;
pub(crate) mod stand;
pub(crate) mod strings;
pub(crate) mod tree;

/// First bytes of the file; a line-ending conversion would break them.
pub(crate) const MAGIC: [u8; 8] = *b"DLGAZ\r\n\x1a";

/// Version of the layout; a file of another one is refused.
pub(crate) const VERSION: u32 = 1;

/// Places from one id step to the next.
pub(crate) const ID_STEP: usize = 64;

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub(crate) enum SectionId {
    Meta = 1,
    Rows = 2,
    Names = 3,
    Ids = 4,
    IdOrder = 5,
    Features = 6,
    Countries = 7,
    Admin1Codes = 8,
    Admin1Names = 9,
    Boxes = 10,
    Tree = 11,
    NameKeys = 12,
    NameUses = 13,
    SoundKeys = 14,
    SoundUses = 15,
    Points = 16,
    IdSteps = 17,
}

impl SectionId {
    /// The name that messages use.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Rows => "rows",
            Self::Names => "names",
            Self::Ids => "ids",
            Self::IdOrder => "id order",
            Self::Features => "features",
            Self::Countries => "countries",
            Self::Admin1Codes => "admin1 codes",
            Self::Admin1Names => "admin1 names",
            Self::Boxes => "boxes",
            Self::Tree => "tree",
            Self::NameKeys => "name keys",
            Self::NameUses => "name uses",
            Self::SoundKeys => "sound keys",
            Self::SoundUses => "sound uses",
            Self::Points => "points",
            Self::IdSteps => "id steps",
        }
    }
}
