//! The tasks: each compares one text's marks with what was read in it.

use std::collections::HashMap;

use gazetteer::Place;
use geoparse::{Kind, Mention, Reading, Role, Span};

use crate::demonyms::is_left_out;
use crate::item::Cutter;
use crate::right::{km, right};
use crate::{Gold, Item, Mark, Verdict};

/// Recognition and resolution together, from a reading that found its names itself.
///
/// `possible` holds all places that each mention of the reading may mean; without `nested` names inside names are left out, for
/// corpora that do not mark them.
pub fn places(gold: &Gold, reading: &Reading, possible: &[Vec<Place>], nested: bool) -> Vec<Item> {
    let scale = Scale::new(gold);
    let kept = |mention: &Mention| nested || !mention.nested;
    let found: HashMap<Span, (&Mention, &[Place])> = by_span(reading, possible)
        .filter(|(_, (mention, _))| kept(mention))
        .collect();
    let marks: HashMap<Span, &Mark> = gold.marks.iter().map(|mark| (mark.span(), mark)).collect();
    let wanted = marks.values().filter(|mark| !mark.is_optional());
    let mut items: Vec<Item> = wanted
        .map(|mark| scale.weigh(mark, found.get(&mark.span()).copied()))
        .collect();
    let others = found.values().filter(|(mention, _)| {
        marks
            .get(&mention.span)
            .is_none_or(|mark| mark.is_optional())
    });
    items.extend(others.map(|(mention, _)| {
        let left_out = marks.contains_key(&mention.span)
            || mention.kind == Kind::Demonym && is_left_out(&mention.text);
        scale.unmarked(
            mention,
            if left_out {
                Verdict::LeftOut
            } else {
                Verdict::Spurious
            },
        )
    }));
    items.sort_by(|a, b| {
        (&a.around.before, &a.around.name).cmp(&(&b.around.before, &b.around.name))
    });
    items
}

/// Resolution alone, from a reading of the marked spans.
pub fn resolve(gold: &Gold, reading: &Reading, possible: &[Vec<Place>]) -> Vec<Item> {
    let scale = Scale::new(gold);
    let found: HashMap<Span, (&Mention, &[Place])> = by_span(reading, possible).collect();
    let located = gold.marks.iter().filter(|mark| mark.point().is_some());
    located
        .map(|mark| scale.weigh(mark, found.get(&mark.span()).copied()))
        .collect()
}

/// Whether the marked place is among those that its name may mean; `possible` holds these for each mark.
pub fn candidates(gold: &Gold, possible: &[Vec<Place>]) -> Vec<Item> {
    let scale = Scale::new(gold);
    let located = gold
        .marks
        .iter()
        .zip(possible)
        .filter(|(mark, _)| mark.point().is_some());
    located
        .map(|(mark, possible)| {
            let hit = possible.iter().find(|place| right(mark, place));
            let verdict = if hit.is_some() {
                Verdict::Right
            } else {
                Verdict::NoCandidate
            };
            let nearest = possible.iter().min_by(|a, b| {
                km(mark, a)
                    .unwrap_or(f64::MAX)
                    .total_cmp(&km(mark, b).unwrap_or(f64::MAX))
            });
            scale.item(mark, verdict, hit.or(nearest), None)
        })
        .collect()
}

/// Roles, from a reading of the marked spans. Demonyms have none, and are left out.
pub fn role(gold: &Gold, reading: &Reading) -> Vec<Item> {
    let scale = Scale::new(gold);
    let found: HashMap<Span, &Mention> = reading
        .mentions
        .iter()
        .map(|mention| (mention.span, mention))
        .collect();
    let marked = gold.marks.iter().filter(|mark| !mark.is_optional());
    let with_role = marked.filter_map(|mark| Some((mark, role_of(mark)?)));
    with_role
        .map(|(mark, expected)| {
            let mention = found.get(&mark.span()).copied();
            let given = mention.map(|mention| mention.role);
            let verdict = match given {
                None => Verdict::NotRecognised,
                Some(role) if role == expected => Verdict::Right,
                Some(_) => Verdict::WrongRole,
            };
            Item {
                expected: word(expected).into(),
                given: given.map_or("—", word).into(),
                sort: word(expected).into(),
                ..scale.item(mark, verdict, None, mention)
            }
        })
        .collect()
}

