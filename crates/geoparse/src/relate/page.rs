//! What every token of a document is part of.

use crate::date::{self, Dated, Published};
use crate::frames::{Bend, Frames, Organisation, Words, holders};
use crate::lexicon::Phrases;
use crate::recognise::{Found, Scene};
use crate::text::{Shape, Text};
use crate::{Document, Focus, Kind, Mention};
use gazetteer::Place;
use std::cell::OnceCell;
use std::ops::Range;

/// A place named in the text, the longest at its tokens.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    pub(crate) tokens: Range<usize>,
    /// Its number among the mentions.
    pub(crate) mention: usize,
}

/// An organisation that is known.
#[derive(Clone, Debug)]
pub(crate) struct Body<'a> {
    pub(crate) tokens: Range<usize>,
    pub(crate) organisation: &'a Organisation,
}

/// A document with what stands at each of its tokens.
pub(crate) struct Page<'a> {
    pub(crate) text: &'a Text<'a>,
    pub(crate) scene: &'a Scene<'a>,
    pub(crate) frames: &'a Frames,
    pub(crate) mentions: &'a [Mention],
    pub(crate) published: Option<Published>,
    pub(crate) focus: Option<&'a Focus>,
    pub(crate) spots: Vec<Spot>,
    spot_at: Vec<Option<usize>>,
    /// Places inside longer names, which may say whose those are: `Russian Foreign Ministry`.
    nested: Vec<Spot>,
    nested_at: Vec<Option<usize>>,
    pub(crate) dates: Vec<Dated>,
    date_at: Vec<Option<usize>>,
    pub(crate) bodies: Vec<Body<'a>>,
    body_at: Vec<Option<usize>>,
    first_power: OnceCell<Option<&'a str>>,
}

impl<'a> Page<'a> {
    /// Looks up all that the rules ask for.
    pub(crate) fn new(
        scene: &'a Scene<'a>,
        frames: &'a Frames,
        found: &[Found<'a>],
        mentions: &'a [Mention],
        document: &Document,
        focus: Option<&'a Focus>,
    ) -> Self {
        let text = scene.text;
        let bodies = bodies(text, frames);
        let spots_of = |nested: bool| -> Vec<Spot> {
            let spots = found
                .iter()
                .enumerate()
                .filter(|(_, it)| it.nested == nested);
            let spots = spots.map(|(mention, it)| Spot {
                tokens: it.tokens.clone(),
                mention,
            });
            spots.collect()
        };
        let (spots, nested) = (spots_of(false), spots_of(true));
        let dates = date::find(text);
        Self {
            spot_at: index(text.len(), spots.iter().map(|spot| &spot.tokens)),
            nested_at: index(text.len(), nested.iter().map(|spot| &spot.tokens)),
            nested,
            date_at: index(text.len(), dates.iter().map(|dated| &dated.tokens)),
            body_at: index(text.len(), bodies.iter().map(|body| &body.tokens)),
            first_power: OnceCell::new(),
            text,
            scene,
            frames,
            mentions,
            published: document.published.as_deref().and_then(Published::parse),
            focus,
            spots,
            dates,
            bodies,
        }
    }

    /// The place that a token is part of.
    pub(crate) fn spot(&self, at: usize) -> Option<&Spot> {
        self.spots.get((*self.spot_at.get(at)?)?)
    }

    /// The number of the place that a token is part of.
    pub(crate) fn spot_number(&self, at: usize) -> Option<usize> {
        *self.spot_at.get(at)?
    }

    /// The places that begin in a stretch, with their numbers.
    pub(crate) fn spots_in(&self, tokens: Range<usize>) -> impl Iterator<Item = (usize, &Spot)> {
        starting_in(&self.spots, tokens, |spot| spot.tokens.start)
    }

    /// The dates that begin in a stretch, with their numbers.
    pub(crate) fn dates_in(&self, tokens: Range<usize>) -> impl Iterator<Item = (usize, &Dated)> {
        starting_in(&self.dates, tokens, |dated| dated.tokens.start)
    }

    /// The date that a token is part of.
    pub(crate) fn date(&self, at: usize) -> Option<&Dated> {
        self.dates.get((*self.date_at.get(at)?)?)
    }

    /// The organisation that a token is part of.
    pub(crate) fn body(&self, at: usize) -> Option<&Body<'a>> {
        self.bodies.get((*self.body_at.get(at)?)?)
    }

