//! Geometry on the globe: an R-tree over what the map holds, and questions in real kilometres.
//!
//! Everything is longitude and latitude in degrees (WGS 84), x before y, as `geo-types` and `GeoJSON` have it.
//! Distances are great-circle kilometres on a sphere of [`EARTH_RADIUS_KM`]. The poles and the antimeridian are
//! ordinary places here: no query has a seam.
//!
//! What comes from outside is checked once, at the door: a latitude beyond ±90° or a coordinate that is no number
//! is a typed error; a longitude beyond ±180° is brought back onto the globe, because a map that was panned
//! round the world reports 190° for what is 170° west.
//!
//! ```
//! use atlas::Index;
//!
//! let mut index = Index::new();
//! index.insert(35.9487, 35.4011, "Hmeimim Air Base")?;
//! index.insert(35.8880, 34.8959, "Tartus")?;
//! index.insert(37.6156, 55.7522, "Moscow")?;
//!
//! let near = index.nearest(35.78, 35.52, 1)?;
//! assert_eq!(near[0].entry.item, "Hmeimim Air Base");
//! assert_eq!(near[0].km.round(), 20.0);
//! # Ok::<(), atlas::QueryError>(())
//! ```

pub mod antimeridian;
mod bounds;
mod circle;
mod cluster;
mod extent;
mod globe;
mod great_circle;
mod index;
mod meridian;
mod most;
mod notation;
mod position;
mod region;
mod sphere;
mod unroll;
pub mod winding;
mod worldview;

pub use bounds::Bounds;
pub use circle::Circle;
pub use cluster::{Cluster, Clusters};
pub use extent::{Extent, ExtentError};
pub use globe::{EARTH_RADIUS_KM, bearing, destination, distance_km};
pub use great_circle::{FINE_PIECE_KM, great_circle};
pub use index::{Entry, Index, Near, QueryError};
pub use notation::{Notation, NotationError, parse_position};
pub use position::{Position, PositionError};
pub use region::{Region, ShapeError};
pub use worldview::{Containing, DE_FACTO, Dispute, ViewIx, Worldview, WorldviewError, Worldviews};
