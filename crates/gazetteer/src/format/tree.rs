//! A static k-d tree over the places as unit vectors, stored as nothing but an order of places.
//!
//! The middle of the order is the root: places before it lie on its lower side, places behind it on its upper side,
//! along x at the root, y below, z below that and so on round; each half is again such an order. Unit vectors instead
//! of degrees make the poles and the antimeridian ordinary places.
//!
//! After J. L. Bentley, "Multidimensional binary search trees used for associative searching", 1975.

use std::ops::Range;

use zerocopy::little_endian::U32;

use super::bytes::Section;

/// A point on the unit sphere.
pub(crate) type Vector = [f64; 3];

/// The tree, read in place.
#[derive(Debug)]
pub(crate) struct Tree {
    section: Section,
}

impl Tree {
    /// The tree in a section; the error says what is wrong with it.
    pub(crate) fn open(section: Section, places: usize) -> Result<Self, &'static str> {
        let whole = section.slice::<U32>().len() == places;
        whole
            .then_some(Self { section })
            .ok_or("not as long as its places ask for")
    }

    /// The root; none of an empty tree.
    pub(crate) fn root(&self) -> Option<Node> {
        Node::of(0..self.order().len(), 0)
    }

    /// The place at a node.
    pub(crate) fn place(&self, node: &Node) -> Option<u32> {
        self.order().get(node.middle()).map(|place| place.get())
    }

    fn order(&self) -> &[U32] {
        self.section.slice()
    }
}

/// A subtree: a stretch of the order.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    range: Range<usize>,
    axis: usize,
}

impl Node {
    fn of(range: Range<usize>, axis: usize) -> Option<Self> {
        (!range.is_empty()).then_some(Self { range, axis })
    }

    fn middle(&self) -> usize {
        self.range.start.midpoint(self.range.end)
    }

    /// The coordinate of a vector along which this node splits.
    pub(crate) fn along(&self, vector: &Vector) -> f64 {
        coordinate(vector, self.axis)
    }

    /// What lies on the lower side.
    pub(crate) fn lower(&self) -> Option<Self> {
        Self::of(self.range.start..self.middle(), next(self.axis))
    }

    /// What lies on the upper side.
    pub(crate) fn upper(&self) -> Option<Self> {
        Self::of(self.middle() + 1..self.range.end, next(self.axis))
    }
}

fn coordinate(vector: &Vector, axis: usize) -> f64 {
    vector.get(axis).copied().unwrap_or_default()
}

fn next(axis: usize) -> usize {
    (axis + 1) % 3
}

/// The order of places that makes the tree; places at one point keep their order.
pub(crate) fn encode(mut points: Vec<(u32, Vector)>) -> Vec<u8> {
    arrange(&mut points, 0);
    points
        .iter()
        .flat_map(|(place, _)| place.to_le_bytes())
        .collect()
}

fn arrange(points: &mut [(u32, Vector)], axis: usize) {
    if points.len() < 2 {
        return;
    }
    let middle = points.len() / 2;
    let (lower, _, upper) = points.select_nth_unstable_by(middle, |a, b| {
        coordinate(&a.1, axis)
            .total_cmp(&coordinate(&b.1, axis))
            .then(a.0.cmp(&b.0))
    });
    arrange(lower, next(axis));
    arrange(upper, next(axis));
}
