//! The sample case says what it should: most of the facts beside each report are found in it, with what the program ships.

use std::{fs, path::Path};

use casefile::store::{BaseRow, MentionRow, Question, VisitRow};
use serde::Deserialize;
use workbench::{Found, Kinds, Search, Workbench};

/// The least share of the facts of a kind that must come out, in per cent: this guards against breaking what works, how well
/// Dateline reads is measured elsewhere.
const LEAST: [(&str, usize); 3] = [("visits", 80), ("bases", 50), ("places", 90)];

/// What a report tells, as somebody who knows it put it down.
#[derive(Deserialize)]
struct Facts {
    visits: Vec<Visited>,
    bases: Vec<Based>,
    /// Names of places, or parts of them.
    places: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Visited {
    visitor: String,
    host: String,
}

#[derive(Debug, Deserialize)]
struct Based {
    operator: String,
    site: String,
    host: String,
}

/// What was found of a document.
struct Read {
    mentions: Vec<MentionRow>,
    visits: Vec<VisitRow>,
    bases: Vec<BaseRow>,
}

fn shipped() -> Workbench {
    Workbench::new(Search {
        given: Some(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")),
        ..Search::default()
    })
}

fn read(workbench: &Workbench, document: u32) -> Read {
    let question = Question {
        document: Some(document),
        ..Question::default()
    };
    let ask = |of| workbench.case_query(of, &question).unwrap();
    let (Found::Mentions(mentions), Found::Visits(visits), Found::Bases(bases)) =
        (ask(Kinds::Mentions), ask(Kinds::Visits), ask(Kinds::Bases))
    else {
        panic!("an answer of another kind");
    };
    Read {
        mentions,
        visits,
        bases,
    }
}

impl Read {
    fn names(&self, name: &str) -> bool {
        self.mentions.iter().any(|row| {
            let place = row.mention.place.as_ref();
            place.is_some() && row.mention.text.contains(name)
        })
    }

    fn visited(&self, fact: &Visited) -> bool {
        self.visits.iter().any(|row| {
            let visit = &row.visit;
            visit.visitor.country.as_ref() == Some(&fact.visitor)
                && visit.host_country.as_ref() == Some(&fact.host)
        })
    }

    fn based(&self, fact: &Based) -> bool {
        self.bases.iter().any(|row| {
            let (basing, site) = (&row.basing, row.basing.site.as_ref());
            basing.operator.country.as_ref() == Some(&fact.operator)
                && basing.host_country.as_ref() == Some(&fact.host)
                && site.is_some_and(|site| site.text.contains(&fact.site))
        })
    }
}

/// Those that were found, of those there are; the others are printed.
#[derive(Default)]
struct Tally {
    found: usize,
    all: usize,
}

impl Tally {
    fn count(&mut self, report: &str, fact: &dyn std::fmt::Debug, found: bool) {
        self.all += 1;
        self.found += usize::from(found);
        if !found {
            println!("{report}: not found: {fact:?}");
        }
    }

    fn reaches(&self, percent: usize) -> bool {
        100 * self.found >= percent * self.all
    }
}

#[test]
fn most_facts_of_the_samples_are_found() {
    let workbench = shipped();
    workbench.open_sample(1, &mut |_| ()).unwrap();
    let folder = workbench.data().unwrap().sample("");
    let (mut visits, mut bases, mut places) =
        (Tally::default(), Tally::default(), Tally::default());
    let documents = workbench.case_documents().unwrap();
    assert!(documents.len() >= 12, "{}", documents.len());
    for row in documents {
        let beside = Path::new(&row.name).with_extension("facts.json");
        let facts = fs::read(folder.join(beside)).unwrap();
        let facts: Facts = serde_json::from_slice(&facts).unwrap();
        let read = read(&workbench, row.id);
        for fact in &facts.visits {
            visits.count(&row.name, fact, read.visited(fact));
        }
        for fact in &facts.bases {
            bases.count(&row.name, fact, read.based(fact));
        }
        for fact in &facts.places {
            places.count(&row.name, fact, read.names(fact));
        }
    }
    for ((what, least), tally) in LEAST.into_iter().zip([visits, bases, places]) {
        println!("{what}: {} of {}", tally.found, tally.all);
        assert!(
            tally.reaches(least),
            "{what}: {} of {}",
            tally.found,
            tally.all
        );
    }
}
