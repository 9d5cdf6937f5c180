//! Forces told of in passing: by whom a place is held, who uses a base, what is left behind.

use super::basings::basings;
use crate::BasingStatus::{self, Planned, Present, Withdrawn};

/// What all of some texts tell: Russia's forces, at Latakia.
fn each_tells(site: &str, status: BasingStatus, texts: &[&str]) {
    for text in texts {
        let found = basings(text);
        assert_eq!(found, [("RU".into(), site.into(), status)], "{text}");
    }
}

#[test]
fn who_holds_a_place_stands_behind_by() {
    each_tells(
        "Latakia",
        Present,
        &[
            "The road passed Latakia, which is defended by Russian soldiers.",
            "Buses stopped at a checkpoint in Latakia manned by Russian soldiers.",
        ],
    );
    assert_eq!(
        basings("The road passed Latakia, which is defended by men."),
        []
    );
}

#[test]
fn the_user_of_a_base_stands_in_the_clause_behind_it() {
    each_tells(
        "Latakia",
        Present,
        &["Syria agreed to enlarge the air base that Moscow rents in Latakia."],
    );
    each_tells(
        "Hmeimim Air Base",
        Present,
        &[
            "Moscow is silent on Hmeimim Air Base, its only foothold on the Mediterranean Sea, a base of 900 Russian soldiers.",
        ],
    );
}

#[test]
fn a_base_is_the_place_that_it_is_another_word_for() {
    let found = basings("Moscow may give up Tartus, its only naval base on the Mediterranean.");
    let sites: Vec<_> = found.iter().map(|(_, site, _)| site.as_str()).collect();
    assert_eq!(sites, ["Tartus"]);
}

#[test]
fn forces_that_something_leaves_are_still_there() {
    each_tells(
        "Latakia",
        Present,
        &["The pullout leaves 3,400 Russian soldiers to guard the port in Latakia."],
    );
    each_tells("Latakia", Withdrawn, &["Russian soldiers left Latakia."]);
}

#[test]
fn forces_have_a_base_of_their_own_where_the_text_puts_one() {
    let found = basings("Russia's 201st Division is in Syria and has its barracks at Latakia.");
    assert!(
        found.contains(&("RU".into(), "Latakia".into(), Present)),
        "{found:?}"
    );
}

#[test]
fn a_clause_whose_verb_is_not_known_still_has_a_place() {
    each_tells(
        "Latakia",
        Present,
        &["About 600 Russian soldiers have repaired schools and clinics in Latakia since May."],
    );
    for text in [
        "Russian soldiers practised the search of boats in Latakia.",
        "About 600 Russian soldiers rested because they had lost a battle in Latakia.",
    ] {
        assert_eq!(basings(text), [], "{text}");
    }
}

#[test]
fn long_asides_are_stepped_over() {
    each_tells(
        "Latakia",
        Present,
        &[
            "The Russian soldiers, most of them recruits but with a core of men who fought in the last two wars, guard the port in Latakia.",
        ],
    );
}

#[test]
fn where_and_there_mean_the_nearest_place_that_fits() {
    each_tells(
        "Hmeimim Air Base",
        Present,
        &[
            "He flew to Hmeimim Air Base, near Latakia, where 900 Russian soldiers are stationed.",
            "He flew to Hmeimim Air Base, close to the old frontier, where 900 Russian soldiers are stationed.",
        ],
    );
    each_tells(
        "Latakia",
        Present,
        &[
            "She spoke in Latakia after she had seen the Russian battalion that has been posted there.",
        ],
    );
}

#[test]
fn words_and_dates_say_whether_forces_are_still_there() {
    each_tells(
        "Latakia",
        Present,
        &["Russian troops already rotate through Latakia."],
    );
    each_tells(
        "Latakia",
        Planned,
        &["Russia said it was moving 15,000 soldiers to Latakia."],
    );
    each_tells(
        "Latakia",
        Withdrawn,
        &[
            "In 2014 a Russian submarine docked twice in Latakia.",
            "In 2014 Russian submarines put in at Latakia.",
        ],
    );
    each_tells(
        "Latakia",
        Present,
        &["A Russian submarine docked in Latakia on Tuesday."],
    );
}

#[test]
fn the_forces_of_the_country_are_those_of_the_state_that_acts() {
    each_tells(
        "Latakia",
        Present,
        &["Russia decided to keep the country's 300 transport troops in Latakia."],
    );
}

#[test]
fn armed_groups_are_known_by_names_with_digits_and_by_their_men() {
    for text in [
        "M23 fighters are posted in Latakia.",
        "Some 400 Wagner men moved into a camp in Latakia.",
    ] {
        let found = basings(text);
        let groups = found.iter().filter(|(power, site, _)| {
            matches!(power.as_str(), "org:M23" | "org:Wagner") && site == "Latakia"
        });
        assert_eq!(groups.count(), 1, "{text}: {found:?}");
    }
}

#[test]
fn forces_share_the_power_behind_both() {
    each_tells(
        "Latakia",
        Present,
        &["Soldiers and police from Russia patrolled the streets of Latakia."],
    );
}

#[test]
fn where_a_sentence_begins_at_a_base_its_forces_are_there() {
    each_tells(
        "Hmeimim Air Base",
        Present,
        &["From Hmeimim Air Base, 900 Russian soldiers watch over Damascus."],
    );
}
