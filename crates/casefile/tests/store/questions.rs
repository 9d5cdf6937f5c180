//! Questions to a case.

use casefile::store::{CaseFile, Column, Edit, Holding, Leaf, OnMap, Period, Plain, Question};
use geoparse::Kind;

use crate::desk::{arrival, edit, import, report};

fn case() -> CaseFile {
    let mut case = CaseFile::unsaved().unwrap();
    let old = "Le général s'est rendu à Damascus. La défense aérienne y était absente.";
    import(
        &mut case,
        vec![
            report("report.txt"),
            arrival(
                "old.txt",
                old,
                "2014-03",
                &[("Damascus", Some("geonames:170654"))],
            ),
        ],
    );
    case
}

fn found(case: &CaseFile, question: &Question) -> Vec<String> {
    let rows = case.mentions(question, None).unwrap();
    rows.into_iter()
        .map(|row| format!("{}:{}", row.document, row.mention.text))
        .collect()
}

#[test]
fn each_part_narrows_the_answer() {
    let case = case();
    let any = Question::default;
    assert_eq!(found(&case, &any()).len(), 5);
    assert_eq!(
        found(
            &case,
            &Question {
                kinds: vec![Kind::Facility],
                ..any()
            }
        ),
        ["1:Hmeimim"]
    );
    assert_eq!(
        found(
            &case,
            &Question {
                countries: vec!["SY".into()],
                ..any()
            }
        ),
        ["1:Damascus", "1:Hmeimim", "2:Damascus"]
    );
    assert_eq!(
        found(
            &case,
            &Question {
                place: Some("geonames:170654".into()),
                document: Some(2),
                ..any()
            }
        ),
        ["2:Damascus"]
    );
    assert_eq!(
        found(
            &case,
            &Question {
                between: Some("2015..2025".parse().unwrap()),
                ..any()
            }
        )
        .len(),
        4
    );
    assert_eq!(
        found(
            &case,
            &Question {
                between: Some(Period {
                    from: None,
                    to: Some("2014-03-05".into())
                }),
                ..any()
            }
        ),
        ["2:Damascus"]
    );
    assert_eq!(
        found(
            &case,
            &Question {
                limit: Some(2),
                ..any()
            }
        )
        .len(),
        2
    );
}

#[test]
fn words_are_found_without_their_accents_as_beginnings_and_as_phrases() {
    let case = case();
    let documents = |text: &str| {
        let rows = found(
            &case,
            &Question {
                text: Some(text.into()),
                ..Question::default()
            },
        );
        let mut documents: Vec<_> = rows.iter().map(|row| row[..1].to_owned()).collect();
        documents.dedup();
        documents.concat()
    };
    for (text, expected) in [
        ("general", "2"),
        ("AÉRIENNE", "2"),
        ("def*", "12"),
        ("\"air defence\"", "1"),
        ("\"defence air\"", ""),
        ("сирия", "1"),
        ("agenda OR nothing", ""),
    ] {
        assert_eq!(documents(text), expected, "{text}");
    }
    assert!(
        case.mentions(
            &Question {
                text: Some("— *".into()),
                ..Question::default()
            },
            None
        )
        .is_err()
    );
}

#[test]
fn only_what_lies_near_answers() {
    let case = case();
    let positions = case.positions(OnMap::Places).unwrap();
    let hmeimim: Vec<u32> = positions
        .iter()
        .filter(|(_, [lon, _])| (lon - 35.9487).abs() < 1e-9)
        .map(|(row, _)| *row)
        .collect();
    let rows = case.mentions(&Question::default(), Some(&hmeimim)).unwrap();
    assert_eq!(
        rows.iter()
            .map(|row| row.mention.text.as_str())
            .collect::<Vec<_>>(),
        ["Hmeimim"]
    );
    assert!(
        case.mentions(&Question::default(), Some(&[]))
            .unwrap()
            .is_empty()
    );
}

#[test]
fn places_are_counted_over_the_documents_asked_for() {
    let case = case();
    let damascus = |question: &Question| {
        let rows = case.places(question, None).unwrap();
        let row = rows
            .into_iter()
            .find(|row| row.place.name == "Damascus")
            .unwrap();
        (row.mentions, row.documents)
    };
    assert_eq!(damascus(&Question::default()), (2, 2));
    assert_eq!(
        damascus(&Question {
            between: Some("2025".parse().unwrap()),
            ..Question::default()
        }),
        (1, 1)
    );
}

