//! Facilities: a place's name with the word for a base, a port or an airport.

use super::container::is_unit;
use super::found::{Cue, Found, probability};
use super::{Match, Scene, own_name};
use crate::Kind;
use crate::lexicon::FacilityHead;
use crate::prominence::prominence;
use crate::text::Gap;
use gazetteer::NameKind;
use std::ops::Range;

/// A town of a country's name must be as prominent as this to have facilities called after it.
const TOWN: f64 = 4.5;

/// Log odds that a capitalised name before a facility's head is a facility's.
const LOG_ODDS: f64 = 2.0;

/// Adds `Tartous naval base` around `Tartous`, `port of Latakia` around `Latakia`, the place inside `Damascus
/// International Airport`, and facilities with names that the gazetteer does not know.
pub(crate) fn add<'a>(scene: &Scene<'a>, found: &mut Vec<Found<'a>>) {
    let mut new = Vec::new();
    for it in found.iter_mut() {
        new.extend(inside(scene, it));
        let Some((tokens, head)) = around(scene, it) else {
            continue;
        };
        it.nested = true;
        new.push(facility(scene, tokens, head, Some(it.tokens.clone())));
    }
    for chunk in scene.names.chunks() {
        new.extend(own_name::facility_in(scene, chunk).filter(|it| {
            is_free(found, &it.tokens) && !(it.uses.is_empty() && scene.is_refuted(it.span))
        }));
    }
    found.extend(new);
}

fn is_free(found: &[Found<'_>], tokens: &Range<usize>) -> bool {
    let next = found.partition_point(|f| f.tokens.end <= tokens.start);
    found.get(next).is_none_or(|f| f.tokens.start >= tokens.end)
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
    if matches!(text.gap(end), Gap::Space | Gap::Line)
        && let Some((length, head)) = heads.starting_at(text, end)
    {
        return Some((start..end + length, head));
    }
    let of = start.checked_sub(1).filter(|of| text.word(*of) == "of")?;
    let (length, head) = heads
        .ending_before(text, of)
        .filter(|(_, head)| head.before)?;
    Some((of - length..end, head))
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
