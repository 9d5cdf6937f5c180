//! Facilities: a place's name with the word for a base, a port or an airport.

use super::container::is_unit;
use super::found::{Cue, Found, probability};
use super::{Match, Scene, own_name};
use crate::Kind;
use crate::lexicon::FacilityHead;
use crate::prominence::prominence;
use crate::text::{Casing, Gap};
use gazetteer::NameKind;
use std::ops::Range;

/// A town of a country's name must be as prominent as this to have facilities called after it.
const TOWN: f64 = 4.5;

/// Log odds that a capitalised name before a facility's head is a facility's.
const LOG_ODDS: f64 = 2.0;

/// Heads that a name may have, at most.
const MOST_HEADS: usize = 3;

/// Adds `Tartous naval base` around `Tartous`, `port of Latakia` around `Latakia`, the place inside `Damascus
/// International Airport`, and facilities with names that the gazetteer does not know.
pub(crate) fn add<'a>(scene: &Scene<'a>, found: &mut Vec<Found<'a>>) {
    let mut new = Vec::new();
    for it in found.iter() {
        new.extend(inside(scene, it));
        let whole = around(scene, it);
        new.extend(
            whole.map(|(tokens, head)| facility(scene, tokens, head, Some(it.tokens.clone()))),
        );
    }
    for chunk in scene.names.chunks() {
        let own = own_name::facility_in(scene, chunk);
        let own = own.filter(|it| !(it.uses.is_empty() && scene.is_somebody(it.span)));
        new.extend(own.and_then(|it| beside_places(found, it)));
    }
    for whole in &new {
        nest(found, &whole.tokens);
    }
    found.extend(new);
}

/// Marks the places inside a facility's name.
fn nest(found: &mut [Found<'_>], whole: &Range<usize>) {
    let next = found.partition_point(|f| f.tokens.start < whole.start);
    for it in found.iter_mut().skip(next) {
        if it.tokens.end > whole.end {
            break;
        }
        it.nested |= it.tokens != *whole;
    }
}

/// A facility among the places that were found: where the first words of its name are one, that is nested in it, as the town in
/// `Pretoria Zoological Museum`. What overlaps a place otherwise is no name.
fn beside_places<'a>(found: &[Found<'_>], own: Found<'a>) -> Option<Found<'a>> {
    let next = found.partition_point(|f| f.tokens.end <= own.tokens.start);
    let end = found.partition_point(|f| f.tokens.start < own.tokens.end);
    match found.get(next..end.max(next))? {
        [] => Some(own),
        [place] => {
            let begins = place.tokens.start == own.tokens.start
                && place.tokens.end + 1 < own.tokens.end
                && !place.nested
                && !place.demonym
                && place.cue.is_none();
            begins.then(|| Found {
                site: Some(place.tokens.clone()),
                ..own
            })
        }
        _ => None,
    }
}

/// The facility that a place's name is part of. What belongs to a whole country (`US base`) is no name.
fn around<'a>(scene: &Scene<'a>, it: &Found<'a>) -> Option<(Range<usize>, &'a FacilityHead)> {
    if it.demonym || it.cue.is_some() {
        return None;
    }
    let whole = named_after(scene, it)?;
    (!is_whole_country(scene, it)).then_some(whole)
}

/// A name with the facility's head before or behind it.
fn named_after<'a>(scene: &Scene<'a>, it: &Found<'a>) -> Option<(Range<usize>, &'a FacilityHead)> {
    let (text, heads) = (scene.text, &scene.lexicon.facility_heads);
    let Range { start, end } = it.tokens;
    if let Some((end, head)) = heads_end(scene, end) {
        return Some((own_start(scene, start, head)..end, head));
    }
    let of = start.checked_sub(1).filter(|of| text.word(*of) == "of")?;
    let (length, head) = heads
        .ending_before(text, of)
        .filter(|(_, head)| head.before)?;
    Some((of - length..end, head))
}

/// Where the name of a facility begins that has a place before its head: what is so called has a name of its own, and all
/// capitals are part of it (`Pala Mesa Resort`).
fn own_start(scene: &Scene<'_>, start: usize, head: &FacilityHead) -> usize {
    let chunk = scene.names.chunk(start);
    let running = scene.text.sentence(start).1 == Casing::Running;
    let whole = head.capital && running && start <= chunk.start + own_name::LONGEST;
    let title = (chunk.start..start).any(|at| scene.lexicon.titles.at(scene.text, at).is_some());
    if whole && !title { chunk.start } else { start }
}

/// Where the heads that follow a name end, and the last of them: two in `Copacabana Palace Hotel`.
fn heads_end<'a>(scene: &Scene<'a>, at: usize) -> Option<(usize, &'a FacilityHead)> {
    let joined = |at: &usize| matches!(scene.text.gap(*at), Gap::Space | Gap::Line);
    let head = |at: usize| {
        let (length, head) = scene.facility_head(at).filter(|_| joined(&at))?;
        Some((at + length, head))
    };
    let capital = |at: usize| scene.text.shape(at).is_capital();
    let more = |(end, _): &(usize, _)| head(*end).filter(|_| capital(*end));
    std::iter::successors(head(at), more)
        .take(MOST_HEADS)
        .last()
}

/// Whether a name is a country's or a state's and of no town as well known (`Djibouti` is).
fn is_whole_country(scene: &Scene<'_>, it: &Found<'_>) -> bool {
    let records = || it.uses.iter().map(|it| scene.gazetteer.record(it.place));
    records().any(|r| is_unit(&r)) && !records().any(|r| r.class == b'P' && prominence(&r) >= TOWN)
}

/// The place named inside a facility that the gazetteer knows under its whole name.
fn inside<'a>(scene: &Scene<'a>, it: &Found<'a>) -> Option<Found<'a>> {
    let first = scene.gazetteer.record(it.uses.first()?.place);
    if scene.lexicon.kind(first.class, first.feature) != Kind::Facility || it.demonym {
        return None;
    }
    let is_place = |m: &Match| {
        m.uses
            .iter()
            .any(|it| matches!(scene.gazetteer.record(it.place).class, b'P' | b'A'))
    };
    let mut first_words = scene
        .matches
        .inside(&it.tokens)
        .filter(|m| m.tokens.start == it.tokens.start);
    let nested = first_words.find(|m| is_place(m) && scene.evidence(m) > 0.0)?;
    Some(Found {
        nested: true,
        ..scene.found(nested, it.certainty)
    })
}

/// A facility's name, with what the gazetteer has under it; `site` is the place in it.
pub(crate) fn facility<'a>(
    scene: &Scene<'a>,
    tokens: Range<usize>,
    head: &'a FacilityHead,
    site: Option<Range<usize>>,
) -> Found<'a> {
    let uses = scene.gazetteer.exact(scene.text.slice(&tokens));
    Found {
        span: scene.text.span(&tokens),
        nested: scene.is_nested(&tokens),
        tokens,
        uses: uses
            .into_iter()
            .filter(|it| it.kind != NameKind::Demonym)
            .collect(),
        demonym: false,
        cue: Some(Cue {
            kind: Kind::Facility,
            features: &head.features,
        }),
        site,
        certainty: probability(LOG_ODDS),
    }
}