#[test]
fn visits_are_asked_by_their_own_days() {
    let case = case();
    let count = |period: &str| {
        let question = Question {
            between: Some(period.parse().unwrap()),
            ..Question::default()
        };
        (
            case.visits(&question, None).unwrap().len(),
            case.bases(&question, None).unwrap().len(),
        )
    };
    assert_eq!(count("2025-10-15"), (1, 0));
    assert_eq!(
        count("2025-10-16"),
        (0, 1),
        "a basing without a date counts by its publication"
    );
    let question = Question {
        kinds: vec![Kind::Facility],
        text: Some("agenda".into()),
        ..Question::default()
    };
    assert_eq!(
        (
            case.visits(&question, None).unwrap().len(),
            case.bases(&question, None).unwrap().len()
        ),
        (0, 1)
    );
}

// Exports read the tables without rows between; what they tell must be what the rows tell.
#[test]
fn points_tell_what_rows_tell() {
    use casefile::{
        Status,
        export::MentionPoint,
        store::{Reach, Target, Verdict},
    };
    let mut case = case();
    let judge = |mention, verdict| Edit::Judge {
        mention,
        verdict,
        reach: Reach::One,
        remember: false,
    };
    for edit in [
        judge(1, Verdict::Reject),
        judge(2, Verdict::Confirm),
        judge(3, Verdict::Point { lon: 1.5, lat: 2.5 }),
        Edit::Tag {
            on: Target::Mention(4),
            tag: "urgent".into(),
        },
        Edit::Tag {
            on: Target::Mention(4),
            tag: "seen".into(),
        },
        Edit::Note {
            on: Target::Mention(4),
            note: "ask".into(),
        },
        Edit::AddMention {
            document: 1,
            start: 0,
            end: 9,
            place: None,
            kind: None,
        },
    ] {
        case.edit(&edit, None, &crate::desk::place).unwrap();
    }
    let all = Question {
        statuses: vec![
            Status::Auto,
            Status::Confirmed,
            Status::Corrected,
            Status::Rejected,
        ],
        ..Question::default()
    };
    let rows = case.mentions(&all, None).unwrap();
    let expected: Vec<_> = rows
        .iter()
        .map(|row| format!("{:?}", MentionPoint::of(row)))
        .collect();
    let mut points = Vec::new();
    case.each_point(&all, None, &mut |point| {
        points.push(format!("{point:?}"));
        Ok(())
    })
    .unwrap();
    assert_eq!(points, expected);
    assert_eq!(points.len(), 6);
}

#[test]
fn countries_and_actors_may_be_any_of_several() {
    let case = case();
    let of = |countries: &[&str], actors: &[&str]| Question {
        countries: countries.iter().map(ToString::to_string).collect(),
        actors: actors.iter().map(ToString::to_string).collect(),
        ..Question::default()
    };
    let relations = |question: &Question| {
        let visits = case.visits(question, None).unwrap().len();
        (visits, case.bases(question, None).unwrap().len())
    };
    assert_eq!(found(&case, &of(&["RU"], &[])), ["1:Moscow", "1:Moscow"]);
    assert_eq!(found(&case, &of(&["RU", "SY"], &[])).len(), 5);
    assert_eq!(relations(&of(&["RU", "US"], &[])), (1, 0));
    assert_eq!(relations(&of(&[], &["SY"])), (1, 0));
    assert_eq!(relations(&of(&[], &["RU", "SY"])), (1, 1));
    assert_eq!(found(&case, &of(&[], &["RU"])), ["1:Hmeimim"]);
    assert_eq!(
        found(&case, &of(&[], &["RU", "SY"])),
        ["1:Moscow", "1:Hmeimim", "1:Moscow"]
    );
}

#[test]
fn a_rejection_changes_nobodys_rank_among_those_who_act() {
    let mut case = case();
    import(&mut case, vec![report("again.txt")]);
    edit(&mut case, &Edit::RemoveBasing { id: 2 });
    assert_eq!(case.actors().unwrap(), ["SY", "RU"]);
    for id in [1, 2] {
        let verdict = Plain::Reject;
        edit(&mut case, &Edit::JudgeVisit { id, verdict });
    }
    assert_eq!(case.actors().unwrap(), ["SY", "RU"]);
    let asked: Vec<String> = case
        .facets()
        .unwrap()
        .actors
        .into_iter()
        .map(|facet| facet.value)
        .collect();
    assert_eq!(asked, ["RU"]);
}

