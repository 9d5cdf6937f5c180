//! Who does what a verb group says.

use super::group::{Group, Tense};
use crate::frames::Words;
use crate::relate::figure::{Figure, Figures, reference::is_governed};
use crate::relate::page::Page;
use crate::text::Shape;
use std::ops::Range;

/// Words between commas after a subject, at most.
const PARENTHESIS: usize = 30;

/// `and his wife` before a verb has no more tokens.
const COMPANY: usize = 5;

/// How sure it is that a figure is the subject.
const BESIDE: f64 = 0.95;
const BEHIND: f64 = 0.92;
const FAR: f64 = 0.7;

/// The subject of a verb group.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'f> {
    pub(crate) figure: &'f Figure,
    /// Probability, 0 to 1.
    pub(crate) certainty: f64,
}

/// The subject of a group; none where it is nobody of the figures.
pub(crate) fn subject<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    group: &Group,
) -> Option<Subject<'f>> {
    let sentence = page.sentence(group.start);
    let at = group.start;
    let Some(before) = at.checked_sub(1).filter(|before| *before >= sentence.start) else {
        return fronted(page, figures, group);
    };
    if let Some(figure) = figures.ending_at(at) {
        return beside(page, figures, figure, group);
    }
    let sure = |certainty| move |figure| Subject { figure, certainty };
    match page.word(before) {
        "he" | "she" | "they" => return figures.pronoun(page, before, None).map(sure(BEHIND)),
        "him" | "her" | "them" if group.infinitive => {
            return figures.pronoun(page, before, None).map(sure(FAR));
        }
        "who" | "which" | "that" => return antecedent(page, figures, before).map(sure(BEHIND)),
        _ => {}
    }
    if let Some(figure) = with_company(page, figures, at) {
        return Some(sure(BESIDE)(figure));
    }
    if page.is_pause(before) && group.tense != Tense::Open {
        return parenthesis(page, figures, before, &sentence).map(sure(BEHIND));
    }
    let joined = matches!(
        page.word(before),
        "and" | "but" | "then" | "or" | "before" | "after" | "where" | "when"
    );
    if joined && let Some(who) = relative(page, sentence.start..before) {
        return antecedent(page, figures, who).map(sure(FAR));
    }
    let hangs = group.tense == Tense::Open || joined || page.is_pause(before);
    let topic = topic(page, figures, sentence.start..at).filter(|_| hangs);
    topic
        .map(sure(FAR))
        .or_else(|| fronted(page, figures, group))
}

/// `officials say a boy who skipped school and flew`: the `who` of the clause that a joined verb is part of.
fn relative(page: &Page<'_>, before: Range<usize>) -> Option<usize> {
    let mut clause = before.rev().take_while(|at| !page.is_pause(*at));
    clause.find(|at| page.word(*at) == "who")
}

/// `Speaking in Kabul, Hague said`, `Before heading to Jakarta, he will stop`: who the clause behind the comma is about.
fn fronted<'f>(page: &Page<'_>, figures: &'f Figures, group: &Group) -> Option<Subject<'f>> {
    let sentence = page.sentence(group.start);
    let opens = group.start <= sentence.start + 1 && !group.infinitive;
    (opens && group.tense == Tense::Open).then_some(())?;
    let comma = (group.start..sentence.end).find(|at| page.text.surface(*at) == ",")?;
    let next = figures.within(comma..sentence.end).first();
    let figure = next
        .filter(|figure| figure.tokens.start <= comma + 2)
        .or_else(|| {
            let pronoun = matches!(page.word(comma + 1), "he" | "she" | "they");
            pronoun.then(|| figures.pronoun(page, comma + 1, None))?
        })?;
    Some(Subject {
        figure,
        certainty: FAR,
    })
}

/// `Assad and his family fled`: who is named of those who go.
fn with_company<'f>(page: &Page<'_>, figures: &'f Figures, end: usize) -> Option<&'f Figure> {
    let and = (end.saturating_sub(COMPANY)..end)
        .rev()
        .find(|at| page.word(*at) == "and")?;
    let others = matches!(
        page.word(and + 1),
        "his"
            | "her"
            | "their"
            | "a"
            | "other"
            | "several"
            | "members"
            | "about"
            | "some"
            | "dozens"
            | "scores"
    ) || page.text.shape(and + 1) == Shape::Number;
    let comma = usize::from(page.text.surface(and.saturating_sub(1)) == ",");
    figures.ending_at(and - comma).filter(|_| others)
}

