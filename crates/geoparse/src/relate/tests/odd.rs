//! Texts of odd form and length.

use super::basings::basings;
use super::{read, visits};

#[test]
fn odd_texts_are_read() {
    let moscow = |text: &str| {
        visits(text)
            .iter()
            .any(|(_, place, _)| place.to_lowercase() == "moscow")
    };
    assert!(
        moscow("FRENCH PRESIDENT EMMANUEL MACRON ARRIVED IN MOSCOW ON TUESDAY FOR TALKS."),
        "all capitals"
    );
    assert!(
        moscow(
            "MOSCOW, Oct 14 (Wire) - French President Emmanuel Macron arrived in Moscow on Tuesday, the Kremlin said. He will meet Vladimir Putin. Ends"
        ),
        "one line of wire copy"
    );
    assert!(
        moscow(
            "“He told me ‘I said “go”’,” said an aide. “‘French President Emmanuel Macron visited Moscow,’ they wrote,” he added."
        ),
        "quotes in quotes"
    );
    assert!(
        moscow(
            "Agenda:\n- French President Emmanuel Macron visits Moscow\n- Talks on trade\n- Lunch"
        ),
        "a list"
    );
    assert!(visits("").is_empty() && basings("\n\n- \n").is_empty());
}

/// A long text ends, and one trip told ten thousand times is one visit with all its evidence.
#[test]
fn ten_thousand_sentences_are_read() {
    let sentence = "French President Emmanuel Macron visited Moscow on Tuesday. Russian troops are stationed in Latakia. ";
    let reading = read(&sentence.repeat(5_000));
    assert_eq!((reading.visits.len(), reading.basings.len()), (1, 1));
    assert_eq!(reading.visits[0].evidence.len(), 5_000);
}

#[test]
fn forces_are_found_in_odd_texts() {
    for text in [
        "RUSSIA KEEPS 800 TROOPS IN LATAKIA.",
        "In brief:\n\n- Talks on trade\n- Russia keeps 800 troops in Latakia\n- Rain",
        "“They told us ‘Russia keeps 800 troops in Latakia’,” he said.",
        "LATAKIA, Oct 14 (Wire) - Russia keeps 800 troops in Latakia. Ends",
    ] {
        let found = basings(text);
        assert!(
            found
                .iter()
                .any(|(power, site, _)| power == "RU" && site.to_lowercase() == "latakia"),
            "{text}: {found:?}"
        );
    }
}