    /// The mention of a place.
    pub(crate) fn mention(&self, spot: &Spot) -> Option<&'a Mention> {
        self.mentions.get(spot.mention)
    }

    /// The place meant.
    pub(crate) fn place(&self, spot: &Spot) -> Option<&'a Place> {
        self.mention(spot)?.place.as_ref()
    }

    /// Whether a place is named by the word for its people.
    pub(crate) fn is_demonym(&self, spot: &Spot) -> bool {
        self.mention(spot)
            .is_some_and(|mention| mention.kind == Kind::Demonym)
    }

    /// The country or organisation that a token stands for, and where the name ends.
    pub(crate) fn power(&self, at: usize) -> Option<(&'a str, usize)> {
        if let Some(body) = self.body(at) {
            return Some((&body.organisation.code, body.tokens.end));
        }
        let inner = || self.nested.get((*self.nested_at.get(at)?)?);
        let spot = self.spot(at).or_else(inner)?;
        Some((self.place(spot)?.country.as_deref()?, spot.tokens.end))
    }

    /// The first country or organisation named in a stretch.
    pub(crate) fn power_in(&self, tokens: Range<usize>) -> Option<&'a str> {
        tokens
            .into_iter()
            .find_map(|at| self.power(at))
            .map(|(power, _)| power)
    }

    /// Whether the word at a token is one of a set.
    pub(crate) fn is(&self, words: Words, at: usize) -> bool {
        self.set(words)
            .is_some_and(|set| set.at(self.text, at).is_some())
    }

    /// Whether a phrase of a set starts at a token.
    pub(crate) fn starts(&self, words: Words, at: usize) -> bool {
        self.set(words)
            .is_some_and(|set| set.starting_at(self.text, at).is_some())
    }

    /// Whether a token tells of battle or speech: what is `said to be` there is told of, and does not speak.
    pub(crate) fn is_combat(&self, at: usize) -> bool {
        self.is(Words::Combat, at) && self.word(at + 1) != "to"
    }

    /// The country that a place lies in: its own, or that of the place named behind it, as in `Camp Echo in Diwaniya`.
    pub(crate) fn host(&self, spot: &Spot) -> Option<&'a str> {
        let own = |spot: &Spot| {
            let place = self.place(spot)?;
            let then = self
                .published
                .and_then(|day| holders::then(&self.frames.holders, place, day.from));
            then.or(place.country.as_deref())
        };
        let around = || {
            let behind = spot.tokens.end;
            let joined = matches!(self.word(behind), "in" | "near" | "outside")
                || self.text.surface(behind) == ",";
            let next = (behind + 1..behind + 4).find_map(|at| self.spot(at));
            own(next.filter(|next| joined && !self.is_demonym(next))?)
        };
        self.described(spot).or_else(|| own(spot)).or_else(around)
    }

    /// `the southern Somali town of El Adde`: the country of the people named before a noun for a place.
    fn described(&self, spot: &Spot) -> Option<&'a str> {
        let of = spot.tokens.start.checked_sub(1)?;
        let noun = if self.word(of) == "of" {
            of.checked_sub(1)?
        } else {
            of
        };
        self.is(Words::PlaceNouns, noun).then_some(())?;
        let before = noun.checked_sub(1)?;
        let people = self.spot(before).filter(|spot| self.is_demonym(spot))?;
        let country = self.place(people)?.country.as_deref()?;
        let place = self.place(spot);
        let small = place.is_none_or(|place| {
            matches!(place.class.as_str(), "P" | "S" | "A") && !place.feature.starts_with("PCL")
        });
        small.then_some(country)
    }

    /// A set of words.
    pub(crate) fn set(&self, words: Words) -> Option<&'a Phrases<()>> {
        self.frames.words(words)
    }

    /// The word that bends a status and ends right before a token: how long it is, and what it does.
    pub(crate) fn bend_before(&self, end: usize) -> Option<(usize, Bend)> {
        let (length, bend) = self.frames.bends.ending_before(self.text, end)?;
        Some((length, *bend))
    }

    /// The sentence that holds a token.
    pub(crate) fn sentence(&self, at: usize) -> Range<usize> {
        self.text.sentence(at).0
    }

    /// Whether a word that helps a verb stands at a token: `has`, `will`, `is`.
    pub(crate) fn is_auxiliary(&self, at: usize) -> bool {
        self.frames.auxiliaries.at(self.text, at).is_some()
    }

    /// The token before another, and before the `the` that stands between; none at the start of the text.
    pub(crate) fn before_article(&self, at: usize) -> Option<usize> {
        let article = usize::from(at > 0 && self.word(at - 1) == "the");
        at.checked_sub(article + 1)
    }

    /// The token from another on that is no `the`.
    pub(crate) fn past_article(&self, at: usize) -> usize {
        at + usize::from(self.word(at) == "the")
    }

    /// Whether a regular verb in the past, or its participle, stands at a token: `arrived`, not `a planned visit`.
    pub(crate) fn is_regular_past(&self, at: usize) -> bool {
        let word = self.word(at);
        word.len() > 4
            && word.ends_with("ed")
            && self.text.shape(at) == Shape::Lower
            && !(at > 0 && self.is(Words::Determiners, at - 1))
    }

    /// The token from another on that no date holds.
    pub(crate) fn past_dates(&self, at: usize) -> usize {
        let mut at = at;
        while let Some(dated) = self.date(at) {
            at = dated.tokens.end;
        }
        at
    }

    /// Whether a token is the dash or colon of a dateline.
    pub(crate) fn is_dash(&self, at: usize) -> bool {
        matches!(self.text.surface(at), "—" | "–" | "-" | ":")
    }

    /// Whether a token is a comma, a dash or a bracket.
    pub(crate) fn is_pause(&self, at: usize) -> bool {
        self.text.shape(at) == Shape::Mark
    }

    /// The folded word at a token.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        let text: &'a Text<'a> = self.text;
        text.word(at)
    }

    /// The first power that the text names.
    pub(crate) fn first_power(&self) -> Option<&'a str> {
        *self.first_power.get_or_init(|| {
            let mut powers = (0..self.text.len()).filter_map(|at| self.power(at));
            powers.next().map(|(power, _)| power)
        })
    }

    /// Year of publication.
    pub(crate) fn year(&self) -> Option<i16> {
        self.published.map(|published| published.from.year())
    }
}

