//! Which place is meant.

use crate::testing::{called, mentions, place, reader, world};
use crate::{Document, Mention, Span};
use gazetteer::{NameKind, SourcePlace};

fn units(mentions: &[Mention], name: &str) -> Vec<String> {
    let places = mentions
        .iter()
        .filter(|m| m.text == name)
        .filter_map(|m| m.place.clone());
    places
        .map(|p| {
            format!(
                "{} {}",
                p.country.unwrap_or_default(),
                p.id.rsplit(':').next().unwrap_or_default()
            )
        })
        .collect()
}

fn read(places: Vec<SourcePlace>, text: &str, source: Option<&str>) -> Vec<Mention> {
    let document = Document {
        text: text.into(),
        source: source.map(Into::into),
        ..Document::default()
    };
    reader(places).read(&document).mentions
}

#[test]
fn without_context_the_better_known_place_is_meant() {
    assert_eq!(
        units(&mentions("She saw Paris and Moscow."), "Paris"),
        ["FR 11"]
    );
}

#[test]
fn a_stated_state_is_taken_at_its_word() {
    assert_eq!(
        units(
            &mentions("A fire broke out in Paris, Texas, on Monday."),
            "Paris"
        ),
        ["US TX"]
    );
    let both = mentions("From Paris, Texas, she moved to Paris, Ky., and on to Paris, France.");
    assert_eq!(units(&both, "Paris"), ["US TX", "US KY", "FR 11"]);
}

/// A text says once which place it means.
#[test]
fn one_sense_holds_all_through_a_text() {
    let text =
        "Police in Paris, Texas, arrested a man. Paris has seen it before. The man left Paris.";
    assert_eq!(units(&mentions(text), "Paris"), ["US TX", "US TX", "US TX"]);
}

#[test]
fn neighbours_tell_namesakes_apart() {
    assert_eq!(
        units(
            &mentions("Buses run from Dallas in Texas to Paris and on to Clay County."),
            "Paris"
        ),
        ["US TX"]
    );
    assert_eq!(
        units(
            &mentions("French trains run from Nice in France to Paris."),
            "Paris"
        ),
        ["FR 11"]
    );
}

#[test]
fn the_outlet_speaks_for_its_home() {
    let mut places = world();
    places.push(place("Norwich", "PPL", ("GB", "ENG"), 140_000, (1.3, 52.6)));
    places.push(place("Norwich", "PPL", ("CA", "08"), 90_000, (-80.6, 43.0)));
    assert_eq!(
        units(&read(places.clone(), "Norwich won.", None), "Norwich"),
        ["GB ENG"]
    );
    assert_eq!(
        units(
            &read(places, "Norwich won.", Some("www.example.ca")),
            "Norwich"
        ),
        ["CA 08"]
    );
}

#[test]
fn vague_regions_are_no_villages() {
    let mentions =
        mentions("Russia has interests across the Middle East and in the United States.");
    let region = mentions
        .iter()
        .find(|m| m.text == "Middle East")
        .and_then(|m| m.place.clone());
    assert_eq!(region.map(|p| p.feature).as_deref(), Some("RGN"));
}

/// Countries in a list look like a town and its country.
#[test]
fn lists_of_countries_are_no_towns_with_their_country() {
    let mut places = world();
    places.push(place("Jordan", "PPL", ("SY", "02"), 3_000, (35.9, 35.6)));
    let listed = read(
        places.clone(),
        "France, Jordan, Syria and Russia agreed.",
        None,
    );
    assert_eq!(units(&listed, "Jordan"), ["JO "]);
    let stated = read(places, "Paris, Moscow and Dallas are cities.", None);
    assert!(stated.iter().all(|m| m.confidence > 0.4));
}

