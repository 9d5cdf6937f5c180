//! What is taken for a place, and what is not.

use crate::testing::{called, mentions, place, reader, texts, world};
use crate::{Document, Kind, Mention};
use gazetteer::NameKind;

fn found(text: &str) -> Vec<String> {
    mentions(text).into_iter().map(|m| m.text).collect()
}

fn nested(mentions: &[Mention]) -> Vec<&str> {
    mentions
        .iter()
        .filter(|m| m.nested)
        .map(|m| m.text.as_str())
        .collect()
}

#[test]
fn people_are_no_places() {
    assert_eq!(
        found("Jack London met Paris Hilton. Mr. London, Gov. Jordan and Chad P. Jordan left."),
        [""; 0]
    );
    assert_eq!(
        found("Syria's President Ahmed al-Sharaa flew to Moscow."),
        ["Syria", "Moscow"]
    );
}

/// News gives a full name once and the family name from then on.
#[test]
fn a_family_name_stays_one_all_through_a_text() {
    assert_eq!(
        found("Coach Michael Jordan was there. Jordan smiled."),
        [""; 0]
    );
    assert_eq!(
        found("The talks in Jordan went on. Jordan denied it."),
        ["Jordan", "Jordan"]
    );
}

#[test]
fn ordinary_words_that_are_towns_stay_words() {
    assert_eq!(found("Of course it is Nice. Mayor Brown said so."), [""; 0]);
    assert_eq!(found("They met in Nice, France."), ["Nice", "France"]);
}

#[test]
fn places_inside_organisations_are_nested() {
    let mentions = mentions(
        "The Paris Police Department and the University of Texas said so. A Paris man agreed.",
    );
    assert_eq!(texts(&mentions), ["Paris", "Texas", "Paris"]);
    assert_eq!(nested(&mentions), ["Paris", "Texas"]);
}

#[test]
fn facilities_hold_their_place() {
    let mentions = mentions(
        "Ships left the Tartous naval base and the port of Latakia for Damascus International Airport.",
    );
    let expected = [
        "Tartous naval base",
        "Tartous",
        "port of Latakia",
        "Latakia",
        "Damascus International Airport",
        "Damascus",
    ];
    assert_eq!(texts(&mentions), expected);
    assert_eq!(nested(&mentions), ["Tartous", "Latakia", "Damascus"]);
    assert!(
        mentions
            .iter()
            .filter(|m| !m.nested)
            .all(|m| m.kind == Kind::Facility)
    );
}

/// The first mention gives a base its name in full, later ones shorten it.
#[test]
fn a_base_is_known_by_another_word_for_base() {
    let mentions = mentions("Troops stayed at the Hmeimim base. American base staff did not.");
    assert_eq!(texts(&mentions), ["Hmeimim base", "American"]);
    assert_eq!(
        mentions[0].place.as_ref().map(|p| p.feature.as_str()),
        Some("AIRB")
    );
}

#[test]
fn demonyms_are_their_country() {
    let mentions = mentions("Russian and Syrian envoys met.");
    assert!(mentions.iter().all(|m| m.kind == Kind::Demonym));
    let countries: Vec<_> = mentions
        .iter()
        .filter_map(|m| m.place.as_ref()?.country.as_deref())
        .collect();
    assert_eq!(countries, ["RU", "SY"]);
}

#[test]
fn abbreviations_count_by_how_they_are_written() {
    assert_eq!(
        found("Let us go, said the U.S. envoy. The US agreed."),
        ["U.S.", "US"]
    );
    assert_eq!(
        found("He lives in Paris, Ky., not in Paris, TX."),
        ["Paris", "Ky.", "Paris", "TX"]
    );
    assert_eq!(found("It cost US$5."), [""; 0]);
}

/// English has no adjective for some countries; their abbreviation takes its place.
#[test]
fn abbreviations_before_a_noun_are_demonyms() {
    let kinds = |text| mentions(text).iter().map(|m| m.kind).collect::<Vec<_>>();
    assert_eq!(
        kinds("The U.S. troops stayed, the U.S. said."),
        [Kind::Demonym, Kind::Place]
    );
    assert_eq!(
        kinds("He met U.S. President Brown in the U.S. on Monday."),
        [Kind::Demonym, Kind::Place]
    );
}

/// Another body's capitals are no town of that name.
#[test]
fn acronyms_are_no_towns() {
    assert_eq!(found("The U.N. and the OF met."), [""; 0]);
}

#[test]
fn capitals_and_headlines_are_read() {
    assert_eq!(
        found("RUSSIA AND SYRIA AGREE ON BASES"),
        ["RUSSIA", "SYRIA"]
    );
    assert_eq!(
        found("Leaders Meet Again Tomorrow in Moscow After Talks"),
        ["Moscow"]
    );
}

#[test]
fn directions_stay_out_unless_they_have_a_capital() {
    assert_eq!(
        found("It rained in northern Syria and in North Dallas."),
        ["Syria", "North Dallas"]
    );
}

#[test]
fn articles_and_kinds_around_a_name_stay_out() {
    assert_eq!(
        found("The Kremlin and the State of Texas were silent."),
        ["Kremlin", "Texas"]
    );
}

#[test]
fn lists_tell_what_their_names_are() {
    let places = vec![place(
        "Clay County",
        "ADM2",
        ("US", "TX"),
        10_000,
        (-98.2, 33.8),
    )];
    let places = places
        .into_iter()
        .map(|p| called(p, "Clay", NameKind::Alternate))
        .collect();
    let document = Document {
        text: "Floods hit Clay, Vorrin and Dale counties.".into(),
        ..Document::default()
    };
    let mentions = reader(places).read(&document).mentions;
    assert_eq!(texts(&mentions), ["Clay", "Vorrin", "Dale"]);
    assert!(mentions[0].place.is_some() && mentions[1].place.is_none());
}

#[test]
fn unknown_names_are_kept_where_words_declare_them() {
    let mentions =
        mentions("He left Vorrin Street for Lake Ulm and the village of Zagbor, near Highway 200.");
    assert_eq!(
        texts(&mentions),
        ["Vorrin Street", "Lake Ulm", "Zagbor", "Highway 200"]
    );
    assert_eq!(mentions[1].kind, Kind::Water);
    assert!(
        mentions
            .iter()
            .all(|m| m.place.is_none() && m.confidence < 0.5)
    );
}

#[test]
fn names_in_other_scripts_are_found() {
    let moscow = world().into_iter().find(|p| p.feature == "PPLC").unwrap();
    let moscow = called(
        called(moscow, "Москва", NameKind::Alternate),
        "莫斯科",
        NameKind::Alternate,
    );
    let reader = reader(vec![called(moscow, "موسكو", NameKind::Alternate)]);
    for text in ["Москва молчит.", "他去了莫斯科。", "وصل إلى موسكو أمس"]
    {
        let document = Document {
            text: text.into(),
            ..Document::default()
        };
        assert_eq!(reader.read(&document).mentions.len(), 1, "{text}");
    }
}
