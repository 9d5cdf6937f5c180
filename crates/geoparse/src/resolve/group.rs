//! Mentions of one name in one sense: all through a text a name means one place, unless the text says which.

use super::container::{self, Stated};
use crate::candidates::{Candidate, candidates};
use crate::recognise::{Found, Scene, lies_in};
use gazetteer::Record;
use std::collections::HashMap;

/// Found names that mean the same place.
pub(crate) struct Group<'g> {
    /// Positions among the found names.
    pub(crate) members: Vec<usize>,
    /// What they may mean.
    pub(crate) candidates: Vec<Candidate<'g>>,
    /// Which candidates lie in the state or country that stands behind one of the names.
    pub(crate) contained: Vec<bool>,
    /// Whether a state or country stands behind one of the names that no candidate lies in.
    pub(crate) misplaced: bool,
}

/// Groups found names by their folded words and stated container.
pub(crate) fn groups<'a>(scene: &Scene<'a>, found: &[Found<'a>]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut latest: HashMap<(String, bool), usize> = HashMap::new();
    for (member, it) in found.iter().enumerate() {
        let key = (scene.text.folded(&it.tokens), it.demonym);
        let known = latest
            .get(&key)
            .and_then(|number| Some((*number, groups.get(*number)?)));
        let candidates = known
            .is_none()
            .then(|| candidates(it, scene.gazetteer, scene.lexicon));
        let meant = candidates
            .as_deref()
            .or(known.map(|(_, group)| group.candidates.as_slice()));
        let outer = container::stated(scene, it, meant.unwrap_or_default());
        let joined = known
            .filter(|(_, group)| group.agrees(&outer.places))
            .map(|(number, _)| number);
        let number = joined.unwrap_or(groups.len());
        if joined.is_none() {
            let same = known.map(|(_, group)| group.candidates.clone());
            groups.push(Group::new(candidates.or(same).unwrap_or_default()));
            latest.insert(key, number);
        }
        if let Some(group) = groups.get_mut(number) {
            group.add(member, &outer);
        }
    }
    groups
}

impl<'g> Group<'g> {
    fn new(candidates: Vec<Candidate<'g>>) -> Self {
        let contained = vec![false; candidates.len()];
        Self {
            members: Vec::new(),
            candidates,
            contained,
            misplaced: false,
        }
    }

    /// Takes in a mention with its stated container.
    fn add(&mut self, member: usize, outer: &Stated<'_>) {
        self.members.push(member);
        for (candidate, contained) in self.candidates.iter().zip(&mut self.contained) {
            *contained |= outer
                .places
                .iter()
                .any(|outer| lies_in(&candidate.record, outer));
        }
        let town = self
            .candidates
            .first()
            .is_some_and(|c| matches!(c.record.class, b'P' | b'S'));
        self.misplaced |=
            town && outer.sure && !outer.places.is_empty() && !self.contained.contains(&true);
    }

    /// Whether a container fits what the group already holds: none stated on either side, or one candidate in both.
    fn agrees(&self, outer: &[Record<'_>]) -> bool {
        let lies =
            |candidate: &Candidate<'_>| outer.iter().any(|outer| lies_in(&candidate.record, outer));
        let mut held = self
            .candidates
            .iter()
            .zip(&self.contained)
            .filter(|(_, held)| **held)
            .peekable();
        outer.is_empty() || held.peek().is_none() || held.any(|(candidate, _)| lies(candidate))
    }
}
