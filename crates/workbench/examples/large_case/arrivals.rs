//! Documents of a large case, invented: convoys that reach harbours of a grid.

use casefile::store::Arrival;
use gazetteer::Place;
use geoparse::{
    Actor, Basing, BasingStatus, Candidate, Document, Kind, Mention, Reading, Role, Site, Span,
    Visit, VisitStatus,
};

/// How many documents there are.
pub(crate) const DOCUMENTS: u32 = 10_000;

/// How many mentions each has.
const MENTIONS: u32 = 20;

/// How many places they name between them.
const PLACES: u32 = 20_000;

/// One document in so many tells of a visit and of a base.
const TELLS: u32 = 5;

/// Codes of no country: places lie in them by turns.
const COUNTRIES: [&str; 8] = ["XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH"];

/// The document of that number, with what was read in it.
pub(crate) fn arrival(number: u32) -> Arrival {
    let mut text = String::new();
    let mentions: Vec<Mention> = (0..MENTIONS)
        .map(|sentence| told(&mut text, number, sentence))
        .collect();
    let tells = number.is_multiple_of(TELLS);
    let site = mentions.last().filter(|_| tells).map(site);
    let reading = Reading {
        visits: site.iter().map(visit).collect(),
        basings: site.iter().map(basing).collect(),
        mentions,
        ..Reading::default()
    };
    Arrival {
        document: Document {
            id: format!("{number}.txt"),
            text,
            title: Some(format!("Report {number}")),
            published: Some(published(number)),
            source: Some(format!("outlet-{}.example", number % 40)),
        },
        reading,
        notice: None,
    }
}

fn published(number: u32) -> String {
    let (year, month, day) = (2010 + number % 16, number % 12 + 1, number % 28 + 1);
    format!("{year}-{month:02}-{day:02}")
}

/// Adds a sentence to a text, and gives the mention in it.
fn told(text: &mut String, number: u32, sentence: u32) -> Mention {
    // One place is in every document, as the country is that a case is about.
    let at = match sentence {
        0 => place(0),
        _ => place(number.wrapping_mul(7919).wrapping_add(sentence * 104_729) % PLACES),
    };
    let start = text.chars().count() + "Convoy 000000 ".len();
    let rank = sentence * 31 + number % 97;
    let name = at.name.clone();
    let words = format!("Convoy {number:06} {name} reached harbour {rank} before dawn. ");
    text.push_str(&words);
    let confidence = 0.5 + f64::from((number + sentence * 7) % 50) / 100.0;
    Mention {
        span: Span {
            start,
            end: start + name.len(),
        },
        text: name,
        kind: Kind::Place,
        role: Role::Literal,
        nested: false,
        confidence,
        candidates: vec![Candidate {
            id: at.id.clone(),
            confidence,
        }],
        place: Some(at),
    }
}

/// A place of a grid over land and sea, denser than any real one.
fn place(number: u32) -> Place {
    let (column, row) = (number % 200, number / 200 % 100);
    let country = COUNTRIES[number as usize % COUNTRIES.len()];
    Place {
        id: format!("grid:{number}"),
        name: format!("Place {number}"),
        lon: f64::from(column) * 1.8 - 179.0,
        lat: f64::from(row) * 1.5 - 70.0,
        class: "P".into(),
        feature: "PPL".into(),
        country: Some(country.into()),
        admin1: Some("Grid".into()),
        bbox: None,
    }
}

fn site(mention: &Mention) -> Site {
    Site {
        text: mention.text.clone(),
        span: mention.span,
        place: mention.place.clone(),
    }
}

fn actor(site: &Site) -> Actor {
    let start = site.span.start - "Convoy 000000 ".len();
    let span = Span {
        start,
        end: start + "Convoy".len(),
    };
    Actor {
        text: "Convoy".into(),
        span,
        country: Some(COUNTRIES[span.start % COUNTRIES.len()].into()),
    }
}

fn visit(site: &Site) -> Visit {
    Visit {
        visitor: actor(site),
        destination: site.clone(),
        origin: Some(Site {
            place: Some(place(0)),
            ..site.clone()
        }),
        origin_assumed: false,
        host_country: site.place.as_ref().and_then(|place| place.country.clone()),
        date: None,
        status: VisitStatus::Occurred,
        trigger: "reached".into(),
        code: "reach".into(),
        evidence: vec![site.span],
        confidence: 0.8,
    }
}

fn basing(site: &Site) -> Basing {
    Basing {
        operator: actor(site),
        site: Some(site.clone()),
        host_country: site.place.as_ref().and_then(|place| place.country.clone()),
        force: None,
        date: None,
        status: BasingStatus::Present,
        trigger: "harbour".into(),
        evidence: vec![site.span],
        confidence: 0.8,
    }
}
