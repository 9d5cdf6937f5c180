//! A spatial index: points on the globe, something attached to each, and what lies where.
//!
//! An R-tree over unit vectors in three dimensions (see [`sphere`]): the nearest by straight line through the globe
//! are the nearest on it, over poles and antimeridian alike. A box of longitudes and latitudes is looked up by the
//! box around its patch of the sphere, and each candidate is then checked exactly.

mod query;

use rstar::{AABB, Envelope, PointDistance, RTree, RTreeObject, SelectionFunction};

use crate::position::{Position, PositionError};
use crate::sphere::{self, Vector};

pub use query::{Near, QueryError};

/// Points on the globe, each with an item; many may share a position.
///
/// ```
/// use atlas::Index;
///
/// let mut index = Index::bulk([(179.5, -16.5, "Taveuni"), (-179.5, -17.0, "Lau"), (0.0, 0.0, "Null Island")])?;
/// assert_eq!(index.within_bbox([179.0, -20.0, -179.0, -10.0])?.len(), 2);
/// assert_eq!(index.remove(179.5, -16.5, &"Taveuni")?, Some("Taveuni"));
/// assert_eq!(index.nearest(180.0, -16.0, 1)?[0].entry.item, "Lau");
/// # Ok::<(), atlas::QueryError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Index<T> {
    tree: RTree<Entry<T>>,
}

/// What the index holds at one position.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    /// Where it lies.
    pub position: Position,
    /// What lies there.
    pub item: T,
    vector: Vector,
}

impl<T> Index<T> {
    /// An empty index.
    pub fn new() -> Self {
        Self { tree: RTree::new() }
    }

    /// An index of many `(longitude, latitude, item)` at once: faster to build and to ask than one filled one by one.
    ///
    /// # Errors
    ///
    /// [`PositionError`] for the first position that is none.
    pub fn bulk(points: impl IntoIterator<Item = (f64, f64, T)>) -> Result<Self, PositionError> {
        let entries = points
            .into_iter()
            .map(|(lon, lat, item)| Ok(Entry::new(Position::new(lon, lat)?, item)))
            .collect::<Result<_, PositionError>>()?;
        Ok(Self {
            tree: RTree::bulk_load(entries),
        })
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.tree.size()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every entry, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = &Entry<T>> {
        self.tree.iter()
    }

    /// Adds an item at a position in degrees.
    ///
    /// # Errors
    ///
    /// [`PositionError`] if the position is none; the index is as before then.
    pub fn insert(&mut self, lon: f64, lat: f64, item: T) -> Result<(), PositionError> {
        self.tree.insert(Entry::new(Position::new(lon, lat)?, item));
        Ok(())
    }

    /// Takes out one entry that has this position and an equal item, and gives its item back; none if there is none.
    ///
    /// # Errors
    ///
    /// [`PositionError`] if the position is none.
    pub fn remove(&mut self, lon: f64, lat: f64, item: &T) -> Result<Option<T>, PositionError>
    where
        T: PartialEq,
    {
        let at = AABB::from_point(sphere::to_vector(Position::new(lon, lat)?));
        let removed = self.tree.remove_with_selection_function(Same { at, item });
        Ok(removed.map(|entry| entry.item))
    }
}

impl<T> Default for Index<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Entry<T> {
    fn new(position: Position, item: T) -> Self {
        Self {
            position,
            item,
            vector: sphere::to_vector(position),
        }
    }
}

impl<T> RTreeObject for Entry<T> {
    type Envelope = AABB<Vector>;

    fn envelope(&self) -> Self::Envelope {
        AABB::from_point(self.vector)
    }
}

impl<T> PointDistance for Entry<T> {
    fn distance_2(&self, vector: &Vector) -> f64 {
        self.envelope().distance_2(vector)
    }
}

/// Selects the entries with one position and one item.
struct Same<'item, T> {
    at: AABB<Vector>,
    item: &'item T,
}

impl<T: PartialEq> SelectionFunction<Entry<T>> for Same<'_, T> {
    fn should_unpack_parent(&self, envelope: &AABB<Vector>) -> bool {
        envelope.contains_envelope(&self.at)
    }

    fn should_unpack_leaf(&self, entry: &Entry<T>) -> bool {
        entry.envelope() == self.at && entry.item == *self.item
    }
}
