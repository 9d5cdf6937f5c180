//! The noun of a phrase for forces: a word for them, peacekeepers and fleets by name, or a people who serve.

use crate::frames::{OrganisationKind, Sort, Words};
use crate::relate::page::Page;
use crate::text::{Casing, Gap, Shape};
use std::ops::Range;

/// So few soldiers are casualties or suspects rather than a garrison.
const FEW: u32 = 12;

/// Letters before the number of an aircraft, at most.
const LETTERS: usize = 3;

/// A noun for forces: where it stands, its sort, and the arm of service.
pub(super) type Head = (Range<usize>, Sort, Option<String>);

/// The noun at a token: a word for forces, or peacekeepers and armed groups by name.
pub(super) fn noun(page: &Page<'_>, at: usize) -> Option<Head> {
    // `10th Special Forces Group`
    let unit = page
        .body(at)
        .filter(|body| body.organisation.kind == OrganisationKind::Unit && body.tokens.start == at);
    let shorter = |length: usize| unit.is_none_or(|unit| unit.tokens.len() <= length);
    let force = page.frames.forces.starting_at(page.text, at);
    if let Some((length, force)) = force.filter(|(length, _)| shorter(*length)) {
        let joined = page.text.gap(at + length) == Gap::Hyphen;
        // `the New York Jets`
        let place = at.checked_sub(1).and_then(|before| page.spot(before));
        let team = force.sort == Sort::Craft
            && length == 1
            && page.text.shape(at) == Shape::Capital
            && page.text.sentence(at).1 == Casing::Running
            && place.is_some_and(|place| !page.is_demonym(place));
        let sort = if joined || team {
            Sort::None
        } else {
            force.sort
        };
        return Some((at..at + length, sort, force.arm.clone()));
    }
    by_name(page, at)
        .or_else(|| people(page, at))
        .or_else(|| designation(page, at))
        .or_else(|| deed(page, at))
}

/// `Russia's deployment to Syria`; `the deployment of …` tells of other forces.
fn deed(page: &Page<'_>, at: usize) -> Option<Head> {
    let (length, ()) = page.set(Words::Deeds)?.starting_at(page.text, at)?;
    let of = page.word(at + length) == "of";
    // `withdrawal from the treaty`
    let from = page.past_article(at + length + 1);
    let left = page.word(at + length) == "from" && page.text.shape(from) == Shape::Lower;
    let place = page.is(Words::PlaceNouns, from)
        || page.scene.lexicon.directions.at(page.text, from).is_some()
        || matches!(page.word(from), "parts" | "all" | "most" | "its" | "their");
    (!of && (!left || place)).then(|| (at..at + length, Sort::Deed, None))
}

/// `four CF-18s`, `two Il-76s`: aircraft by letters and a number.
fn designation(page: &Page<'_>, at: usize) -> Option<Head> {
    let number = page.text.surface(at + 1);
    let letters = page.text.surface(at);
    let hyphen = page.text.gap(at + 1) == Gap::Hyphen && page.text.shape(at + 1) == Shape::Number;
    let capital = letters.len() <= LETTERS && page.text.shape(at).is_capital()
        || letters.len() == 1 && letters.chars().all(char::is_uppercase);
    (hyphen && capital && number.ends_with('s')).then(|| {
        let arm = Some("air force".to_owned());
        (at..at + 2, Sort::Craft, arm)
    })
}

/// Peacekeepers, fleets and ships by their names.
fn by_name(page: &Page<'_>, at: usize) -> Option<Head> {
    let body = page.body(at).filter(|body| body.tokens.start == at)?;
    let alone = page
        .frames
        .forces
        .starting_at(page.text, body.tokens.end)
        .is_none();
    let force = match body.organisation.kind {
        OrganisationKind::Mission => "peacekeeping",
        OrganisationKind::Service if body.tokens.len() > 1 => "navy",
        OrganisationKind::Ship => "navy",
        OrganisationKind::Unit => "army",
        _ => return None,
    };
    let ship = body.organisation.kind == OrganisationKind::Ship;
    let name = page.scene.names.chunk(at).end.max(body.tokens.end);
    let end = if ship {
        name
    } else if body.organisation.kind == OrganisationKind::Unit {
        past_dashes(page, body.tokens.end)
    } else {
        body.tokens.end
    };
    // `a contingent of the UN mission`, `serving with the force`: whom others belong to.
    let common = page.text.shape(body.tokens.end - 1) == Shape::Lower;
    let joins = page
        .before_article(at)
        .is_some_and(|before| matches!(page.word(before), "of" | "with" | "to" | "under" | "by"));
    if common && joins {
        return None;
    }
    let service =
        (body.organisation.kind == OrganisationKind::Service).then_some(page.text.surface(end - 1));
    let fleet = service.is_none_or(|last| matches!(last, "Fleet" | "Flotilla" | "Corps"));
    (alone && fleet).then(|| {
        (
            at..end,
            if ship { Sort::Ship } else { Sort::Troops },
            Some(force.to_owned()),
        )
    })
}

/// `Marine Air-Ground Task Force – Crisis Response – Central Command`: where a name that goes on behind dashes ends.
fn past_dashes(page: &Page<'_>, end: usize) -> usize {
    let mut last = end;
    while page.is_dash(last) && page.text.shape(last + 1).is_capital() {
        last = page.scene.names.chunk(last + 1).end.max(last + 2);
    }
    last
}

/// `36 Latvians serve there`, `the French are stationed`: a people by its name stands for its soldiers.
fn people(page: &Page<'_>, at: usize) -> Option<Head> {
    let spot = page
        .spot(at)
        .filter(|spot| spot.tokens.start == at && page.is_demonym(spot))?;
    let end = spot.tokens.end;
    let next = page.text.shape(end);
    let plural = page.word(end - 1).ends_with('s') && next != Shape::Possessive;
    let counted = |at: usize| page.text.shape(at) == Shape::Number && page.date(at).is_none();
    let article = at > 0 && (page.word(at - 1) == "the" || counted(at - 1));
    let verb = page.is_auxiliary(end)
        || page.frames.basing_verbs.has(page.text, end)
        || page.is(Words::Governing, end)
        || page.is(Words::Breaks, end)
        || page.is_pause(end);
    ((plural || article) && verb).then(|| {
        let uniform = page.word(end) == "in" && page.word(end + 1) == "uniform";
        let last = if uniform { end + 2 } else { end };
        let sort = if uniform { Sort::Troops } else { Sort::People };
        (at..last, sort, Some("army".to_owned()))
    })
}

/// One soldier, or a number of them too small to be a garrison.
pub(super) fn is_few(
    page: &Page<'_>,
    words: &Range<usize>,
    head: &Range<usize>,
    sort: Sort,
) -> bool {
    if sort != Sort::Troops {
        return false;
    }
    let number = words.clone().rev().find_map(|at| {
        let few = page.is(Words::Few, at).then_some(1);
        few.or_else(|| page.word(at).replace(',', "").parse().ok())
    });
    // `one of its troops`
    let one = words.start > 1
        && page.word(words.start - 1) == "of"
        && page.is(Words::Few, words.start - 2);
    let large = words.clone().any(|at| page.is(Words::Many, at));
    (one || number.is_some_and(|number: u32| number < FEW))
        && !large
        && page.word(head.end - 1).ends_with('s')
}
