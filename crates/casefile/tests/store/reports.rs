//! What several documents tell of the same.

use casefile::store::CaseFile;
use geoparse::{BasingStatus, VisitStatus};

use crate::desk::{REPORT, import, report};

#[test]
fn the_same_visit_is_grouped_and_contradictions_are_told() {
    let mut case = CaseFile::unsaved().unwrap();
    let one = report("one.txt");
    let mut two = report("two.txt");
    two.document.text = format!("{REPORT} It was said.");
    two.reading.visits[0].visitor.text = "al-Sharaa".into();
    two.reading.visits[0].status = VisitStatus::Denied;
    two.reading.visits[0].date = None;
    two.reading.basings[0].status = BasingStatus::Withdrawn;
    let mut three = report("three.txt");
    three.document.published = Some("2020-01-01".into());
    three.reading.visits[0].date = None;
    import(&mut case, vec![one, two, three]);
    let same = case.same_reports().unwrap();
    let told: Vec<_> = same
        .iter()
        .map(|same| {
            (
                same.of.as_str(),
                same.contradicting,
                same.reports
                    .iter()
                    .map(|report| report.id)
                    .collect::<Vec<_>>(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("visit", true, vec![2, 1]),
            ("basing", false, vec![3, 1, 2])
        ]
    );
    assert_eq!(same[0].reports[0].status, "denied");
}

// There before and gone later is news, not a contradiction; gone and there again at the end is one.
#[test]
fn leaving_after_being_there_contradicts_nobody() {
    for (present, withdrawn, contradicting) in [
        ("2019-01-01", "2025-01-01", false),
        ("2025-01-01", "2019-01-01", true),
    ] {
        let mut case = CaseFile::unsaved().unwrap();
        let (mut one, mut two) = (report("one.txt"), report("two.txt"));
        one.document.published = Some(present.into());
        two.document.published = Some(withdrawn.into());
        two.document.text.push('.');
        two.reading.basings[0].status = BasingStatus::Withdrawn;
        import(&mut case, vec![one, two]);
        let same = case.same_reports().unwrap();
        let basing = same.iter().find(|same| same.of == "basing").unwrap();
        assert_eq!(basing.contradicting, contradicting);
    }
}

#[test]
fn copies_are_found_across_the_case() {
    let mut case = CaseFile::unsaved().unwrap();
    let mut two = report("two.txt");
    two.document.text = format!("By our correspondent. {REPORT}");
    import(&mut case, vec![report("one.txt"), two]);
    let copies = case.copies().unwrap();
    assert_eq!(copies[0].documents, [1, 2]);
    assert!(copies[0].alike >= 0.5);
}