/// A figure right before its verb; inside `the leaders of France and Chad` or behind `with` it is no subject.
fn beside<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    figure: &'f Figure,
    group: &Group,
) -> Option<Subject<'f>> {
    if group.infinitive && is_caused(page, figure) {
        return Some(Subject {
            figure,
            certainty: BESIDE,
        });
    }
    let sentence = page.sentence(figure.tokens.start).start;
    let head = || topic(page, figures, sentence..figure.tokens.start);
    // `a delegation led by Wang Yi landed`: who leads goes.
    let led = figure
        .tokens
        .start
        .checked_sub(2)
        .is_some_and(|led| page.word(led + 1) == "by" && page.is(Words::Leading, led));
    if led {
        return Some(Subject {
            figure,
            certainty: BEHIND,
        });
    }
    if is_governed(page, figure) {
        return head().map(|figure| Subject {
            figure,
            certainty: FAR,
        });
    }
    // `met Lavrov to discuss`: the object does not go, the subject does.
    if group.tense == Tense::Open {
        let figure = head().unwrap_or(figure);
        return Some(Subject {
            figure,
            certainty: FAR,
        });
    }
    Some(Subject {
        figure,
        certainty: BESIDE,
    })
}

/// Whether a word before a figure makes it do what follows: `asked`, `invited`, `ordered`.
fn is_caused(page: &Page<'_>, figure: &Figure) -> bool {
    let mut before = figure.tokens.start;
    before -= usize::from(before > 0 && page.word(before - 1) == "for");
    let words = page.set(Words::Causatives);
    words.is_some_and(|words| words.ending_before(page.text, before).is_some())
}

/// What `who` or `which` at a token refers to.
pub(crate) fn antecedent<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    relative: usize,
) -> Option<&'f Figure> {
    let comma = usize::from(relative > 0 && page.is_pause(relative - 1));
    let end = relative - comma;
    let sentence = page.sentence(relative).start;
    // `Sarkozy said a citizen who goes …`, `scrapped a trip that was …`: something else is meant.
    let verb = |at: usize| {
        let word = page.word(at);
        page.is_auxiliary(at)
            || page.is(Words::Speech, at)
            || page.frames.visit_verbs.has(page.text, at)
            || page.is_pause(at)
            || word.len() > 4 && word.ends_with("ed") && page.text.shape(at) == Shape::Lower
    };
    let people = |at: usize| page.spot(at).is_some_and(|spot| page.is_demonym(spot));
    figures.ending_at(end).or_else(|| {
        let before = figures.within(sentence..end).last();
        before.filter(|figure| {
            let between = figure.tokens.end..end;
            between.len() < 6 && !between.into_iter().any(verb) && !people(end - 1)
        })
    })
}

/// The figure before the commas that a mark at a token closes: `Lavrov, who had been ill, flew`.
fn parenthesis<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    close: usize,
    sentence: &Range<usize>,
) -> Option<&'f Figure> {
    let reach = sentence.start.max(close.saturating_sub(PARENTHESIS))..close;
    let mut opens = reach.rev().filter(|at| page.is_pause(*at));
    opens
        .find_map(|open| {
            // `Putin and his host, Jeenbekov, signed`
            let beside = figures.ending_at(open);
            let who = with_company(page, figures, open).or(beside)?;
            Some(who).filter(|figure| !is_governed(page, figure))
        })
        .or_else(|| figures.ending_at(close))
        .or_else(|| topic(page, figures, sentence.start..close))
}

/// The first figure of a stretch that no preposition governs; a pronoun stands for its own.
pub(crate) fn topic<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    tokens: Range<usize>,
) -> Option<&'f Figure> {
    let figure = figures
        .within(tokens.clone())
        .iter()
        .find(|figure| !is_governed(page, figure));
    let pronoun = tokens
        .clone()
        .find(|at| matches!(page.word(*at), "he" | "she" | "they"));
    match (figure, pronoun) {
        (Some(figure), Some(at)) if figure.tokens.start < at => Some(figure),
        (_, Some(at)) => figures.pronoun(page, at, None),
        (figure, None) => figure,
    }
}
