//! How the page is painted on a machine without a graphics card.

use std::{env, fs, os::unix::process::CommandExt, process::Command};

/// Make `WebKitGTK` paint the page itself and hand it over in plain memory: only the map is left to the drivers for graphics.
const BY_ITSELF: [&str; 2] = [
    "WEBKIT_SKIA_ENABLE_CPU_RENDERING",
    "WEBKIT_DISABLE_DMABUF_RENDERER",
];

/// Makes glibc give back at once what held an answer of megabytes. It would learn from the first of them to keep such stretches,
/// and on a machine without a card the drivers that draw the map take much memory already.
const GIVEN_BACK: (&str, &str) = ("MALLOC_MMAP_THRESHOLD_", "131072");

/// Where Linux lists graphics cards that draw, as `renderD128`.
const CARDS: &str = "/dev/dri";

/// Starts the program again with the page painted by the processor, where no graphics card would paint it: drivers that imitate one
/// take twice as long for each frame, and first compile what paints. A choice that the user made stands.
///
/// The program goes on where there is a card, or where it cannot be started again: the page only comes slower then.
pub(crate) fn settle() {
    let chosen = BY_ITSELF.iter().any(|name| env::var_os(name).is_some());
    if !chosen && !has_card() {
        start_again();
    }
}

fn has_card() -> bool {
    let listed = fs::read_dir(CARDS).into_iter().flatten().flatten();
    listed
        .map(|entry| entry.file_name())
        .any(|name| name.to_string_lossy().starts_with("renderD"))
}

/// Variables are set for the program that is to come: to set one in a process that runs is not safe.
fn start_again() {
    let Ok(program) = env::current_exe() else {
        return;
    };
    let (threshold, bytes) = GIVEN_BACK;
    let mut again = Command::new(program);
    again
        .args(env::args_os().skip(1))
        .envs(BY_ITSELF.map(|name| (name, "1")));
    if env::var_os(threshold).is_none() {
        again.env(threshold, bytes);
    }
    let failed = again.exec();
    eprintln!(
        "dateline: the page is painted slowly, since the program could not be started again: {failed}"
    );
}
