//! What a name stands for here: the place, or a government, an army, a team of it. A classifier can take the place of
//! the cues.

mod frame;
#[cfg(test)]
mod tests;

use crate::Role;
use crate::lexicon::{Phrases, Position};
use crate::recognise::{Found, Scene};
use crate::text::{Gap, Shape};
use std::ops::Range;

/// Words between a possessive and what is possessed, at most: `Iran's latest peace offer`.
const ADJECTIVES: usize = 3;

/// Shorter words that end in `-ed` or `-ing` are mostly something else.
const SHORTEST_PARTICIPLE: usize = 5;

/// Tokens between a verb of leaving and the `for` before where it leads, at most: `left her home town for X`.
const LEAVING_REACH: usize = 6;

/// Tokens before a name in which a word that sets the theme counts.
const THEME_REACH: usize = 40;

/// The role of a found name: by what governs it, else by what it does, else by what the sentence is about.
pub(crate) fn role(scene: &Scene<'_>, it: &Found<'_>) -> Role {
    let frame = frame::frame(scene, &it.tokens);
    possessor(scene, &it.tokens)
        .or_else(|| qualifying(scene, &it.tokens))
        .or_else(|| leaving(scene, frame.start))
        .or_else(|| governed(scene, &frame))
        .or_else(|| acting(scene, &frame))
        .or_else(|| theme(scene, &frame))
        .unwrap_or(Role::Literal)
}

fn cues<'a>(scene: &Scene<'a>, position: Position) -> Option<&'a Phrases<Role>> {
    scene.lexicon.roles(position)
}

/// `X's decision` is a government's, `X's coast` the land's.
fn possessor(scene: &Scene<'_>, name: &Range<usize>) -> Option<Role> {
    let end = name.end;
    let marked = scene.text.shape(end) == Shape::Possessive;
    if !marked && !is_bare_possessive(scene, name) {
        return None;
    }
    let cues = cues(scene, Position::Possessed)?;
    let mut words =
        (end + 1..=end + 1 + ADJECTIVES).take_while(|at| scene.text.shape(*at).is_word());
    let role = words
        .find_map(|at| cues.starting_at(scene.text, at))
        .map(|(_, role)| *role);
    // An apostrophe alone may close a quotation.
    role.or(marked.then_some(Role::Literal))
}

/// `the Netherlands' song`: an apostrophe alone, behind an s and before a word.
fn is_bare_possessive(scene: &Scene<'_>, name: &Range<usize>) -> bool {
    let (text, end) = (scene.text, name.end);
    matches!(text.surface(end), "'" | "’")
        && text.gap(end) == Gap::None
        && text.gap(end + 1) == Gap::Space
        && text.slice(name).ends_with('s')
}

/// `X troops`, `the X first team`: a noun that a name only qualifies tells more than what governs the noun.
fn qualifying(scene: &Scene<'_>, name: &Range<usize>) -> Option<Role> {
    let noun = cues(scene, Position::Compound)?.starting_at(scene.text, name.end)?;
    (scene.text.gap(name.end) == Gap::Space).then_some(*noun.1)
}

/// `left the village for X`: where somebody goes.
fn leaving(scene: &Scene<'_>, start: usize) -> Option<Role> {
    let end = start
        .checked_sub(1)
        .filter(|at| scene.text.word(*at) == "for")?;
    let sentence = scene.text.sentence(start).0.start;
    let from = end.saturating_sub(LEAVING_REACH).max(sentence);
    let verbs = cues(scene, Position::Leaving)?;
    let verb = (from..end).find_map(|at| verbs.starting_at(scene.text, at));
    verb.map(|(_, role)| *role)
}

/// `in X` is the place, `against X` is not.
fn governed(scene: &Scene<'_>, frame: &Range<usize>) -> Option<Role> {
    let before = frame.start.checked_sub(1);
    if before.is_some_and(|at| scene.lexicon.directions.at(scene.text, at).is_some()) {
        return Some(Role::Literal);
    }
    if is_score(scene, frame.start) {
        return Some(Role::Metonymic);
    }
    let start = other_side(scene, frame.start).unwrap_or(frame.start);
    let cue = cues(scene, Position::Before)?.ending_before(scene.text, start);
    cue.map(|(_, role)| *role)
}

/// Whether a score stands before a name with a small word between: `4-0 to X`.
fn is_score(scene: &Scene<'_>, start: usize) -> bool {
    let text = scene.text;
    start.checked_sub(2).is_some_and(|goals| {
        text.word(goals + 1) == "to"
            && text.shape(goals) == Shape::Number
            && text.gap(goals) == Gap::Hyphen
    })
}

/// Where the other side of `between Y and X` starts, whatever it is: what governs it governs X too.
fn other_side(scene: &Scene<'_>, start: usize) -> Option<usize> {
    let and = start
        .checked_sub(1)
        .filter(|at| scene.text.word(*at) == "and")?;
    let side = scene.names.chunk(and.checked_sub(1)?).start;
    let article = usize::from(side > 0 && scene.text.word(side - 1) == "the");
    let side = side - article;
    (side > 0 && scene.text.word(side - 1) == "between").then_some(side)
}

/// `X denies` is a government, `X is a city` the place; any participle will do that is not a place's own (`located`).
fn acting(scene: &Scene<'_>, frame: &Range<usize>) -> Option<Role> {
    let verbs = cues(scene, Position::After)?;
    let verb = |at| {
        verbs
            .starting_at(scene.text, at)
            .map(|(length, role)| (at + length, *role))
    };
    match verb(frame.end) {
        Some((_, Role::Metonymic)) => Some(Role::Metonymic),
        Some((next, Role::Literal)) => {
            let acts = is_participle(scene, next)
                && verb(next).is_none_or(|(_, role)| role == Role::Metonymic);
            Some(if acts { Role::Metonymic } else { Role::Literal })
        }
        None if is_participle(scene, frame.end) => Some(Role::Metonymic),
        None => cues(scene, Position::Compound)?
            .starting_at(scene.text, frame.end)
            .map(|(_, role)| *role),
    }
}

/// Whether a word looks like an English past tense or participle.
fn is_participle(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.text.word(at);
    scene.text.shape(at) == Shape::Lower
        && word.len() >= SHORTEST_PARTICIPLE
        && (word.ends_with("ed") || word.ends_with("ing"))
}

/// In a sentence about a match or a treaty, names are teams and states.
fn theme(scene: &Scene<'_>, frame: &Range<usize>) -> Option<Role> {
    let sentence = scene.text.sentence(frame.start).0;
    let cues = cues(scene, Position::Earlier)?;
    let start = sentence.start.max(frame.start.saturating_sub(THEME_REACH));
    (start..frame.start)
        .rev()
        .find_map(|at| cues.starting_at(scene.text, at))
        .map(|(_, role)| *role)
}
