//! Generates the window's permissions and embeds its configuration.

fn main() {
    tauri_build::build();
}