/// Behind a state's name a country may go on with a list; a state that hardly anybody lives in is no reason to see one.
#[test]
fn a_stated_country_holds_against_a_little_known_state() {
    let mut places = world();
    places.push(place("Rota", "ADM1", ("MP", "R"), 2_500, (145.2, 14.1)));
    places.push(place("Rota", "PPL", ("FR", "11"), 29_000, (2.6, 48.7)));
    places.push(place("Texas", "PPL", ("FR", "11"), 300, (2.7, 48.6)));
    let town = read(places.clone(), "Ships left Rota, France, on Monday.", None);
    assert_eq!(units(&town, "Rota"), ["FR 11"]);
    let told = read(
        places.clone(),
        "Ships left Rota, in northern France, on Monday.",
        None,
    );
    assert_eq!(units(&told, "Rota"), ["FR 11"]);
    let listed = read(places, "Firms in Texas, France, and Syria won.", None);
    assert_eq!(units(&listed, "Texas"), ["US TX"]);
}

/// The gazetteer calls the base otherwise; the text names it after the town.
#[test]
fn a_facility_named_after_a_town_is_the_one_there() {
    let mentions = mentions("Russia keeps the Tartous naval base.");
    let base = mentions
        .iter()
        .find(|m| m.text == "Tartous naval base")
        .and_then(|m| m.place.clone());
    assert_eq!(base.map(|p| p.feature).as_deref(), Some("NVB"));
}

#[test]
fn a_facility_with_no_entry_is_shown_at_its_town_with_less_confidence() {
    let mentions = mentions("They met at the Latakia refinery.");
    let (facility, town) = (&mentions[0], &mentions[1]);
    assert_eq!(facility.place, town.place);
    assert!(facility.confidence < town.confidence);
}

#[test]
fn a_container_that_holds_no_candidate_lowers_the_confidence() {
    let sure = mentions("He lives in Dallas, Texas.");
    let unsure = mentions("He lives in Dallas, France.");
    assert!(unsure[0].confidence < sure[0].confidence);
}

#[test]
fn primary_names_come_before_old_ones() {
    let harare = place("Harare", "PPLC", ("ZW", "10"), 1_500_000, (31.0, -17.8));
    let places = vec![
        called(harare, "Salisbury", NameKind::Alternate),
        place("Salisbury", "PPL", ("GB", "ENG"), 45_000, (-1.8, 51.07)),
        called(
            place(
                "United Kingdom",
                "PCLI",
                ("GB", ""),
                66_000_000,
                (-2.0, 54.0),
            ),
            "British",
            NameKind::Demonym,
        ),
    ];
    assert_eq!(
        units(
            &read(places, "British police searched Salisbury.", None),
            "Salisbury"
        ),
        ["GB ENG"]
    );
}

#[test]
fn given_spans_are_answered_one_by_one_in_their_order() {
    let text = "Paris, Texas, lies far from Xyzzy; the Tartous naval base too.".to_owned();
    let spans = [(40, 58), (28, 33), (0, 5), (0, 5)].map(|(start, end)| Span {
        start: start - usize::from(start == 40),
        end: end - usize::from(end == 58),
    });
    let reading = reader(world()).read_spans(
        &Document {
            text,
            ..Document::default()
        },
        &spans,
    );
    let texts: Vec<_> = reading.mentions.iter().map(|m| m.text.as_str()).collect();
    assert_eq!(texts, ["Tartous naval base", "Xyzzy", "Paris", "Paris"]);
    let places: Vec<_> = reading
        .mentions
        .iter()
        .map(|m| m.place.as_ref().map(|p| p.feature.clone()))
        .collect();
    assert_eq!(
        places,
        [
            Some("NVB".into()),
            None,
            Some("PPL".into()),
            Some("PPL".into())
        ]
    );
}

#[test]
fn the_focus_is_what_most_is_about() {
    let document = Document {
        text: "Moscow spoke. Russian forces left Syria. Russia agreed in Moscow.".into(),
        ..Document::default()
    };
    let focus = reader(world()).read(&document).focus.unwrap();
    assert_eq!(
        (focus.country.as_str(), focus.place.as_deref()),
        ("RU", Some("test:moscow:RU:48"))
    );
    assert!(focus.score > 0.5 && focus.score < 1.0);
}
