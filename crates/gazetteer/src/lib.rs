//! Places and their names: look up, search as you type, nearest.
//!
//! A gazetteer is a packed file that is mapped into memory and read in place: opening it checks it and builds nothing.
//! Several lie over each other as layers and answer as one.
//!
//! ```
//! use gazetteer::{Gazetteer, SourcePlace, pack};
//!
//! let bytes = pack::from_places(vec![SourcePlace {
//!     id: "geonames:524901".into(),
//!     name: "Moscow".into(),
//!     lon: 37.61556,
//!     lat: 55.75222,
//!     class: "P".into(),
//!     feature: "PPLC".into(),
//!     ..SourcePlace::default()
//! }])?;
//! let gazetteer = Gazetteer::from_bytes(bytes)?;
//! let uses = gazetteer.exact("MOSCOW");
//! assert_eq!(gazetteer.record(uses[0].place).id, "geonames:524901");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod filter;
mod fold;
mod format;
pub mod globe;
pub mod import;
mod layers;
mod nearest;
mod open;
pub mod pack;
mod place;
mod prominence;
mod record;
mod search;
pub mod shelf;
mod skeleton;
mod walk;

pub use filter::Filter;
pub use fold::fold;
pub use layers::{Gazetteer, TooManyPlaces, Walk};
pub use nearest::Near;
pub use open::{About, Flaw, Meta, OpenError};
pub use pack::{PackError, SourcePlace};
pub use place::{NameKind, Place, PlaceIx, PointKind, Use};
pub use record::Record;
pub use search::{Found, How};
