//! Many points on a map, gathered where they would be drawn over one another.
//!
//! Points are kept in Z-order, so that those of any cell of the map are one stretch, found by bisection: what a viewport
//! shows costs as much as it has cells, however many points there are. Cells whose middles come too close are joined then.

mod join;
mod morton;

use std::ops::Range;

use crate::extent::{Extent, ExtentError};
use crate::position::{Position, PositionError};
use morton::{BITS, Spot, interleaved, share};

/// Bits of the cells in a tile: at a whole zoom a cell is 64 pixels wide, an eighth of a tile of 512.
const CELL_BITS: u32 = 3;

/// The closest zoom at which anything is gathered.
const CLOSEST: u8 = 22;

/// More cells than this are no viewport: they are made larger until it holds.
const MOST_CELLS: u64 = 1 << 14;

/// Points with an item each, ready to be gathered for any viewport.
///
/// ```
/// use atlas::Clusters;
///
/// let points = [(35.95, 35.40, "Hmeimim"), (35.89, 34.89, "Tartus"), (37.62, 55.75, "Moscow")];
/// let clusters = Clusters::new(points)?;
/// let world = clusters.view([-180.0, -85.0, 180.0, 85.0], 1.0)?;
/// let mut counts: Vec<usize> = world.iter().map(|cluster| cluster.count()).collect();
/// counts.sort_unstable();
/// assert_eq!(counts, [1, 2]); // the two bases are one until zoom 5 or so
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Clusters<T> {
    /// In Z-order.
    points: Vec<Point<T>>,
    items: Vec<T>,
    /// Longitudes and latitudes of all points before each, added up.
    sums: Vec<[f64; 2]>,
}

#[derive(Clone, Copy, Debug)]
struct Point<T> {
    code: u64,
    position: Position,
    item: T,
}

/// What is drawn as one.
#[derive(Clone, Debug)]
pub struct Cluster<'points, T> {
    /// Where: the one position of its points, else the middle of them.
    pub position: Position,
    /// Its items, in some stretches.
    pub members: Vec<&'points [T]>,
    /// The zoom at which it falls apart; none where all of it lies at one spot.
    pub opens_at: Option<u8>,
}

impl<T> Cluster<'_, T> {
    /// How many points it stands for.
    pub fn count(&self) -> usize {
        self.members.iter().map(|items| items.len()).sum()
    }

    /// The first of its items.
    pub fn first(&self) -> Option<&T> {
        self.members.first().and_then(|items| items.first())
    }
}

impl<T: Copy> Clusters<T> {
    /// Takes in many `(longitude, latitude, item)` in degrees.
    ///
    /// # Errors
    ///
    /// [`PositionError`] for the first position that is none.
    pub fn new(points: impl IntoIterator<Item = (f64, f64, T)>) -> Result<Self, PositionError> {
        let mut points: Vec<Point<T>> = points
            .into_iter()
            .map(|(lon, lat, item)| {
                let position = Position::new(lon, lat)?;
                let code = Spot::of(position).code();
                Ok(Point {
                    code,
                    position,
                    item,
                })
            })
            .collect::<Result<_, PositionError>>()?;
        points.sort_by_key(|point| point.code);
        let mut sums = vec![[0.0, 0.0]];
        let mut so_far = [0.0, 0.0];
        for Point { position, .. } in &points {
            so_far = [so_far[0] + east(*position), so_far[1] + position.lat()];
            sums.push(so_far);
        }
        let items = points.iter().map(|point| point.item).collect();
        Ok(Self {
            points,
            items,
            sums,
        })
    }

