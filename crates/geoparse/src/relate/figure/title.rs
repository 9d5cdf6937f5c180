//! Titles around a name: what somebody does, and for whom.

use crate::frames::{Rank, Words};
use crate::relate::page::Page;
use crate::text::Shape;
use std::ops::Range;

/// A title before a name has no more tokens: `Assistant Secretary of State for African Affairs`.
const LONGEST: usize = 12;

/// What an office is for has no more words before it: `culture and sports`.
const FIELD: usize = 3;

/// What an office is for, between it and a comma, has no more tokens.
const MATTER: usize = 7;

/// Somebody mentioned, with what the words say of them.
#[derive(Clone, Debug)]
pub(super) struct Titled {
    pub(super) tokens: Range<usize>,
    pub(super) name: Range<usize>,
    pub(super) rank: Option<Rank>,
    /// Folded words of the office.
    pub(super) office: Option<String>,
    pub(super) country: Option<String>,
    pub(super) named: bool,
    pub(super) former: bool,
}

/// A name with its title before it (`Syria's interim president Ahmed …`, `the foreign minister of Iran, Abbas …`), else
/// behind a comma after it (`Abbas …, Iran's foreign minister,`).
pub(super) fn around(page: &Page<'_>, name: Range<usize>) -> Titled {
    let mut titled = Titled {
        tokens: name.clone(),
        name: name.clone(),
        rank: None,
        office: None,
        country: None,
        named: true,
        former: false,
    };
    let start = start_of_title(page, name.start);
    if let Some(held) = office(page, &(start..name.start)) {
        titled.tokens.start = start;
        titled.take(held, is_former(page, start..name.start));
        // `Gen. Joe Doe, commander of …`
        if titled.country.is_none() {
            let after = apposition(page, name.end).and_then(|after| office(page, &after));
            titled.country = after.and_then(|held| held.country);
        }
        if let Some((power, end)) = realm(page, name.end) {
            titled.country.get_or_insert_with(|| power.to_owned());
            titled.tokens.end = end;
        }
    } else if let Some(after) = apposition(page, name.end)
        && let Some(held) = office(page, &after)
    {
        titled.take(held, is_former(page, after));
    } else {
        titled.tokens.start = honorific(page, name.start);
        titled.country = possessor(page, titled.tokens.start).map(str::to_owned);
    }
    titled
}

impl Titled {
    fn take(&mut self, held: Held, former: bool) {
        self.rank = Some(held.rank);
        self.office = Some(held.words);
        self.country = held.country;
        self.former = former;
    }
}

/// `senators John Doe and Jane Roe`: an office in the plural is that of all who are listed.
pub(super) fn share(page: &Page<'_>, people: &mut [Titled]) {
    for next in 1..people.len() {
        let Some([first, second]) = people.get_mut(next - 1..=next) else {
            continue;
        };
        let between = first.tokens.end..second.tokens.start;
        let listed = !between.is_empty()
            && between
                .into_iter()
                .all(|at| page.text.surface(at) == "," || page.word(at) == "and");
        let plural = first
            .office
            .as_deref()
            .is_some_and(|office| office.ends_with('s'));
        if listed && plural && second.rank.is_none() {
            second.rank = first.rank;
            second.office.clone_from(&first.office);
            // `the Saudi and Iranian ministers, A and B`: each has his own.
            let several = page
                .before_article(first.tokens.start)
                .is_some_and(|at| page.word(at) == "and")
                || (first.tokens.start..first.name.start).any(|at| page.word(at) == "and");
            // `Presidents A of Benin and B of Togo`
            let of = realm(page, second.tokens.end);
            let apart = several || of.is_some() || first.tokens.end > first.name.end;
            let country = first.country.clone().filter(|_| !apart);
            if let Some((power, end)) = of {
                second.country = Some(power.to_owned());
                second.tokens.end = end;
            }
            second.country = second.country.take().or(country);
        }
    }
}

/// `King Abdullah of Saudi Arabia`: the power behind a name, and where it ends.
fn realm<'a>(page: &Page<'a>, name: usize) -> Option<(&'a str, usize)> {
    let of = page.word(name) == "of";
    page.power(name + 1).filter(|_| of)
}

fn is_former(page: &Page<'_>, tokens: Range<usize>) -> bool {
    tokens.into_iter().any(|at| page.is(Words::Former, at))
}

/// `Mr.`, `Mrs.` and other titles that are no office.
fn honorific(page: &Page<'_>, start: usize) -> usize {
    let before = start.checked_sub(1);
    before
        .filter(|at| {
            page.text.shape(*at).is_capital()
                && page.scene.lexicon.titles.at(page.text, *at).is_some()
        })
        .unwrap_or(start)
}

/// `Armenia's Nikol …`: the country right before a name.
fn possessor<'a>(page: &Page<'a>, start: usize) -> Option<&'a str> {
    let mark = start
        .checked_sub(1)
        .filter(|at| page.text.shape(*at) == Shape::Possessive);
    page.power(
        mark.map_or(start, |mark| mark)
            .checked_sub(1)
            .filter(|_| mark.is_some())?,
    )
    .map(|(power, _)| power)
}

