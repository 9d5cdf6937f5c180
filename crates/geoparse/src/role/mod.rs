//! What a name stands for here: the place, or a government, an army, a team of it. A classifier can take the place of
//! the cues.

mod frame;
#[cfg(test)]
mod tests;

use crate::Role;
use crate::lexicon::{Phrases, Position};
use crate::recognise::{Found, Scene};
use crate::text::Shape;
use std::ops::Range;

/// Words between a possessive and what is possessed, at most: `Iran's latest peace offer`.
const ADJECTIVES: usize = 3;

/// Shorter words that end in `-ed` or `-ing` are mostly something else.
const SHORTEST_PARTICIPLE: usize = 5;

/// Tokens before a name in which a word that sets the theme counts.
const THEME_REACH: usize = 40;

/// The role of a found name: by what governs it, else by what it does, else by what the sentence is about.
pub(crate) fn role(scene: &Scene<'_>, it: &Found<'_>) -> Role {
    let frame = frame::frame(scene, &it.tokens);
    possessor(scene, it.tokens.end)
        .or_else(|| governed(scene, &frame))
        .or_else(|| acting(scene, &frame))
        .or_else(|| theme(scene, &frame))
        .unwrap_or(Role::Literal)
}

fn cues<'a>(scene: &Scene<'a>, position: Position) -> Option<&'a Phrases<Role>> {
    scene.lexicon.roles(position)
}

/// `X's decision` is a government's, `X's coast` the land's.
fn possessor(scene: &Scene<'_>, end: usize) -> Option<Role> {
    if scene.text.shape(end) != Shape::Possessive {
        return None;
    }
    let cues = cues(scene, Position::Possessed)?;
    let mut words =
        (end + 1..=end + 1 + ADJECTIVES).take_while(|at| scene.text.shape(*at).is_word());
    let role = words
        .find_map(|at| cues.starting_at(scene.text, at))
        .map(|(_, role)| *role);
    Some(role.unwrap_or(Role::Literal))
}

/// `in X` is the place, `against X` is not.
fn governed(scene: &Scene<'_>, frame: &Range<usize>) -> Option<Role> {
    let before = frame.start.checked_sub(1);
    if before.is_some_and(|at| scene.lexicon.directions.at(scene.text, at).is_some()) {
        return Some(Role::Literal);
    }
    let cue = cues(scene, Position::Before)?.ending_before(scene.text, frame.start);
    cue.map(|(_, role)| *role)
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
