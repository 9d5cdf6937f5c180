//! Work that nobody saved.

use std::fs;

use crate::commands::Desk;

// A window that is killed says no word: what nobody saved is found by the next one.
#[test]
fn what_was_never_saved_is_offered_again_until_it_is_given_up() {
    let desk = Desk::new().started_again();
    desk.open();
    let open = desk.workbench.case_view().unwrap().unwrap();
    assert!(open.path.is_none() && open.unkept);
    assert!(
        desk.workbench.recent().is_empty(),
        "its own case is no leftover"
    );

    let next = desk.started_again();
    let left = next.workbench.recent();
    assert_eq!(
        (left.len(), left[0].documents, left[0].unsaved),
        (1, 1, true)
    );
    let open = next.workbench.case_open(&left[0].path).unwrap();
    assert!(open.path.is_none() && open.unkept, "it still has no name");
    next.workbench.case_close().unwrap();
    assert!(
        next.started_again().workbench.recent().is_empty(),
        "it was given up"
    );
}

#[test]
fn a_case_that_gets_a_name_leaves_nothing_in_the_state() {
    let desk = Desk::new().started_again();
    desk.open();
    let path = desk.folder.path().join("named.gpkg");
    assert!(!desk.workbench.case_save_as(&path).unwrap().unkept);
    let unsaved = desk.folder.path().join("state/unsaved");
    assert_eq!(fs::read_dir(unsaved).unwrap().count(), 0);
    desk.workbench.case_close().unwrap();
    assert!(path.is_file());
}

#[test]
fn samples_that_nobody_worked_in_are_no_work() {
    let desk = Desk::new().started_again();
    let view = desk.workbench.open_sample(1, &mut |_| ()).unwrap();
    assert!(!view.case.unwrap().unkept);
    let next = desk.started_again();
    assert!(next.workbench.recent().is_empty());

    // A folder of articles came in as one edit, too, and is somebody's.
    next.open();
    assert!(next.workbench.case_view().unwrap().unwrap().unkept);
}
