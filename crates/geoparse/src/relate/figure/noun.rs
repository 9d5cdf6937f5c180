//! People without a name: `Iran's foreign minister`, `a Chinese delegation`, `inspectors from the IAEA`.

use super::title::{Titled, of, office};
use crate::frames::{Part, Rank, Verb, Words};
use crate::relate::page::Page;
use crate::text::{Gap, Shape};
use std::ops::Range;

/// Words before an office that belong to it, at most.
const MODIFIERS: usize = 6;

/// Words after `from` or `of` that belong to a delegation, at most.
const COMPLEMENT: usize = 12;

/// Phrases for people by what they do, outside of those that have a name; `named` are in order.
pub(super) fn find(page: &Page<'_>, named: &[Titled]) -> Vec<Titled> {
    // Of those that have a name only the next can be in the way.
    let after = |at: usize| named.get(named.partition_point(|titled| titled.tokens.end <= at));
    let mut found: Vec<Titled> = Vec::new();
    let mut at = 0;
    while at < page.text.len() {
        let taken = after(at).is_some_and(|titled| titled.tokens.start <= at);
        let phrase = if taken { None } else { phrase(page, at) };
        let Some(titled) = phrase else {
            at += 1;
            continue;
        };
        at = titled.tokens.end.max(at + 1);
        let titled = behind_owner(page, titled, after);
        let free =
            after(titled.tokens.start).is_none_or(|next| next.tokens.start >= titled.tokens.end);
        if free {
            found.push(titled);
        }
    }
    found
}

/// `Bush's envoy`: a phrase behind the name of whose it is begins after that.
fn behind_owner<'t>(
    page: &Page<'_>,
    titled: Titled,
    named: impl Fn(usize) -> Option<&'t Titled>,
) -> Titled {
    let owner = named(titled.tokens.start).map_or(0, |owner| owner.tokens.end);
    let possessed = page.text.shape(owner) == Shape::Possessive && owner + 1 < titled.name.end;
    if !possessed || owner < titled.tokens.start {
        return titled;
    }
    let start = owner + 1;
    Titled {
        tokens: start..titled.tokens.end,
        name: start.max(titled.name.start)..titled.name.end,
        ..titled
    }
}

/// The phrase whose office starts at a token.
fn phrase(page: &Page<'_>, at: usize) -> Option<Titled> {
    let (length, office_here) = page.frames.offices.starting_at(page.text, at)?;
    let short = length == 1 && page.word(at).len() <= 3 && page.text.shape(at) != Shape::Upper;
    if short || page.text.gap(at) == Gap::Hyphen || page.text.gap(at + length) == Gap::Hyphen {
        return None;
    }
    let start = start(page, at);
    let end = end(page, at + length, office_here.rank);
    let held = office(page, &(start..at + length))?;
    let country = acronym(page, at + length..end)
        .or(held.country)
        .or_else(|| of(page, at + length, end).map(str::to_owned));
    let country = country.or_else(|| {
        let body = office_here.rank == Rank::Body || office_here.rank == Rank::Envoy;
        body.then(|| sender(page, start)).flatten()
    });
    let country = country.or_else(|| owner(page, start));
    let bare = start + usize::from(is_article(page, start));
    Some(Titled {
        tokens: start..end,
        name: bare..at + length,
        rank: Some(held.rank),
        office: Some(held.words),
        country,
        named: false,
        former: (start..at).any(|at| matches!(page.word(at), "former" | "ex")),
    })
}

/// `The IAEA says a team of its inspectors will …`: who is spoken of before.
fn owner(page: &Page<'_>, start: usize) -> Option<String> {
    matches!(page.word(start), "its" | "their").then_some(())?;
    let sentence = page.sentence(start).start;
    let named = |at: usize| {
        let people = page.spot(at).is_some_and(|spot| page.is_demonym(spot));
        page.power(at)
            .filter(|_| !people || page.body(at).is_some())
    };
    let (power, _) = (sentence..start).find_map(named)?;
    Some(power.to_owned())
}