/// Where the title before a name begins; the name's own start where there is none.
fn start_of_title(page: &Page<'_>, name: usize) -> usize {
    let sentence = page.sentence(name).start;
    let mut at = name;
    // A comma parts title and name only where the title comes right before it.
    if at > sentence + 1 && page.text.surface(at - 1) == "," {
        at = title_end(page, sentence..at - 1).unwrap_or(at);
    }
    let behind = at;
    while at > sentence && name - at < LONGEST {
        let before = at - 1;
        let office = page
            .frames
            .offices
            .ending_before(page.text, at)
            .map(|(length, _)| length);
        let step = match page.text.shape(before) {
            _ if office.is_some() => office.unwrap_or(1),
            Shape::Capital if is_place_of_clause(page, before) => break,
            Shape::Capital | Shape::Upper | Shape::Possessive | Shape::Initial => 1,
            Shape::Lower if page.is(Words::InTitles, before) => 1,
            Shape::Lower => match field(page, at, sentence) {
                Some(words) => words,
                None => break,
            },
            _ => break,
        };
        at = at.saturating_sub(step).max(sentence);
    }
    let bare = |at: &usize| matches!(page.word(*at), "of" | "for" | "the" | "to");
    let start = (at..behind).find(|at| !bare(at)).unwrap_or(name);
    if start == behind { name } else { start }
}

/// `Iraq's oil minister`, `the Polish culture and sports minister`: how many words before an office say what it is
/// for, where a power stands before them.
pub(super) fn field(page: &Page<'_>, office: usize, sentence: usize) -> Option<usize> {
    page.frames.offices.starting_at(page.text, office)?;
    let plain = |at: &usize| {
        let verb = page.frames.visit_verbs.has(page.text, *at) || page.is_auxiliary(*at);
        page.text.shape(*at) == Shape::Lower
            && !page.is(Words::Governing, *at)
            && !page.is(Words::Breaks, *at)
            && !page.is(Words::Determiners, *at)
            && !verb
    };
    let first = (sentence..office)
        .rev()
        .take(FIELD)
        .take_while(plain)
        .last()?;
    let before = first.checked_sub(1).filter(|at| *at >= sentence)?;
    let owned = page.text.shape(before) == Shape::Possessive
        || page.spot(before).is_some_and(|spot| page.is_demonym(spot));
    owned.then_some(office - first)
}

/// `In Turkey Minister Ellwood met …`: the place is no part of the title.
fn is_place_of_clause(page: &Page<'_>, at: usize) -> bool {
    let place = page.spot(at).filter(|spot| !page.is_demonym(spot));
    place
        .and_then(|spot| spot.tokens.start.checked_sub(1))
        .is_some_and(|before| matches!(page.word(before), "in" | "at" | "from" | "near"))
}

/// Where the office of `office,`, `office of Country,` or `office on torture,` ends, at the end of a stretch.
fn title_end(page: &Page<'_>, tokens: Range<usize>) -> Option<usize> {
    let start = tokens.start.max(tokens.end.saturating_sub(MATTER));
    let ends = |end: usize| page.frames.offices.ending_before(page.text, end).is_some();
    let mut clear = (start + 1..=tokens.end)
        .rev()
        .take_while(|end| *end == tokens.end || !page.is_pause(*end));
    clear.find(|end| {
        let matter = *end == tokens.end || matches!(page.word(*end), "of" | "for" | "on" | "to");
        matter && ends(*end)
    })
}

/// What stands between commas after a name.
fn apposition(page: &Page<'_>, end: usize) -> Option<Range<usize>> {
    (page.text.surface(end) == ",").then_some(())?;
    let sentence = page.sentence(end).end;
    let close = (end + 1..sentence.min(end + 1 + LONGEST))
        .find(|at| page.is_pause(*at))
        .unwrap_or(sentence.min(end + 1 + LONGEST));
    let early = (end + 1..close.min(end + 6))
        .any(|at| page.frames.offices.starting_at(page.text, at).is_some());
    let leads = matches!(page.word(end + 1), "who" | "which");
    (early || leads).then_some(end + 1..close)
}

/// An office with whose it is.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) rank: Rank,
    /// Folded words of the office.
    pub(super) words: String,
    pub(super) country: Option<String>,
}

/// The office that a title names, and whose it is: a power before it, or after `of`.
pub(super) fn office(page: &Page<'_>, title: &Range<usize>) -> Option<Held> {
    let offices = (title.start..title.end).filter_map(|at| {
        let (length, office) = page.frames.offices.starting_at(page.text, at)?;
        (at + length <= title.end).then_some((at..at + length, office))
    });
    let found: Vec<_> = offices.collect();
    let (first, _) = found.first()?;
    let end = found.iter().map(|(tokens, _)| tokens.end).max()?;
    let official = found.iter().find(|(_, office)| office.rank != Rank::None);
    let (tokens, best) = official.or(found.first())?;
    let before = page.power_in(title.start..first.start);
    let after = || of(page, end, title.end);
    let own = || {
        found
            .iter()
            .find_map(|(_, office)| office.country.as_deref())
    };
    Some(Held {
        rank: best.rank,
        words: page.text.folded(tokens),
        country: before.or_else(after).or_else(own).map(str::to_owned),
    })
}

/// The power after `of` or `from`: `president of France`; in `envoy for Syria` Syria is not whom the envoy serves.
pub(super) fn of<'a>(page: &Page<'a>, from: usize, to: usize) -> Option<&'a str> {
    let of = (from..to).find(|at| matches!(page.word(*at), "of" | "from"))?;
    page.power_in(of + 1..to)
}
