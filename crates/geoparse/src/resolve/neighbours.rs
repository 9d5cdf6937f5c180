//! Which names of a text speak for which others, by how near they stand.

use super::group::Group;
use crate::recognise::Found;

/// Names looked at on either side of each mention; more changes nothing but the time.
const AROUND: usize = 15;

/// Code points over which what stands around loses two thirds of its say.
const REACH: f64 = 400.0;

/// What something anywhere in the text keeps of its say, within the names looked at.
const FLOOR: f64 = 0.2;

/// The say of a demonym against that of a place.
const DEMONYM: f64 = 0.5;

/// Which other groups have a say in a group, and how much.
pub(crate) struct Neighbours {
    /// By group: other groups and the sum of their says.
    by_group: Vec<Vec<(usize, f64)>>,
}

impl Neighbours {
    /// Weighs groups by how near their mentions stand in the text.
    pub(crate) fn new(found: &[Found<'_>], groups: &[Group<'_>]) -> Self {
        let mut group_of = vec![0; found.len()];
        for (number, group) in groups.iter().enumerate() {
            for member in &group.members {
                if let Some(slot) = group_of.get_mut(*member) {
                    *slot = number;
                }
            }
        }
        let by_group = groups
            .iter()
            .enumerate()
            .map(|(number, group)| says(number, group, found, &group_of))
            .collect();
        Self { by_group }
    }

    /// The groups with a say in a group, each with its say.
    pub(crate) fn of(&self, group: usize) -> &[(usize, f64)] {
        self.by_group.get(group).map_or(&[], Vec::as_slice)
    }
}

/// The most say of any mention of each other group, over the mentions of one.
fn says(
    number: usize,
    group: &Group<'_>,
    found: &[Found<'_>],
    group_of: &[usize],
) -> Vec<(usize, f64)> {
    let mut says: Vec<(usize, f64)> = Vec::new();
    for (member, mine) in group
        .members
        .iter()
        .filter_map(|m| Some((*m, found.get(*m)?)))
    {
        let around = member.saturating_sub(AROUND)..(member + AROUND + 1).min(found.len());
        let others = found
            .get(around.clone())
            .into_iter()
            .flatten()
            .zip(group_of.get(around).into_iter().flatten());
        let others = others.filter(|(_, group)| **group != number);
        says.extend(others.map(|(theirs, group)| (*group, say(mine, theirs))));
    }
    says.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    says.dedup_by_key(|(group, _)| *group);
    says
}

/// How much one mention has to say in another.
fn say(mine: &Found<'_>, theirs: &Found<'_>) -> f64 {
    let apart = u32::try_from(mine.span.start.abs_diff(theirs.span.start)).unwrap_or(u32::MAX);
    let kind = if theirs.demonym { DEMONYM } else { 1.0 };
    kind * (FLOOR + (1.0 - FLOOR) * (-f64::from(apart) / REACH).exp())
}
