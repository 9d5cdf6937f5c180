//! Where a name stands in its clause, lists counted as one: what governs the first of `X, Y and Z` governs all.

use crate::recognise::Scene;
use std::ops::Range;

/// Names of a list that are stepped over on each side, at most.
const MOST_ITEMS: usize = 12;

/// The tokens of a name with the list that it is part of, its article included. A comma alone makes no list.
pub(crate) fn frame(scene: &Scene<'_>, name: &Range<usize>) -> Range<usize> {
    let sentence = scene.text.sentence(name.start).0;
    let mut list = name.clone();
    for _ in 0..MOST_ITEMS {
        match item_before(scene, list.start, sentence.start) {
            Some(start) => list.start = start,
            None => break,
        }
    }
    for _ in 0..MOST_ITEMS {
        match item_after(scene, list.end, sentence.end) {
            Some(end) => list.end = end,
            None => break,
        }
    }
    let coordinated = list
        .clone()
        .any(|at| matches!(scene.text.word(at), "and" | "or"));
    let frame = if coordinated { list } else { name.clone() };
    before_article(scene, frame.start)..frame.end
}

/// Where the item of a list before a token starts, behind `and`, `or` or a comma.
fn item_before(scene: &Scene<'_>, start: usize, sentence: usize) -> Option<usize> {
    let mut at = before_article(scene, start);
    let mut joined = false;
    while at > sentence && joins(scene, at - 1) {
        at -= 1;
        joined = true;
    }
    let last = at
        .checked_sub(1)
        .filter(|last| joined && *last >= sentence && scene.text.shape(*last).is_capital())?;
    let chunk = scene.names.chunk(last);
    let placed = scene
        .matches
        .starting_at(chunk.start)
        .iter()
        .any(|m| m.tokens.end == last + 1);
    placed.then_some(chunk.start)
}

/// Where the item of a list that starts at a token, behind `and`, `or` or a comma, ends.
fn item_after(scene: &Scene<'_>, end: usize, sentence: usize) -> Option<usize> {
    let mut at = end;
    while at < sentence && (joins(scene, at) || at > end && scene.text.word(at) == "the") {
        at += 1;
    }
    let item = scene.matches.longest_at(at).filter(|_| at > end)?;
    Some(item.tokens.end)
}

fn joins(scene: &Scene<'_>, at: usize) -> bool {
    matches!(scene.text.word(at), "and" | "or") || scene.text.surface(at) == ","
}

fn before_article(scene: &Scene<'_>, at: usize) -> usize {
    at.checked_sub(1)
        .filter(|before| scene.text.word(*before) == "the")
        .unwrap_or(at)
}
