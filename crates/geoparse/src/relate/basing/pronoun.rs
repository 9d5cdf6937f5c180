//! Forces that are meant but not named: `they serve at …`, `moving them to …`, `most of them are based in …`.

use super::governed;
use super::phrase::{Mark, Phrase};
use crate::frames::{Sort, Words};
use crate::relate::page::Page;
use crate::text::Shape;

/// The forces that a pronoun at a token stands for: those named in its sentence or the one before, where a verb says
/// what only forces do.
pub(super) fn at<'a>(
    page: &Page<'a>,
    at: usize,
    forces: Option<&Phrase<'a>>,
) -> Option<Phrase<'a>> {
    let forces = forces.filter(|forces| is_near(page, forces, at))?;
    let number = number(page, at);
    // `the United States, 4,000 at Camp Lemonnier`
    let whose = number
        .and(at.checked_sub(2))
        .filter(|_| page.text.surface(at - 1) == ",")
        .and_then(|last| page.power(last))
        .filter(|(_, end)| *end + 1 == at);
    if number.is_none() && !page.is(Words::ForcePronouns, at) {
        return None;
    }
    let of = page.word(at + 1) == "of" && is_meant(page, at + 2);
    let end = number.unwrap_or(if of { at + 3 } else { at + 1 });
    let object = page.word(at) == "them";
    let phrase = Phrase {
        tokens: at..end,
        head: at..end,
        sort: Sort::Troops,
        force: forces.force.clone(),
        power: whose.map(|(power, _)| power).or(forces.power),
        allies: if whose.is_some() {
            Vec::new()
        } else {
            forces.allies.clone()
        },
        spot: None,
        marks: if whose.is_some() {
            Vec::new()
        } else {
            vec![Mark::Spoken]
        },
    };
    if whose.is_some() {
        return Some(phrase);
    }
    // `most of them at Camp Echo`
    if of && page.is(Words::Locative, end) {
        return Some(phrase);
    }
    let verb = governed::verb(page, &phrase)?;
    let small = page.frames.auxiliaries.at(page.text, verb.tokens.start);
    let beside = if object {
        verb.tokens.end == at
    } else {
        verb.subject || number.is_some()
    };
    (beside && !verb.noun && small.is_none()).then_some(phrase)
}

/// `them`, `whom`: those named before.
fn is_meant(page: &Page<'_>, at: usize) -> bool {
    matches!(page.word(at), "them" | "these" | "those" | "whom" | "which")
}

/// `about a thousand in the country`: a number of forces, and its end.
fn number(page: &Page<'_>, at: usize) -> Option<usize> {
    let counts = |at: usize| {
        page.word(at) == "a"
            || page.is(Words::Many, at)
            || page.text.shape(at) == Shape::Number && page.date(at).is_none()
    };
    let end = (at..at + 4).take_while(|at| counts(*at)).last()? + 1;
    let first = at == 0 || !counts(at - 1);
    // `30,000 of them are still garrisoned`
    let part = page.word(end) == "of" && is_meant(page, end + 1);
    let plain = page.is(Words::Locative, end) && page.word(end) != "of";
    let end = if part { end + 2 } else { end };
    (first && page.word(end - 1) != "a" && (plain || part)).then_some(end)
}

/// Whether forces are named in the sentence of a token or the one before.
fn is_near(page: &Page<'_>, forces: &Phrase<'_>, at: usize) -> bool {
    let sentence = page.sentence(at).start;
    let before = sentence.checked_sub(1).map(|at| page.sentence(at).start);
    forces.head.start >= before.unwrap_or(sentence)
}