/// `Seoul is to send a delegation`: whose it is, where the clause says who sends it.
fn sender(page: &Page<'_>, start: usize) -> Option<String> {
    let verb = start.checked_sub(1)?;
    let sends = |frame: &Verb| {
        let frame = page.frames.visits.get(frame.frame);
        frame.is_some_and(|frame| frame.r#as == Part::Sent && frame.past.is_none())
    };
    let verbs = page.frames.visit_verbs.at(page.text, verb);
    verbs.iter().any(sends).then_some(())?;
    let sentence = page.sentence(verb).start;
    let state = |at: usize| {
        let spot = page.spot(at).filter(|spot| spot.tokens.start == at);
        spot.is_none_or(|spot| !page.is_demonym(spot))
    };
    let mut before = (sentence..verb).rev().filter(|at| state(*at));
    let (power, _) = before.find_map(|at| page.power(at))?;
    Some(power.to_owned())
}

fn is_article(page: &Page<'_>, at: usize) -> bool {
    matches!(
        page.word(at),
        "the" | "a" | "an" | "his" | "her" | "their" | "its"
    )
}

/// Where a phrase begins, its article included.
fn start(page: &Page<'_>, office: usize) -> usize {
    let sentence = page.sentence(office).start;
    let mut at = office;
    while at > sentence && office - at < MODIFIERS {
        let before = at - 1;
        let shape = page.text.shape(before);
        let word = page.word(before);
        let part = matches!(
            shape,
            Shape::Capital | Shape::Upper | Shape::Possessive | Shape::Number
        ) && page.date(before).is_none()
            || page.power(before).is_some()
            || page.is(Words::Modifiers, before)
            || page.is(Words::InTitles, before) && !matches!(word, "of" | "for" | "to");
        if let Some(words) = super::title::field(page, at, sentence).filter(|_| !part) {
            at -= words;
            continue;
        }
        if !part || is_opener(page, before, sentence) {
            break;
        }
        at = before;
        if is_article(page, at) {
            break;
        }
    }
    at
}

/// A capital at the start of a sentence may be any word.
fn is_opener(page: &Page<'_>, at: usize, sentence: usize) -> bool {
    at == sentence
        && page.power(at).is_none()
        && !is_article(page, at)
        && page
            .scene
            .lexicon
            .function_words
            .at(page.text, at)
            .is_some()
}

/// Where a phrase ends, its complement included: `delegation from Turkey`, `president of France`.
fn end(page: &Page<'_>, office: usize, rank: Rank) -> usize {
    let joins = match page.word(office) {
        "of" => true,
        "from" => rank == Rank::Body,
        _ => false,
    };
    if !joins {
        return office;
    }
    let sentence = page.sentence(office).end;
    let inside = |at: &usize| {
        let shape = page.text.shape(*at);
        shape.is_capital()
            || matches!(page.word(*at), "the" | "of" | "for")
            || matches!(page.text.surface(*at), "(" | ")")
            || shape == Shape::Possessive
    };
    let stop = (office + 1..sentence.min(office + COMPLEMENT))
        .find(|at| !inside(at))
        .unwrap_or(sentence.min(office + COMPLEMENT));
    let trimmed = (office + 1..stop)
        .rev()
        .find(|at| page.text.shape(*at).is_capital() || page.text.surface(*at) == ")");
    trimmed.map_or(office, |last| last + 1)
}

/// `Congress of Trade Unions (COSATU)`: an organisation goes by its short form.
fn acronym(page: &Page<'_>, tokens: Range<usize>) -> Option<String> {
    let mut inside = tokens
        .filter(|at| page.text.shape(*at) == Shape::Upper && page.text.surface(at + 1) == ")");
    Some(format!("org:{}", page.text.surface(inside.next()?)))
}
