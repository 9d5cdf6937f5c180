//! What the shell was started with is opened once, and seen whole or not at all.

use std::thread;

use workbench::{DeskView, Opening, Workbench};

use crate::commands::Desk;

/// So often that what depends on luck shows.
const ROUNDS: usize = 8;

/// Asks for the desk as soon as there is one, while `open` works.
fn first_sight(workbench: &Workbench, open: impl FnOnce() + Send) -> bool {
    thread::scope(|scope| {
        scope.spawn(open);
        loop {
            let seen = workbench.desk().unwrap();
            if seen.case.is_some() {
                return seen.document.is_some();
            }
            thread::yield_now();
        }
    })
}

#[test]
fn nobody_finds_a_case_whose_documents_are_still_to_come() {
    let desk = Desk::new();
    let workbench = &desk.workbench;
    for _ in 0..ROUNDS {
        assert!(first_sight(workbench, || {
            workbench.open_sample(1, &mut |_| ()).unwrap();
        }));
        workbench.case_close().unwrap();
        assert!(first_sight(workbench, || {
            desk.open();
        }));
        workbench.case_close().unwrap();
    }
}

// A page that is loaded anew asks while its first question is still answered.
#[test]
fn two_windows_that_come_up_at_once_find_the_same_case() {
    let desk = Desk::new();
    let initial = || desk.workbench.initial(&Opening::Sample).unwrap();
    for _ in 0..ROUNDS {
        thread::scope(|scope| {
            let windows = [scope.spawn(initial), scope.spawn(initial)];
            let [one, other] = windows.map(|window| window.join().unwrap());
            let number = |desk: DeskView| desk.document.unwrap().number;
            assert_eq!(number(one), number(other));
        });
        let edits = desk.workbench.case_edits().unwrap();
        assert_eq!(edits.len(), 1, "read once");
        desk.workbench.case_close().unwrap();
    }
}

#[test]
fn another_case_takes_the_place_of_the_open_one_in_one_step() {
    let desk = Desk::new();
    desk.open();
    let workbench = &desk.workbench;
    thread::scope(|scope| {
        let opened = scope.spawn(|| {
            for _ in 0..ROUNDS {
                workbench.open_sample(1, &mut |_| ()).unwrap();
            }
        });
        while !opened.is_finished() {
            assert!(workbench.case_view().unwrap().is_some());
        }
    });
}
