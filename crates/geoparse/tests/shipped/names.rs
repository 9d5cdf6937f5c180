//! Ways of naming places that need more than a look-up.

use crate::shipped::{reading, texts};

fn nested(text: &str) -> Vec<(String, bool)> {
    let mentions = reading(text).mentions.into_iter();
    mentions.map(|m| (m.text, m.nested)).collect()
}

#[test]
fn towns_with_their_states_are_two_names() {
    assert_eq!(
        texts("A man from Paris, Texas, was arrested in Bowling Green, Ky., on Monday."),
        ["Paris", "Texas", "Bowling Green", "Ky."]
    );
}

#[test]
fn directions_and_possessives_stay_outside() {
    assert_eq!(
        texts(
            "Fighting in northern Syria spread toward Turkey's border and pro-Moscow forces fled."
        ),
        ["Syria", "Turkey", "Moscow"]
    );
}

#[test]
fn lists_and_elliptic_names() {
    assert_eq!(
        texts(
            "Talks between North and South Korea stalled. Shelling hit the Donetsk and Luhansk regions."
        ),
        ["North", "South Korea", "Donetsk", "Luhansk"]
    );
}

#[test]
fn places_in_other_names_are_nested() {
    let found =
        nested("Officers of the Boston Police Department met at Damascus International Airport.");
    let expected = [
        ("Boston", true),
        ("Damascus International Airport", false),
        ("Damascus", true),
    ];
    assert_eq!(
        found,
        expected.map(|(name, nested)| (name.to_owned(), nested))
    );
}

// People who bear a town's name are no town, with and without a rule that knows them.
#[test]
fn people_are_no_places() {
    let text = "Austin Preston and his wife Chelsea met Senator Lincoln in Ankara, where Houston spoke of his youth.";
    let found = texts(text);
    assert!(found.contains(&"Ankara".to_owned()), "{found:?}");
    for person in ["Preston", "Chelsea", "Lincoln"] {
        assert!(!found.contains(&person.to_owned()), "{found:?}");
    }
}
