//! How the page is painted on a machine without a graphics card.

use std::{env, fs, os::unix::process::CommandExt, process::Command};

/// Makes `WebKitGTK` paint the page itself, and leave only the map to the drivers for graphics.
const BY_ITSELF: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";

/// Where Linux lists graphics cards that draw, as `renderD128`.
const CARDS: &str = "/dev/dri";

/// Starts the program again with the page painted by the processor, where no graphics card would paint it: drivers that imitate one
/// take twice as long for each frame, and first compile what paints. A choice that the user made stands.
///
/// The program goes on where there is a card, or where it cannot be started again: the page only comes slower then.
pub(crate) fn settle() {
    if env::var_os(BY_ITSELF).is_none() && !has_card() {
        start_again();
    }
}

fn has_card() -> bool {
    let listed = fs::read_dir(CARDS).into_iter().flatten().flatten();
    listed
        .map(|entry| entry.file_name())
        .any(|name| name.to_string_lossy().starts_with("renderD"))
}

/// A variable is set for the process that is to come: to set one for a process that runs is not safe.
fn start_again() {
    let Ok(program) = env::current_exe() else {
        return;
    };
    let failed = Command::new(program)
        .args(env::args_os().skip(1))
        .env(BY_ITSELF, "1")
        .exec();
    eprintln!(
        "dateline: the page is painted slowly, since the program could not be started again: {failed}"
    );
}
