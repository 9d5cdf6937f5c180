//! Whose forces are where.

use super::read;
use crate::BasingStatus;

/// Country of the operator, site and status of every basing.
pub(super) fn basings(text: &str) -> Vec<(String, String, BasingStatus)> {
    let basings = read(text).basings.into_iter();
    basings
        .map(|basing| {
            let site = basing.site.map_or(String::new(), |site| site.text);
            (
                basing.operator.country.unwrap_or_default(),
                site,
                basing.status,
            )
        })
        .collect()
}

/// Country of the operator and status of every basing.
fn standings(text: &str) -> Vec<(String, BasingStatus)> {
    let basings = basings(text).into_iter();
    basings.map(|(power, _, status)| (power, status)).collect()
}

#[test]
fn forces_are_present_planned_built_gone_or_denied() {
    use BasingStatus::{Building, Denied, Planned, Present, Withdrawn};
    for (text, expected) in [
        (
            "About 800 Russian troops are stationed in Latakia.",
            Present,
        ),
        ("Russia maintains a military base in Latakia.", Present),
        ("Russia will keep its troops in Latakia.", Present),
        ("Russia plans to deploy troops to Latakia.", Planned),
        ("Russian troops will be sent to Latakia.", Planned),
        ("Russia is building a naval base in Latakia.", Building),
        ("Russia withdrew its troops from Latakia.", Withdrawn),
        ("Russian troops have left Latakia.", Withdrawn),
        ("Syria ordered Russian forces to leave Latakia.", Present),
        ("Russia will pull its troops out of Latakia.", Present),
        (
            "Russia denied that its troops had been pulled out of Latakia.",
            Present,
        ),
        ("Russian warplanes have stopped using Latakia.", Withdrawn),
        ("There are no Russian troops in Latakia.", Denied),
        ("Russia denies it is building a base in Latakia.", Denied),
    ] {
        assert_eq!(
            basings(text),
            [("RU".into(), "Latakia".into(), expected)],
            "{text}"
        );
    }
}

#[test]
fn a_base_with_its_user_is_a_basing() {
    let found = basings(
        "Moscow keeps two outposts in Syria, including the Tartous naval base and the Hmeimim Air Base.",
    );
    let sites: Vec<(&str, &str)> = found
        .iter()
        .map(|(power, site, _)| (power.as_str(), site.as_str()))
        .collect();
    assert_eq!(
        sites,
        [("RU", "Tartous naval base"), ("RU", "Hmeimim Air Base")]
    );
}

#[test]
fn battles_and_other_bases_are_no_basings() {
    for text in [
        "Three Russian soldiers were killed in Latakia.",
        "Russian warplanes bombed Latakia.",
        "The U.S. military in Syria said it struck at night.",
        "Speaking from his base in Damascus, the leader spoke.",
        "The company wants to widen its customer base in Syria.",
        "A Russian fishing fleet was seen off Latakia.",
    ] {
        assert_eq!(basings(text), [], "{text}");
    }
}

#[test]
fn forces_of_several_powers_are_told_apart() {
    let powers = |text: &str| -> Vec<String> {
        let mut powers: Vec<String> = basings(text).into_iter().map(|(power, ..)| power).collect();
        powers.sort();
        powers
    };
    assert_eq!(
        powers("French and Russian troops are stationed in Latakia."),
        ["FR", "RU"]
    );
    assert_eq!(
        powers("France and Russia keep soldiers in Latakia."),
        ["FR", "RU"]
    );
}