fn role_of(mark: &Mark) -> Option<Role> {
    match mark.role.as_deref().or(mark.label.as_deref())? {
        "literal" => Some(Role::Literal),
        "metonymic" => Some(Role::Metonymic),
        _ => None,
    }
}

fn word(role: Role) -> &'static str {
    match role {
        Role::Literal => "literal",
        Role::Metonymic => "metonymic",
    }
}

fn by_span<'a>(
    reading: &'a Reading,
    possible: &'a [Vec<Place>],
) -> impl Iterator<Item = (Span, (&'a Mention, &'a [Place]))> {
    let possible = possible
        .iter()
        .map(Vec::as_slice)
        .chain(std::iter::repeat(&[] as &[Place]));
    reading
        .mentions
        .iter()
        .zip(possible)
        .map(|(mention, possible)| (mention.span, (mention, possible)))
}

/// Weighs what was read in one text.
struct Scale<'a> {
    document: &'a str,
    cutter: Cutter,
}

impl<'a> Scale<'a> {
    fn new(gold: &'a Gold) -> Self {
        Self {
            document: &gold.document.id,
            cutter: Cutter::new(&gold.document.text),
        }
    }

    /// A mark against the mention at its span.
    fn weigh(&self, mark: &Mark, found: Option<(&Mention, &[Place])>) -> Item {
        let place = found.and_then(|(mention, _)| mention.place.as_ref());
        let verdict = match found {
            None => Verdict::NotRecognised,
            Some(_) if mark.point().is_none() => Verdict::Unlocated,
            Some(_) if place.is_some_and(|place| right(mark, place)) => Verdict::Right,
            Some((_, possible)) if possible.iter().any(|place| right(mark, place)) => {
                Verdict::WrongCandidate
            }
            Some(_) => Verdict::NoCandidate,
        };
        self.item(mark, verdict, place, found.map(|(mention, _)| mention))
    }

    fn item(
        &self,
        mark: &Mark,
        verdict: Verdict,
        place: Option<&Place>,
        mention: Option<&Mention>,
    ) -> Item {
        Item {
            document: self.document.to_owned(),
            around: self.cutter.cut(mark.start, mark.end),
            sort: mark.sort(),
            verdict,
            located: mark.point().is_some(),
            expected: mark
                .point()
                .map_or_else(String::new, |(lon, lat)| format!("{lat:.2}, {lon:.2}")),
            given: place.map_or_else(|| "—".to_owned(), described),
            km: place.and_then(|place| km(mark, place)),
            confidence: mention.map(|mention| mention.confidence),
        }
    }

    /// A mention at whose span nothing counts.
    fn unmarked(&self, mention: &Mention, verdict: Verdict) -> Item {
        Item {
            document: self.document.to_owned(),
            around: self.cutter.cut(mention.span.start, mention.span.end),
            sort: "not marked".to_owned(),
            verdict,
            located: false,
            expected: "—".to_owned(),
            given: mention
                .place
                .as_ref()
                .map_or_else(|| "—".to_owned(), described),
            km: None,
            confidence: Some(mention.confidence),
        }
    }
}

fn described(place: &Place) -> String {
    let inside = [place.admin1.as_deref(), place.country.as_deref()]
        .into_iter()
        .flatten();
    let words: Vec<&str> = std::iter::once(place.name.as_str()).chain(inside).collect();
    format!(
        "{} ({} {:.2}, {:.2})",
        words.join(", "),
        place.feature,
        place.lat,
        place.lon
    )
}
