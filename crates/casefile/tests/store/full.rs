//! A disk that is full, a real one: a file system of a few megabytes in memory, of this test's own.
//!
//! Linux lets a program mount one where nobody else sees it (`unshare`); where it does not, the test says that it was
//! skipped. What a quota of pages can show is tested beside the store itself, everywhere.

use std::{
    env, fs,
    io::{Write, stderr},
    path::{Path, PathBuf},
    process::Command,
};

use casefile::store::{CaseError, CaseFile, Edit, Target, snapshots};

use crate::desk::{dump, import, place, report};

const FOLDER: &str = "DATELINE_SMALL_DISK";

/// What the child ends with if it may not mount.
const MAY_NOT: i32 = 77;

/// How much room is left on the disk each time, in KiB: from none at all to all but enough.
const ROOM: [u64; 9] = [0, 4, 8, 12, 16, 32, 64, 128, 256];

#[test]
fn a_full_disk_costs_the_edit_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    // As whoever one is in a namespace of one's own; else as the system's administrator.
    for namespace in [&["--user", "--map-root-user", "--mount"][..], &["--mount"]] {
        let child = Command::new("unshare")
            .args(namespace)
            .arg(env::current_exe().unwrap())
            .args(["full::child", "--exact", "--ignored", "--nocapture"])
            .env(FOLDER, folder.path())
            .output();
        match child {
            Ok(ended) if ended.status.success() => {
                stderr().write_all(&ended.stderr).unwrap();
                return;
            }
            // Its own word for it, or that of `unshare`.
            Ok(ended) if [Some(MAY_NOT), Some(1)].contains(&ended.status.code()) => {}
            Ok(ended) => panic!("{}", String::from_utf8_lossy(&ended.stderr)),
            Err(_) => break,
        }
    }
    writeln!(
        stderr(),
        "SKIPPED: a full disk. No small file system may be mounted here."
    )
    .unwrap();
}

/// Fills the disk and edits; started by the test above.
#[test]
#[ignore = "the other half of the test above"]
fn child() {
    let Some(folder) = env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=3m", "tmpfs"])
        .arg(&folder)
        .status();
    if !mounted.is_ok_and(|status| status.success()) {
        std::process::exit(MAY_NOT);
    }
    let path = folder.join("a.gpkg");
    let mut case = CaseFile::create(&path).unwrap();
    import(&mut case, vec![report("first.txt")]);
    case.snapshot(&folder).unwrap();
    let (before, ballast) = (dump(&path), folder.join("ballast"));
    let mut refused = 0;
    for room in ROOM {
        leave(&ballast, room * 1024);
        refused += refused_for_want_of_room(&mut case, &folder);
        // Some fit into what is left; those are made, and taken back.
        fs::remove_file(&ballast).unwrap();
        while case
            .edits()
            .unwrap()
            .iter()
            .filter(|edit| edit.state == "done")
            .count()
            > 1
        {
            case.undo().unwrap();
        }
        assert_eq!(dump(&path), before, "{room} KiB");
        assert_eq!(case.flaws().unwrap(), Vec::<String>::new(), "{room} KiB");
    }
    import(&mut case, vec![report("later.txt")]);
    assert_eq!(
        case.counts().unwrap().documents,
        2,
        "with room again, it goes on"
    );
    writeln!(stderr(), "a full disk of 3 MB: {} times with 0 to 256 KiB left, {refused} edits, imports, copies and snapshots refused as they must, nothing lost, every file sound", ROOM.len()).unwrap();
    assert!(refused > 0);
}

/// Fills the disk until so many bytes are left.
fn leave(ballast: &Path, room: u64) {
    let mut file = fs::File::create(ballast).unwrap();
    let block = [7u8; 4096];
    while file.write(&block).is_ok_and(|written| written > 0) {}
    let held = file.metadata().unwrap().len();
    file.set_len(held.saturating_sub(room)).unwrap();
}

/// Does what needs room; each is done, or refused with a reason. Gives how many were refused.
fn refused_for_want_of_room(case: &mut CaseFile, folder: &Path) -> usize {
    let note = |note: String| Edit::Note {
        on: Target::Document(1),
        note,
    };
    let mut many = (0..400).map(|number| report(&format!("{number}.txt")));
    let imported = case.import(&mut many, None, &mut || std::ops::ControlFlow::Continue(()));
    let copy = folder.join("copy.gpkg");
    let kept = snapshots(folder, case.path().unwrap()).len();
    let refused = [
        case.edit(&note("short".into()), None, &place).err(),
        case.edit(&note("word ".repeat(60_000)), None, &place).err(),
        imported.err(),
        case.copy_to(&copy).err(),
        case.snapshot(folder).err(),
    ];
    assert_eq!(copy.exists(), refused[3].is_none(), "whole or not at all");
    let _ = fs::remove_file(copy);
    assert!(snapshots(folder, case.path().unwrap()).len() >= kept);
    let refused = refused.into_iter().flatten().inspect(|error| {
        assert!(error.to_string().contains("the disk is full"), "{error}");
        assert!(
            matches!(error, CaseError::DiskFull | CaseError::Copy(_)),
            "{error:?}"
        );
    });
    refused.count()
}