#[test]
fn visits_and_bases_are_asked_by_number() {
    let mut case = case();
    import(&mut case, vec![report("again.txt")]);
    let numbers = |relations: Vec<u32>| {
        let question = Question {
            relations,
            ..Question::default()
        };
        let visits = case.visits(&question, None).unwrap();
        let bases = case.bases(&question, None).unwrap();
        (
            visits.iter().map(|row| row.id).collect::<Vec<_>>(),
            bases.iter().map(|row| row.id).collect::<Vec<_>>(),
        )
    };
    assert_eq!(numbers(vec![]), (vec![1, 2], vec![1, 2]));
    assert_eq!(numbers(vec![2, 9]), (vec![2], vec![2]));
}

/// A leaf of the table of all mentions, in groups by country.
fn by_country(skip: u32) -> Leaf {
    Leaf {
        group: Some(Column::Country),
        by: Column::Text,
        down: true,
        skip,
        take: 2,
        ..Leaf::default()
    }
}

#[test]
fn a_table_in_groups_is_read_leaf_by_leaf() {
    let mut case = case();
    import(
        &mut case,
        vec![arrival(
            "nowhere.txt",
            "To Atlantis.",
            "2025",
            &[("Atlantis", None)],
        )],
    );
    let page = |skip| {
        let page = case.page(&Question::default(), None, &by_country(skip));
        page.unwrap()
    };
    let first = page(0);
    assert_eq!(first.total, 6);
    let groups = first.groups.iter();
    let groups: Vec<_> = groups
        .map(|group| (&group.value[..], group.count))
        .collect();
    assert_eq!(groups, [("RU", 2), ("SY", 3), ("", 1)]);
    let texts: Vec<_> = [0, 2, 4]
        .into_iter()
        .flat_map(|skip| page(skip).rows)
        .map(|row| row.mention.text)
        .collect();
    assert_eq!(
        texts,
        [
            "Moscow", "Moscow", "Hmeimim", "Damascus", "Damascus", "Atlantis"
        ]
    );
    assert!(page(2).groups.is_empty(), "groups are told once");
}

#[test]
fn countries_of_a_table_are_in_the_order_of_their_names() {
    let case = case();
    let told = |countries: &[&str], group: Option<Column>, down: bool| {
        let leaf = Leaf {
            group,
            by: Column::Country,
            down,
            take: 9,
            countries: countries.iter().map(ToString::to_string).collect(),
            ..Leaf::default()
        };
        let page = case.page(&Question::default(), None, &leaf).unwrap();
        let groups: Vec<_> = page.groups.into_iter().map(|group| group.value).collect();
        let mut rows: Vec<_> = page
            .rows
            .into_iter()
            .filter_map(|row| row.mention.place?.country)
            .collect();
        rows.dedup();
        (groups, rows)
    };
    // As in a language in which the name of SY comes first.
    let by_name = &["SY", "XX", "RU"];
    assert_eq!(told(by_name, None, false).1, ["SY", "RU"]);
    assert_eq!(told(by_name, None, true).1, ["RU", "SY"]);
    let (groups, rows) = told(by_name, Some(Column::Country), true);
    assert_eq!(
        (groups, rows),
        (
            vec!["SY".into(), "RU".into()],
            vec!["SY".into(), "RU".into()]
        )
    );
    assert_eq!(told(&[], None, false).1, ["RU", "SY"], "else by code");
}

#[test]
fn columns_of_a_table_hold_what_they_are_asked_for() {
    let case = case();
    let count = |column, words: &str, any: Option<&[&str]>| {
        let asked = Holding {
            column,
            words: words.into(),
            any: any.map(|any| any.iter().map(ToString::to_string).collect()),
        };
        let leaf = Leaf {
            columns: vec![asked],
            take: 9,
            ..Leaf::default()
        };
        case.page(&Question::default(), None, &leaf).unwrap().total
    };
    for (column, words, any, expected) in [
        (Column::Text, "osc", None, 2),
        (Column::Place, "AIR hmei", None, 1),
        (Column::Place, "50%", None, 0),
        (Column::Kind, "facility", None, 1),
        (Column::Document, "old", None, 1),
        (Column::Country, "", Some(&["RU", "US"][..]), 2),
        (Column::Country, "", Some(&[]), 0),
        (Column::Confidence, "> 0.17", None, 0),
        (Column::Confidence, ">= 0.17", None, 5),
    ] {
        assert_eq!(
            count(column, words, any),
            expected,
            "{column:?} {words} {any:?}"
        );
    }
}
