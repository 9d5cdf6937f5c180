//! Which of the gazetteer's names are taken for places.

use super::Match;
use super::Scene;
use super::clue::Clue;
use super::found::{Cue, Found, probability};
use super::names::Bearer;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

/// The longest names that are more likely places than not, none overlapping.
pub(crate) fn choose<'a>(scene: &Scene<'a>) -> Vec<Found<'a>> {
    let weighed: Vec<(&Match, f64)> = scene
        .matches
        .all()
        .iter()
        .map(|m| (m, scene.evidence(m)))
        .collect();
    let surest = surest(scene, &weighed);
    let mut chosen: Vec<Found<'a>> = Vec::new();
    for (found, evidence) in weighed {
        let free = chosen
            .last()
            .is_none_or(|last| last.tokens.end <= found.tokens.start);
        let sure = surest
            .get(scene.text.folded(&found.tokens).as_str())
            .is_some_and(|most| *most > scene.clues.of(Clue::Sure));
        let listed = is_coordinate(scene, found, &surest);
        let evidence = evidence
            + scene.clues.when(sure, Clue::Elsewhere)
            + scene.clues.when(listed, Clue::Coordinate);
        if free && evidence > 0.0 {
            chosen.push(scene.found(found, probability(evidence)));
        }
    }
    chosen
}

/// The most evidence that each name, folded, has anywhere in the text.
fn surest(scene: &Scene<'_>, weighed: &[(&Match, f64)]) -> HashMap<String, f64> {
    let mut surest = HashMap::new();
    for (found, evidence) in weighed {
        let most = surest
            .entry(scene.text.folded(&found.tokens))
            .or_insert(*evidence);
        *most = most.max(*evidence);
    }
    surest
}

/// Whether a name stands in a list right beside one that is surely a place.
fn is_coordinate(scene: &Scene<'_>, found: &Match, surest: &HashMap<String, f64>) -> bool {
    let joins =
        |at: usize| matches!(scene.text.word(at), "and" | "or") || scene.text.surface(at) == ",";
    let sure = |m: &Match| {
        surest
            .get(scene.text.folded(&m.tokens).as_str())
            .is_some_and(|most| *most > scene.clues.of(Clue::Sure))
    };
    let after = joins(found.tokens.end)
        && scene
            .matches
            .longest_at(found.tokens.end + 1)
            .is_some_and(sure);
    let before = found
        .tokens
        .start
        .checked_sub(1)
        .filter(|at| joins(*at))
        .is_some_and(|end| {
            let start = scene.names.chunk(end.saturating_sub(1)).start;
            scene
                .matches
                .starting_at(start)
                .iter()
                .any(|m| m.tokens.end == end && sure(m))
        });
    before || after
}

impl<'a> Scene<'a> {
    /// A match as recognition hands it on.
    pub(crate) fn found(&self, found: &Match, certainty: f64) -> Found<'a> {
        Found {
            span: self.text.span(&found.tokens),
            tokens: found.tokens.clone(),
            uses: Rc::clone(&found.uses),
            demonym: found.demonym,
            cue: self.lists.kind_at(found.tokens.start).map(Cue::from),
            site: None,
            nested: self.is_nested(&found.tokens),
            certainty,
        }
    }

    /// Whether tokens lie strictly inside an organisation's name.
    pub(crate) fn is_nested(&self, tokens: &Range<usize>) -> bool {
        self.names
            .around(tokens)
            .is_some_and(|e| e.bearer == Bearer::Organisation && e.tokens != *tokens)
    }
}