/// Of what stands in order, what starts in a stretch, with its number.
fn starting_in<T>(
    all: &[T],
    tokens: Range<usize>,
    start: impl Fn(&T) -> usize,
) -> impl Iterator<Item = (usize, &T)> {
    let first = all.partition_point(|it| start(it) < tokens.start);
    let behind = all.iter().enumerate().skip(first);
    behind.take_while(move |(_, it)| start(it) < tokens.end)
}

/// For each token the number of the stretch it is part of.
fn index<'r>(
    tokens: usize,
    stretches: impl Iterator<Item = &'r Range<usize>>,
) -> Vec<Option<usize>> {
    let mut at = vec![None; tokens];
    for (number, stretch) in stretches.enumerate() {
        for slot in at.get_mut(stretch.clone()).into_iter().flatten() {
            slot.get_or_insert(number);
        }
    }
    at
}

/// All known organisations, none overlapping. They are written with a capital.
fn bodies<'a>(text: &Text<'_>, frames: &'a Frames) -> Vec<Body<'a>> {
    let mut bodies: Vec<Body<'a>> = Vec::new();
    for at in 0..text.len() {
        let free = bodies.last().is_none_or(|last| last.tokens.end <= at);
        let capital = [at, at + 1]
            .iter()
            .any(|at| text.shape(*at).is_capital() || is_code(text, *at));
        if !free || !capital {
            continue;
        }
        if let Some((length, organisation)) = frames.organisations.starting_at(text, at) {
            let whole =
                (at..at + length).any(|at| text.shape(at).is_capital() || is_code(text, at));
            let short = length == 1 && text.word(at).len() <= 4 && !is_code(text, at);
            if whole && (!short || text.shape(at) == Shape::Upper) {
                bodies.push(Body {
                    tokens: at..at + length,
                    organisation,
                });
            }
        }
    }
    bodies
}

/// `M23`: a capital with digits.
fn is_code(text: &Text<'_>, at: usize) -> bool {
    let word = text.surface(at);
    word.starts_with(char::is_uppercase) && word.ends_with(|last: char| last.is_ascii_digit())
}
