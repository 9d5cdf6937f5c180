//! Which reports are of the same.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    SameReports,
    known::{Known, Says, widened},
};

/// How far apart the days of two reports of one visit may lie: one paper counts the departure, another the arrival.
const SLACK: i64 = 1;

pub(super) fn same_visit(one: &Known, other: &Known) -> bool {
    let countries =
        one.country.is_none() || other.country.is_none() || one.country == other.country;
    let apart = |days: (Date, Date), others: (Date, Date)| {
        widened(days, SLACK).is_none_or(|(from, to)| to < others.0 || others.1 < from)
    };
    let days = one
        .days
        .zip(other.days)
        .is_some_and(|(days, others)| !apart(days, others));
    countries && one.who.is_some() && one.who == other.who && days && same_place(one, other)
}

/// Two towns are two places; a town and its country may be one destination.
fn same_place(one: &Known, other: &Known) -> bool {
    match (&one.place, &other.place) {
        (Some((id, _)), Some((other_id, _))) if id == other_id => true,
        (Some((_, class)), Some((_, other_class))) if class != "A" && other_class != "A" => false,
        _ => one.host.is_some() && one.host == other.host,
    }
}

pub(super) fn same_basing(one: &Known, other: &Known) -> bool {
    let operator = if one.country.is_some() && other.country.is_some() {
        one.country == other.country
    } else {
        one.who.is_some() && one.who == other.who
    };
    let place = match (&one.place, &other.place) {
        (Some((id, _)), Some((other_id, _))) => id == other_id,
        (None, None) => one.host.is_some() && one.host == other.host,
        _ => false,
    };
    operator && place
}

pub(super) fn groups(
    of: &str,
    all: Vec<Known>,
    same: impl Fn(&Known, &Known) -> bool,
) -> Vec<SameReports> {
    let mut groups: Vec<Vec<Known>> = Vec::new();
    // Reports of one host lie together, so that not every report is compared with every other.
    let mut by_host: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
    for told in all {
        let near = by_host.entry(told.host.clone()).or_default();
        let member = |number: &&usize| groups[**number].iter().any(|held| same(held, &told));
        let group = near.iter().find(member).copied();
        if let Some(number) = group {
            groups[number].push(told);
        } else {
            near.push(groups.len());
            groups.push(vec![told]);
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
        .into_iter()
        .map(|group| side_by_side(of, group))
        .collect()
}

fn side_by_side(of: &str, mut group: Vec<Known>) -> SameReports {
    group.sort_by_key(|told| (told.days, told.report.id));
    let contradict = |yes: &Known, no: &Known| match no.says {
        Says::No => yes.says == Says::Yes,
        // What was there first and left later is no contradiction.
        Says::Over => {
            yes.says == Says::Yes && yes.days.zip(no.days).is_none_or(|(yes, no)| no.1 < yes.0)
        }
        Says::Yes | Says::Neither => false,
    };
    let contradicting = group
        .iter()
        .any(|no| group.iter().any(|yes| contradict(yes, no)));
    let reports = group.into_iter().map(|told| told.report).collect();
    SameReports {
        of: of.into(),
        reports,
        contradicting,
    }
}