    /// How many points there are.
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// What a map shows that reaches over `[west, south, east, north]` at this zoom of tiles of 512 pixels, and a little beyond:
    /// every point in the box is in exactly one cluster.
    ///
    /// # Errors
    ///
    /// [`ExtentError`] if the four numbers are no box.
    pub fn view(&self, bbox: [f64; 4], zoom: f64) -> Result<Vec<Cluster<'_, T>>, ExtentError> {
        let window = Window::new(&Extent::new(bbox)?, zoom);
        let gathered = window
            .cells()
            .filter_map(|cell| self.gather(&window, cell))
            .collect();
        Ok(join::close_ones(gathered, &window)
            .into_iter()
            .map(|one| self.told(one))
            .collect())
    }

    /// What lies in a cell.
    fn gather(&self, window: &Window, (column, row): (u32, u32)) -> Option<Gathered> {
        let shift = 2 * (BITS - window.bits);
        let cell = interleaved(column, row);
        let start = self
            .points
            .partition_point(|point| point.code >> shift < cell);
        let rest = &self.points[start..];
        let stretch = start..start + rest.partition_point(|point| point.code >> shift == cell);
        let gathered = &self.points[stretch.clone()];
        let codes = (gathered.first()?.code, gathered.last()?.code);
        let [lon, lat] = self.middle(&stretch);
        Some(Gathered {
            cell: (column, row),
            lon,
            lat,
            count: stretch.len(),
            opens_at: opens_at(codes.0, codes.1),
            stretches: vec![stretch],
        })
    }

    #[expect(clippy::cast_precision_loss, reason = "fewer points than 2^52")]
    fn middle(&self, stretch: &Range<usize>) -> [f64; 2] {
        let (from, to) = (self.sums[stretch.start], self.sums[stretch.end]);
        let count = stretch.len() as f64;
        [(to[0] - from[0]) / count, (to[1] - from[1]) / count]
    }

    fn told(&self, one: Gathered) -> Cluster<'_, T> {
        let exact = one
            .opens_at
            .is_none()
            .then(|| one.stretches.first())
            .flatten()
            .map(|stretch| self.points[stretch.start].position);
        Cluster {
            position: exact.unwrap_or_else(|| Position::clamped(one.lon, one.lat)),
            members: one
                .stretches
                .into_iter()
                .map(|stretch| &self.items[stretch])
                .collect(),
            opens_at: one.opens_at,
        }
    }
}

/// Longitude, with the antimeridian by the name of the cells that it begins.
fn east(position: Position) -> f64 {
    if position.lon() >= 180.0 {
        -180.0
    } else {
        position.lon()
    }
}

/// The zoom at which two spots are in different cells; none for one spot.
fn opens_at(first: u64, last: u64) -> Option<u8> {
    let differing = (first ^ last).checked_ilog2()?;
    let bits = BITS - differing / 2;
    Some(u8::try_from(bits.saturating_sub(CELL_BITS)).map_or(CLOSEST, |zoom| zoom.min(CLOSEST)))
}

/// Points that are drawn as one, under way.
#[derive(Clone, Debug)]
struct Gathered {
    cell: (u32, u32),
    lon: f64,
    lat: f64,
    count: usize,
    opens_at: Option<u8>,
    stretches: Vec<Range<usize>>,
}

/// The cells of a viewport, and one more on each side.
#[derive(Clone, Debug)]
struct Window {
    /// Of a column or row.
    bits: u32,
    zoom: u8,
    first_column: u32,
    columns: u32,
    rows: Range<u32>,
}

impl Window {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to what fits"
    )]
    fn new(extent: &Extent, zoom: f64) -> Self {
        let mut zoom = zoom.clamp(0.0, f64::from(CLOSEST)) as u8; // NaN becomes 0
        loop {
            let window = Self::at(extent, zoom);
            let cells = u64::from(window.columns) * window.rows.len() as u64;
            if cells <= MOST_CELLS || zoom == 0 {
                return window;
            }
            zoom -= 1;
        }
    }

    fn at(extent: &Extent, zoom: u8) -> Self {
        let bits = u32::from(zoom) + CELL_BITS;
        let side = 1_u32 << bits;
        let [west, south, east, north] = extent.to_array();
        let row = |lat| share(Spot::at(0.0, lat).y, bits);
        let column = |lon| share(Spot::at(lon, 0.0).x, bits);
        let across = if extent.crosses_antimeridian() {
            side
        } else {
            0
        };
        // One more on either side, but none twice. What lies at 180° is counted with what begins at −180°.
        let columns = (column(east) + across + 1 - column(west) + 2).min(side);
        let first_column = (column(west) + side - 1) % side;
        let columns = if east >= 180.0 {
            (columns + 1).min(side)
        } else {
            columns
        };
        Self {
            bits,
            zoom,
            first_column,
            columns,
            rows: row(north).saturating_sub(1)..(row(south) + 2).min(side),
        }
    }

    fn cells(&self) -> impl Iterator<Item = (u32, u32)> {
        let side = 1_u32 << self.bits;
        let columns = (0..self.columns).map(move |step| (self.first_column + step) % side);
        columns.flat_map(|column| self.rows.clone().map(move |row| (column, row)))
    }
}
