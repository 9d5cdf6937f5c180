//! Joining the runs on one side of a meridian to rings.

use std::collections::HashMap;

use geo_types::{Coord, LineString};

use super::half::{Crossing, Run};

/// One end of a run.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum End {
    Head(usize),
    Tail(usize),
}

/// The rings that runs make when their ends are joined in pairs from south to north.
pub(super) fn joined(runs: &[Run]) -> Vec<LineString> {
    let partners = partners(runs);
    let mut left: Vec<Option<&Run>> = runs.iter().map(Some).collect();
    (0..runs.len())
        .map(|run| traced(End::Head(run), &mut left, &partners))
        .filter(|ring| !ring.is_empty())
        .map(LineString)
        .collect()
}

/// The ring that begins at an end, taking the runs it is made of; empty if its first run was taken before.
fn traced(start: End, left: &mut [Option<&Run>], partners: &HashMap<End, End>) -> Vec<Coord> {
    let mut ring = Vec::new();
    let mut next = Some(start);
    while let Some(entry) = next {
        let (End::Head(run) | End::Tail(run)) = entry;
        let Some(run) = left.get_mut(run).and_then(Option::take) else {
            break;
        };
        let exit = match entry {
            End::Head(number) => {
                ring.extend(&run.coords);
                End::Tail(number)
            }
            End::Tail(number) => {
                ring.extend(run.coords.iter().rev());
                End::Head(number)
            }
        };
        next = partners.get(&exit).copied();
    }
    ring
}

/// Each end of a run with the end it is joined to.
fn partners(runs: &[Run]) -> HashMap<End, End> {
    let mut ends: Vec<(Crossing, End)> = runs
        .iter()
        .enumerate()
        .flat_map(|(number, run)| [(run.head, End::Head(number)), (run.tail, End::Tail(number))])
        .collect();
    ends.sort_by(|(a, _), (b, _)| a.lat.total_cmp(&b.lat).then(a.slope.total_cmp(&b.slope)));
    let mut partners = HashMap::with_capacity(ends.len());
    for pair in ends.chunks_exact(2) {
        if let [(_, south), (_, north)] = pair {
            partners.insert(*south, *north);
            partners.insert(*north, *south);
        }
    }
    partners
}
