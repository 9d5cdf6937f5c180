//! The packages: what they put where is enough for the installed program.

use std::{fs, path::Path};

use assert_cmd::Command;
use serde_json::Value;

/// Every format that carries files, with the same ones.
const FORMATS: [&str; 2] = ["deb", "rpm"];

/// Puts the files of a package under `root`, as an installation would, and the program that is tested with them.
fn install(files: &Value, root: &Path) {
    let shell = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri");
    for (to, from) in files.as_object().unwrap() {
        let from = shell.join(from.as_str().unwrap());
        let to = root.join(to.trim_start_matches('/'));
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        if from.ends_with("release/dateline") {
            fs::copy(env!("CARGO_BIN_EXE_dateline"), &to).unwrap();
        } else if !from.ends_with("dist") {
            assert!(
                from.exists(),
                "{} is to be packed and is not there",
                from.display()
            );
            std::os::unix::fs::symlink(&from, &to).unwrap();
        }
    }
}

// A data file that was added and not packed would be missed only by those who install the package.
#[test]
fn an_installed_program_finds_its_data() {
    let config = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/tauri.conf.json");
    let config: Value = serde_json::from_slice(&fs::read(config).unwrap()).unwrap();
    let linux = &config["bundle"]["linux"];
    assert_eq!(linux[FORMATS[0]]["files"], linux[FORMATS[1]]["files"]);
    let root = tempfile::tempdir().unwrap();
    install(&linux["deb"]["files"], root.path());
    let text = root.path().join("report.txt");
    fs::write(&text, "Ships left Tartus on Monday.").unwrap();
    let run = Command::new(root.path().join("usr/bin/dateline"))
        .args(["parse", "--format", "jsonl"])
        .arg(&text)
        .env_remove("DATELINE_DATA")
        .assert()
        .success();
    let line: Value = serde_json::from_slice(&run.get_output().stdout).unwrap();
    assert_eq!(line["mentions"][0]["place"]["country"], "SY");
}
