//! The tense of the clause that an infinitive, a gerund or a noun hangs in.

use super::group::{Group, Tense};
use crate::frames::{Auxiliary, Bend, Words};
use crate::relate::page::Page;
use crate::text::Shape;

/// Looks back over so many tokens.
const REACH: usize = 30;

/// The nearest tense before a token, in its sentence. The group has no words of its own.
pub(crate) fn outer(page: &Page<'_>, from: usize) -> Group {
    let sentence = page.sentence(from).start;
    let mut group = Group::bare(from);
    let mut at = from;
    while at > sentence && from - at < REACH && group.tense == Tense::Open && group.bend.is_none() {
        let before = at - 1;
        if matches!(page.text.surface(before), ";" | "“" | "\"" | "”") {
            break;
        }
        look(page, before, &mut group);
        if let Some((length, bend)) = page
            .bend_before(at)
            .filter(|(_, bend)| *bend != Bend::Neutral)
        {
            group.bend = Some(bend);
            group.negated = (at - length)
                .checked_sub(1)
                .is_some_and(|at| page.is(Words::Negation, at));
        }
        at = before;
    }
    // `Denmark to send troops`: with no other verb an infinitive tells what is to come.
    let infinitive = from > sentence && page.word(from) == "to" && is_name(page, sentence, from);
    if infinitive && group.tense == Tense::Open && group.bend.is_none() && at == sentence {
        group.tense = Tense::Future;
    }
    group
}

/// Whether the words from one token to another only name somebody: `French foreign minister`, `Last Italian soldiers`.
fn is_name(page: &Page<'_>, start: usize, end: usize) -> bool {
    (start..end).all(|at| {
        let shape = page.text.shape(at);
        shape.is_capital()
            || matches!(shape, Shape::Possessive | Shape::Number | Shape::Mark)
            || page.is(Words::InTitles, at)
            || page.is(Words::Modifiers, at)
            || page.frames.forces.at(page.text, at).is_some()
            || page.frames.offices.at(page.text, at).is_some()
    })
}

/// What one word says of the tense.
fn look(page: &Page<'_>, at: usize, group: &mut Group) {
    let word = page.word(at);
    let negated = page.is(Words::Negation, at) || page.is(Words::Negation, at + 1);
    let next_to = page.word(at + 1) == "to";
    // `Theresa May`, `in May`
    let name = page.text.shape(at) == Shape::Capital && at > page.sentence(at).start;
    if name {
        return;
    }
    let tense = match page.frames.auxiliaries.at(page.text, at) {
        Some(Auxiliary::Future) => Tense::Future,
        Some(Auxiliary::Maybe) => Tense::Maybe,
        Some(Auxiliary::Be) if next_to => Tense::Future,
        Some(Auxiliary::Be) if matches!(word, "was" | "were") => Tense::Past,
        Some(Auxiliary::Be) if matches!(word, "is" | "are") => Tense::Progressive,
        Some(Auxiliary::Have) if word == "had" => Tense::Pluperfect,
        Some(Auxiliary::Have) if word != "having" => Tense::Perfect,
        Some(Auxiliary::Do) if negated => Tense::Past,
        None if is_past(page, at) => Tense::Past,
        _ => return,
    };
    group.tense = tense;
    group.negated = negated;
}

/// Whether a word looks like a simple past.
fn is_past(page: &Page<'_>, at: usize) -> bool {
    use crate::frames::Form;
    let word = page.word(at);
    let listed = page
        .frames
        .visit_verbs
        .at(page.text, at)
        .iter()
        .any(|verb| verb.form == Form::Past)
        || matches!(word, "said" | "told" | "began" | "took");
    listed || page.is_regular_past(at)
}

/// `denied that he had visited`: the text says that it was not.
pub(crate) fn is_disowned(page: &Page<'_>, start: usize) -> bool {
    let sentence = page.sentence(start);
    let that = (sentence.start..start)
        .rev()
        .find(|at| page.word(*at) == "that");
    let told = that.and_then(|that| {
        let mut before = (sentence.start..that).rev().take(4);
        before.find(|at| page.date(*at).is_none() && page.word(*at) != "on")
    });
    // `denies it is building an outpost`
    let bare = start.checked_sub(2).filter(|verb| {
        *verb >= sentence.start && matches!(page.word(verb + 1), "it" | "they" | "he" | "she")
    });
    let denies = |verb: usize| {
        page.word(verb).starts_with("den")
            && page.frames.bends.at(page.text, verb) == Some(&Bend::Denied)
    };
    // `rejected a newspaper report that …`
    let report = that.and_then(|that| that.checked_sub(1));
    let refuted = report.is_some_and(|noun| {
        page.is(Words::Claims, noun)
            && (noun.saturating_sub(4).max(sentence.start)..noun)
                .any(|verb| page.is(Words::Refutes, verb))
    });
    refuted || told.is_some_and(denies) || bare.is_some_and(denies)
}
