//! The place, or those who act in its name.

use crate::Role::{self, Literal, Metonymic};
use crate::testing::mentions;

fn role(text: &str, name: &str) -> Role {
    mentions(text)
        .into_iter()
        .find(|m| m.text == name)
        .map(|m| m.role)
        .unwrap()
}

/// Invented sentences, each with a sign that decides it.
#[test]
fn what_governs_a_name_decides() {
    let cases = [
        ("The talks were held in Moscow.", "Moscow", Literal),
        ("She flew from Damascus to Paris.", "Damascus", Literal),
        ("It rained in northern Syria.", "Syria", Literal),
        (
            "The treaty between Russia and Syria holds.",
            "Syria",
            Metonymic,
        ),
        ("They lost the game against France.", "France", Metonymic),
        ("He accused Russia of lying.", "Russia", Metonymic),
        (
            "The border between Russia and Syria is long.",
            "Russia",
            Literal,
        ),
    ];
    for (text, name, expected) in cases {
        assert_eq!(role(text, name), expected, "{text}");
    }
}

#[test]
fn what_a_name_does_decides() {
    let cases = [
        ("Moscow denied the report.", "Moscow", Metonymic),
        ("The Kremlin said so.", "Kremlin", Metonymic),
        ("Syria is located in the Levant.", "Syria", Literal),
        ("Russia was excluded on Monday.", "Russia", Metonymic),
        ("Russia and France agreed.", "Russia", Metonymic),
    ];
    for (text, name, expected) in cases {
        assert_eq!(role(text, name), expected, "{text}");
    }
}

#[test]
fn where_somebody_goes_is_a_place() {
    let cases = [
        ("She left her home town for France.", "France", Literal),
        ("He fled for Russia in 1939.", "Russia", Literal),
        ("She played twice for France.", "France", Metonymic),
        ("They lost 4-0 to France.", "France", Metonymic),
        ("She came second in 2019 to France.", "France", Literal),
    ];
    for (text, name, expected) in cases {
        assert_eq!(role(text, name), expected, "{text}");
    }
}

#[test]
fn a_noun_that_a_name_qualifies_decides_before_what_governs_it() {
    assert_eq!(role("It led to Syria troops.", "Syria"), Metonymic);
    assert_eq!(
        role("The war between Hamzat and Syria goes on.", "Syria"),
        Metonymic
    );
    assert_eq!(role("The Texas' vote was close.", "Texas"), Metonymic);
}

#[test]
fn what_a_name_owns_decides() {
    assert_eq!(
        role("Russia's decision was a surprise.", "Russia"),
        Metonymic
    );
    assert_eq!(
        role("Russia's latest peace offer was a surprise.", "Russia"),
        Metonymic
    );
    assert_eq!(role("Syria's coast is short.", "Syria"), Literal);
}

#[test]
fn demonyms_are_literal_whatever_they_do() {
    assert_eq!(
        role("Talks with Russian envoys failed.", "Russian"),
        Literal
    );
}
