//! Closing the window: its page is asked first, since work may have no name yet; one that has died keeps nobody in.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::Duration,
};
use tauri::{Manager, State, Window, WindowEvent};
use workbench::Failure;

/// A page that says nothing for so long has ended, or hangs. Whatever was not saved is on the disk, and the next start offers it.
const PATIENCE: Duration = Duration::from_secs(5);

/// How often the window was asked to close, and how many of these times the page heard it.
#[derive(Default)]
pub(crate) struct Closing {
    asked: AtomicU64,
    heard: AtomicU64,
}

impl Closing {
    /// Counts a request; gives its number, from 1.
    fn ask(&self) -> u64 {
        self.asked.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// The page lives, and sees to every request up to now.
    fn hear(&self) {
        self.heard
            .store(self.asked.load(Ordering::SeqCst), Ordering::SeqCst);
    }

    fn was_heard(&self, request: u64) -> bool {
        self.heard.load(Ordering::SeqCst) >= request
    }
}

/// Closes the window where its page does not answer a request to close it.
pub(crate) fn watch(window: &Window, event: &WindowEvent) {
    if !matches!(event, WindowEvent::CloseRequested { .. }) {
        return;
    }
    let request = window.state::<Closing>().ask();
    let window = window.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        if !window.state::<Closing>().was_heard(request) {
            // One that has gone by itself meanwhile is closed, too.
            let _ = window.destroy();
        }
    });
}

/// The page heard that the window is to close: from now on it decides.
#[tauri::command]
pub(crate) async fn close_heard(closing: State<'_, Closing>) -> Result<(), Failure> {
    closing.hear();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Closing;

    #[test]
    fn a_page_that_answered_once_is_asked_again() {
        let closing = Closing::default();
        let first = closing.ask();
        assert!(!closing.was_heard(first));
        closing.hear();
        assert!(closing.was_heard(first));
        let second = closing.ask();
        assert!(!closing.was_heard(second), "the page has died since");
    }
}