#[test]
fn forces_are_found_behind_where_and_beside_numbers() {
    for text in [
        "He flew to Latakia, where some 1,700 Russian soldiers guard the port.",
        "Russian jets flying out of Latakia struck at night.",
        "Russia's troops, 900 strong, remain at Latakia.",
    ] {
        let found = basings(text);
        assert!(
            found.iter().any(|(power, site, status)| {
                power == "RU" && site == "Latakia" && *status == BasingStatus::Present
            }),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn forces_without_a_verb_are_only_where_their_own_words_say() {
    let apart = [
        "The port is the only place on the Mediterranean Sea where the Russian navy can refuel.",
        "The frigates held drills with the Russian navy in the Mediterranean Sea.",
        "Syria talked with Turkey about help for the Russian army, and neither can settle quarrels along the country's borders.",
    ];
    for text in apart {
        assert_eq!(basings(text), [], "{text}");
    }
    let syria = ("RU".to_owned(), "Syria".to_owned(), BasingStatus::Present);
    assert_eq!(basings("There are Russian troops in Syria."), [syria]);
}

/// The country of the operator and the site of every basing.
fn stays(text: &str) -> Vec<(String, String)> {
    let found = basings(text).into_iter();
    found.map(|(power, site, _)| (power, site)).collect()
}

fn stay(power: &str, site: &str) -> (String, String) {
    (power.into(), site.into())
}

#[test]
fn forces_spoken_of_before_are_meant_again() {
    let text = "Russia keeps 800 marines in Damascus. Others serve in Latakia. It also has soldiers in Tartus.";
    let expected = [
        stay("RU", "Damascus"),
        stay("RU", "Latakia"),
        stay("RU", "Tartus"),
    ];
    assert_eq!(stays(text), expected);
    let moved = "France is pulling its trainers out of Damascus and moving them to Jordan.";
    let [_, (power, site, status)] = basings(moved).try_into().unwrap();
    assert_eq!(
        (power.as_str(), site.as_str(), status),
        ("FR", "Jordan", BasingStatus::Planned)
    );
    // Who is not told to be forces is not meant.
    assert_eq!(
        stays("French officials met in Damascus. They live in Latakia."),
        []
    );
}

#[test]
fn the_most_specific_place_is_the_site() {
    for (text, site) in [
        ("Russia has troops in Syria, at Latakia.", "Latakia"),
        (
            "Russia opened its first base in the Middle East in the Syrian city of Latakia.",
            "Latakia",
        ),
        (
            "Russian soldiers are stationed in Latakia, in the Middle East.",
            "Latakia",
        ),
        (
            "Russian troops have arrived in the Syrian capital, Damascus, to train recruits.",
            "Damascus",
        ),
        (
            "Hmeimim Air Base still houses Russian troops.",
            "Hmeimim Air Base",
        ),
    ] {
        assert_eq!(stays(text), [stay("RU", site)], "{text}");
    }
}

#[test]
fn what_describes_forces_does_not_tell_how_they_stand() {
    use BasingStatus::{Present, Withdrawn};
    for (text, status) in [
        (
            "Russian soldiers stationed in Latakia have departed.",
            Withdrawn,
        ),
        (
            "The last Russian soldiers stationed in Latakia left on Tuesday.",
            Withdrawn,
        ),
        (
            "Russian soldiers stationed in Latakia have complained.",
            Present,
        ),
        (
            "Russia still has about nine hundred soldiers in Latakia.",
            Present,
        ),
    ] {
        let found = basings(text);
        assert_eq!(found, [("RU".into(), "Latakia".into(), status)], "{text}");
    }
}

#[test]
fn an_army_told_of_in_passing_is_not_stationed() {
    for text in [
        "A clash between Russian troops and rebels near Latakia has left three militants dead.",
        "Two wounded Syrian soldiers were taken to Latakia.",
        "Three Russian soldiers were found in a village near the border with Syria.",
        "The frigates held drills with the Russian navy in the Middle East.",
        "A war in Syria is what Russian soldiers fear.",
    ] {
        assert_eq!(stays(text), [], "{text}");
    }
}

#[test]
fn forces_are_told_by_what_they_do() {
    use BasingStatus::Present;
    assert_eq!(
        basings("Russia's deployment to Syria is its largest."),
        [("RU".into(), "Syria".into(), Present)]
    );
    assert_eq!(
        basings("Russia flies drones and tankers from Hmeimim Air Base."),
        [("RU".into(), "Hmeimim Air Base".into(), Present)]
    );
    assert_eq!(
        stays("Four Russian Il-76s operate from Hmeimim Air Base."),
        [stay("RU", "Hmeimim Air Base")]
    );
    assert_eq!(
        stays("Russia's deployment of solar power in Syria is slow."),
        []
    );
}

/// An unknown place lies in the country that its sentence names, not in that of the forces.
#[test]
fn who_uses_a_place_is_not_its_host() {
    let text = "French soldiers are stationed at Qarnabad in Syria. France sent them.";
    let hosts: Vec<_> = read(text)
        .basings
        .into_iter()
        .map(|basing| basing.host_country)
        .collect();
    assert_eq!(hosts, [Some("SY".to_owned())]);
}

#[test]
fn headlines_tell_what_is_done_and_what_is_to_come() {
    use BasingStatus::{Planned, Present, Withdrawn};
    for (text, status) in [
        ("Two Russian warships enter Latakia.", Present),
        ("Last Russian soldiers leave Latakia.", Withdrawn),
        ("Russia to send 200 troops to Latakia.", Planned),
        (
            "France will act if Russia deploys 200 troops in Latakia.",
            Planned,
        ),
        (
            "The last Russian aircraft took off from Latakia.",
            Withdrawn,
        ),
    ] {
        let found = basings(text);
        assert_eq!(found, [("RU".into(), "Latakia".into(), status)], "{text}");
    }
}

#[test]
fn forces_that_move_leave_one_place_for_another() {
    use BasingStatus::{Present, Withdrawn};
    assert_eq!(
        basings("Russia has moved its soldiers from Damascus to Latakia."),
        [
            ("RU".into(), "Latakia".into(), Present),
            ("RU".into(), "Damascus".into(), Withdrawn)
        ]
    );
    // From home nobody withdraws.
    assert_eq!(
        stays("Russia has moved soldiers from Moscow to Latakia."),
        [stay("RU", "Latakia")]
    );
}

#[test]
fn a_guest_of_a_base_does_not_use_it() {
    let text = "President Emmanuel Macron of France flew to Syria and visited Hmeimim Air Base.";
    assert!(stays(text).iter().all(|(power, _)| power != "FR"), "{text}");
}

/// What is known of a site is told beside what the text says of it, and only where it held in the year of the text.
#[test]
fn known_users_are_background_and_no_basing() {
    let lemonnier = gazetteer::SourcePlace {
        id: "dateline:camp-lemonnier".into(),
        ..crate::testing::place("Camp Lemonnier", "MILB", ("DJ", ""), 0, (43.14, 11.54))
    };
    let reader = crate::testing::reader(vec![lemonnier]);
    let read = |published: &str| {
        reader.read(&crate::Document {
            text: "The minister landed at Camp Lemonnier. Camp Lemonnier was hot.".into(),
            published: Some(published.into()),
            ..crate::Document::default()
        })
    };
    let reading = read("2020-05-01");
    let known: Vec<_> = reading
        .background
        .iter()
        .map(|known| &known.operators)
        .collect();
    assert_eq!(known, [&vec!["US".to_owned()]]);
    assert_eq!(reading.background[0].since, Some(2001));
    assert_eq!(reading.basings, []);
    assert_eq!(read("1995-05-01").background, [], "not yet");
}

#[test]
fn small_words_turn_what_is_told_of_forces() {
    use BasingStatus::{Denied, Planned, Present};
    for (text, status) in [
        (
            "Syria asked Russia not to send warships to Latakia.",
            Denied,
        ),
        (
            "The Russian cruiser Varyag entered Latakia on Monday.",
            Present,
        ),
        (
            "Russia will permanently base two frigates in Latakia.",
            Planned,
        ),
        ("Russia keeps 10,000 men in Latakia.", Present),
        (
            "Russian troops train at five sites in Syria's south.",
            Present,
        ),
    ] {
        assert_eq!(standings(text), [("RU".into(), status)], "{text}");
    }
    assert_eq!(
        stays("Russian troops handed over command of the mission in Latakia."),
        []
    );
}

#[test]
fn a_purpose_an_adjective_and_a_possessor_are_not_what_they_look_like() {
    use BasingStatus::{Planned, Present};
    for (text, status) in [
        (
            "Russia is seeking to establish a naval base in Syria to bolster its fleet.",
            Planned,
        ),
        ("Russia has agreed to keep 600 soldiers in Syria.", Present),
    ] {
        let found = basings(text);
        assert_eq!(found, [("RU".into(), "Syria".into(), status)], "{text}");
    }
    for text in [
        "Russian jets have been airlifting food to support France-led forces.",
        "For two years Syria's neighbours fed Russian soldiers.",
    ] {
        assert_eq!(stays(text), [], "{text}");
    }
}

#[test]
fn units_and_groups_tell_whose_they_are() {
    for (text, power) in [
        (
            "Airmen of the 332nd Air Expeditionary Wing are deployed to Latakia.",
            "US",
        ),
        (
            "Fighters of Lebanon's Hezbollah are stationed in Latakia.",
            "org:Hezbollah",
        ),
        ("The 173rd Airborne Brigade is based at Latakia.", "US"),
    ] {
        assert_eq!(stays(text), [stay(power, "Latakia")], "{text}");
    }
    let found = basings("Russia has rejected a report that its navy is stationed in Latakia.");
    assert_eq!(
        found,
        [("RU".into(), "Latakia".into(), BasingStatus::Denied)]
    );
}

#[test]
fn what_is_given_to_forces_and_what_they_left_is_told_apart() {
    use BasingStatus::{Planned, Present, Withdrawn};
    for (text, status) in [
        (
            "Russia will not renew a contract to provide food to its troops in Syria.",
            Present,
        ),
        (
            "Since Russia's withdrawal from Latakia, little has changed.",
            Withdrawn,
        ),
        (
            "Russia's planned withdrawal from Latakia was discussed.",
            Present,
        ),
        (
            "Russia has an undetermined number of soldiers in Syria.",
            Present,
        ),
        (
            "Russia contributes 600 soldiers to the force in Syria.",
            Present,
        ),
        (
            "The 3rd Battalion, Russian Guards Regiment, will deploy to Latakia.",
            Planned,
        ),
        (
            "Russian police and troops are deployed in Latakia.",
            Present,
        ),
    ] {
        assert_eq!(standings(text), [("RU".into(), status)], "{text}");
    }
    for text in [
        "Russia announced its withdrawal from the treaty with France.",
        "A leader called on France to let Russian forces act.",
        "Russia said its army has almost completely eliminated militants in Latakia.",
        "In Syria on Sunday, Russian troops rescued 42 men from a camp.",
    ] {
        assert_eq!(stays(text), [], "{text}");
    }
}

#[test]
fn those_who_are_named_together_do_it_together() {
    let found = stays("Some 800 Russian troops and 300 French will be stationed in Latakia.");
    assert_eq!(found, [stay("RU", "Latakia"), stay("FR", "Latakia")]);
    let found = basings(
        "The Russian military says it has handed over a forward operating base in Latakia.",
    );
    assert_eq!(
        found,
        [("RU".into(), "Latakia".into(), BasingStatus::Withdrawn)]
    );
}

#[test]
fn who_leaves_too_and_some_of_them_are_told() {
    use BasingStatus::{Planned, Present};
    let found = basings(
        "Russia says it will withdraw its troops from Syria by March. France plans to pull out its 1,600 soldiers by June.",
    );
    assert_eq!(
        found,
        [
            ("RU".into(), "Syria".into(), Present),
            ("FR".into(), "Syria".into(), Present)
        ]
    );
    let found =
        basings("Russia has 9,000 soldiers in Latakia. Some 800 of them are to move to Tartus.");
    assert!(
        found.contains(&("RU".into(), "Tartus".into(), Planned)),
        "{found:?}"
    );
    assert_eq!(
        stays(
            "The Russian government has agreed to extend the mission of its 1,600 troops in Latakia."
        ),
        [stay("RU", "Latakia")]
    );
}

#[test]
fn whose_forces_where_across_commas_and_relatives() {
    for (text, expected) in [
        (
            "Russia, which commands the U.N. force, has about 800 troops in Latakia and intends to reduce them.",
            stay("RU", "Latakia"),
        ),
        (
            "France has promised up to 600 soldiers to secure Latakia.",
            stay("FR", "Latakia"),
        ),
        (
            "He went to Latakia, from which French helicopters patrol the coast.",
            stay("FR", "Latakia"),
        ),
        (
            "French instructors, who came in spring with a surface-to-air battery of their own, have moved into Latakia.",
            stay("FR", "Latakia"),
        ),
        (
            "Envoys saw Latakia, which French soldiers had vacated.",
            stay("FR", "Latakia"),
        ),
    ] {
        assert!(stays(text).contains(&expected), "{text} {:?}", stays(text));
    }
    let text = "French troops came in 1974. More than 30,000 of them are garrisoned in Latakia.";
    assert_eq!(stays(text), [stay("FR", "Latakia")]);
    for text in [
        "They will discuss burden sharing, the training mission in Syria and trade.",
        "Two men of the U.N. mission in Syria were hurt.",
    ] {
        assert_eq!(stays(text), [], "{text}");
    }
}
