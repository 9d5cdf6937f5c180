//! Layers answer as one gazetteer of all their places would.

use gazetteer::{Filter, Gazetteer, How, NameKind, SourcePlace};
use proptest::prelude::*;

use super::build::{id, named, open, place, town};

fn stack(layers: Vec<Vec<SourcePlace>>) -> Gazetteer {
    let mut opened = layers.into_iter().map(open);
    let mut stack = opened.next().unwrap();
    opened.for_each(|layer| stack.put_below(layer).unwrap());
    stack
}

fn at(mut place: SourcePlace, lon: f64, lat: f64) -> SourcePlace {
    (place.lon, place.lat) = (lon, lat);
    place
}

fn ids<'g>(gazetteer: &'g Gazetteer, name: &str) -> Vec<&'g str> {
    let uses = gazetteer.exact(name);
    uses.iter().map(|it| id(gazetteer, it.place)).collect()
}

/// An analyst corrects the point of a town and gives it the name that her sources use.
fn corrected() -> Gazetteer {
    let theirs = named(
        town("geonames:1", "Tartus"),
        NameKind::Alternate,
        &["Tartous", "Port"],
    );
    let ours = named(
        town("geonames:1", "Tartus City"),
        NameKind::Alternate,
        &["Antarados", "Tartous"],
    );
    stack(vec![
        vec![at(ours, 35.9, 34.9)],
        vec![
            at(theirs, 10.0, 10.0),
            at(town("geonames:2", "Homs"), 36.7, 34.7),
        ],
    ])
}

#[test]
fn the_upper_layer_wins_and_names_of_both_find_it() {
    let gazetteer = corrected();
    for name in ["Tartus", "Tartous", "Port", "Antarados", "Tartus City"] {
        let uses = gazetteer.exact(name);
        assert_eq!(uses.len(), 1, "{name}");
        let record = gazetteer.record(uses[0].place);
        assert_eq!(record.name, "Tartus City", "{name}");
        assert!((record.lon - 35.9).abs() < 1e-6, "{name}");
    }
    assert_eq!(
        gazetteer.record(gazetteer.find("geonames:1").unwrap()).name,
        "Tartus City"
    );
    assert_eq!(
        gazetteer.record(gazetteer.find("geonames:2").unwrap()).name,
        "Homs"
    );
    assert_eq!(gazetteer.find("geonames:3"), None);
}

#[test]
fn a_covered_place_is_near_nothing_and_found_once() {
    let gazetteer = corrected();
    let near = gazetteer.nearest(10.0, 10.0, &Filter::default(), None, 5);
    let near: Vec<&str> = near
        .iter()
        .map(|it| gazetteer.record(it.place).name)
        .collect();
    assert_eq!(near, ["Tartus City", "Homs"]);
    let found = gazetteer.search("Tart", &Filter::default(), 5);
    assert_eq!(found.len(), 1);
    assert_eq!(id(&gazetteer, found[0].place), "geonames:1");
}

/// A layer of the same places over again, as another dump of the same source is.
#[test]
fn a_layer_that_is_covered_whole_adds_nothing() {
    let places: Vec<SourcePlace> = (0..50_u32)
        .map(|key| at(town(&format!("x:{key}"), "Homs"), f64::from(key), 0.0))
        .collect();
    let whole = open(places.clone());
    let twice = stack(vec![places.clone(), places]);
    for within in [None, Some(500.0)] {
        let near = |gazetteer: &Gazetteer| {
            let found = gazetteer.nearest(20.2, 0.0, &Filter::default(), within, 12);
            let ids = found.iter().map(|it| id(gazetteer, it.place).to_owned());
            ids.collect::<Vec<_>>()
        };
        assert_eq!(near(&twice), near(&whole));
    }
    assert_eq!(twice.exact("homs").len(), 50);
}

#[test]
fn a_walk_goes_on_where_any_layer_does() {
    let gazetteer = stack(vec![
        vec![town("a:1", "New Homs")],
        vec![town("b:1", "New Homs Camp")],
    ]);
    let mut walk = gazetteer.walk();
    assert!(walk.step("new") && walk.step(" ") && walk.step("homs"));
    assert_eq!(walk.uses().unwrap().len(), 1);
    assert!(walk.step(" ") && !walk.is_name() && walk.uses().is_none());
    assert!(walk.step("camp"));
    assert_eq!(id(&gazetteer, walk.uses().unwrap()[0].place), "b:1");
    assert!(!walk.step("s"));
}

/// One layer guesses at what the other knows: guesses are for names that nobody knows.
#[test]
fn no_layer_guesses_what_another_knows() {
    let known = ["1", "2", "3"].map(|at| town(&format!("a:{at}"), "Aleppo"));
    let gazetteer = stack(vec![vec![town("b:1", "Aleppa")], known.to_vec()]);
    let found = gazetteer.search("Aleppo", &Filter::default(), 5);
    assert!(found.iter().all(|it| it.how == How::Exact), "{found:?}");
}

/// The article is dropped only where no layer has the name with it.
#[test]
fn the_article_counts_over_all_layers() {
    let gazetteer = stack(vec![
        vec![town("a:1", "Wash")],
        vec![town("b:1", "The Wash")],
    ]);
    assert_eq!(ids(&gazetteer, "the wash"), ["b:1"]);
    assert_eq!(ids(&gazetteer, "wash"), ["a:1", "b:1"]);
}

fn some_place() -> impl Strategy<Value = SourcePlace> {
    let feature = prop::sample::select(vec!["PPL", "PPLC", "ADM1"]);
    let point = (-180.0..=180.0, -90.0..=90.0);
    ("[ab]{1,3}", "[ab]{1,3}", feature, point).prop_map(|(name, other, feature, (lon, lat))| {
        let place = named(place("", &name, feature, 0), NameKind::Alternate, &[&other]);
        at(place, lon, lat)
    })
}

proptest! {
    /// Places parted among three layers, none in two: every question has the same answer.
    #[test]
    fn layers_answer_as_one_file_does(places in prop::collection::vec(some_place(), 1..30), ask in "[ab]{1,3}", lon in -180.0..=180.0) {
        // Inhabitants of their own make the order of equals the same in one file and in three.
        let places: Vec<SourcePlace> = places.into_iter().zip(0_u64..).map(|(place, at)| SourcePlace {
            id: format!("x:{at}"), population: at * 997 + 10, ..place
        }).collect();
        let part = |which: usize| places.iter().skip(which).step_by(3).cloned().collect::<Vec<_>>();
        let (whole, parted) = (open(places.clone()), stack(vec![part(0), part(1), part(2)]));
        prop_assert_eq!(ids(&whole, &ask), ids(&parted, &ask));
        let near = |gazetteer: &Gazetteer| -> Vec<String> {
            let found = gazetteer.nearest(lon, 0.0, &Filter::default(), Some(9000.0), 7);
            found.iter().map(|it| id(gazetteer, it.place).to_owned()).collect()
        };
        prop_assert_eq!(near(&whole), near(&parted));
        let search = |gazetteer: &Gazetteer| -> Vec<(String, How)> {
            let found = gazetteer.search(&ask, &Filter::default(), 7);
            found.iter().map(|it| (id(gazetteer, it.place).to_owned(), it.how)).collect()
        };
        prop_assert_eq!(search(&whole), search(&parted));
    }
}
