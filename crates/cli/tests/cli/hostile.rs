//! Bad input, bad data, bad disks: a sentence on standard error, the documented status, and nothing half done.

use std::{
    fs,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use crate::desk::{Desk, lines};

const REPORT: &str = "The delegation flew from Damascus to Moscow on Tuesday.";

#[test]
fn files_that_are_no_articles_are_refused_each_in_its_words() {
    let desk = Desk::new();
    desk.file("empty.txt", "");
    desk.file("binary.txt", b"\x7FELF\x02\x01\x01\0\0\0");
    desk.file("paper.pdf", "%PDF-1.7");
    desk.file("large.txt", vec![b'a'; 50_000_000]);
    for (name, expected) in [
        ("empty.txt", "empty.txt is empty"),
        ("binary.txt", "binary.txt is not text"),
        ("paper.pdf", "paper.pdf is a PDF document"),
        ("large.txt", "large.txt is larger than 10 MB"),
        (
            "none.txt",
            "none.txt could not be read: there is no such file",
        ),
        (".", ". could not be read: it is a folder"),
        (
            "none.jsonl",
            "none.jsonl could not be read: there is no such file",
        ),
    ] {
        let run = desk
            .dateline(&["parse", name])
            .assert()
            .code(1)
            .get_output()
            .clone();
        let said = String::from_utf8(run.stderr).unwrap();
        assert!(said.contains(expected), "{name}: {said}");
        assert!(run.stdout.is_empty(), "{name}");
    }
}

#[test]
fn a_guessed_encoding_is_said_and_read() {
    let desk = Desk::new();
    let latin = b"L'arm\xE9e a quitt\xE9 Moscow apr\xE8s l'\xE9t\xE9, selon le minist\xE8re de la d\xE9fense.";
    desk.file("latin.txt", latin);
    let run = desk
        .dateline(&["parse", "latin.txt"])
        .assert()
        .code(0)
        .get_output()
        .clone();
    assert!(
        String::from_utf8(run.stderr)
            .unwrap()
            .contains("windows-1252 was assumed")
    );
    let printed = lines(&String::from_utf8(run.stdout).unwrap());
    assert_eq!(
        printed[0]["mentions"][0]["start"], 17,
        "offsets count characters of the decoded text"
    );
}

// Text without spaces or full stops is one word or one sentence: nothing may take quadratic time over it.
#[test]
fn a_line_of_five_megabytes_without_a_space_is_read() {
    let desk = Desk::new();
    desk.file("line.txt", "a".repeat(5_000_000));
    assert_eq!(
        lines(&desk.prints(&["parse", "line.txt"], 0))[0]["mentions"],
        serde_json::json!([])
    );
}

// Evidence is quoted for every name: quoting 35 kB for each of five thousand would make 175 MB.
#[test]
fn an_endless_sentence_is_not_quoted_whole() {
    let desk = Desk::new();
    desk.file("commas.txt", "Moscow,".repeat(5000));
    let printed = desk.prints(&["parse", "commas.txt", "--format", "geojson"], 0);
    assert!(printed.len() < 10_000_000, "{} bytes", printed.len());
}

#[test]
fn missing_data_is_told_with_what_to_do() {
    let desk = Desk::new();
    fs::remove_file(desk.data().join("gazetteer.bin")).unwrap();
    for command in [
        &["parse", "report.txt"][..],
        &["search", "Moscow"],
        &["near", "Moscow"],
    ] {
        let said = desk.says(command, 3);
        assert!(said.contains("make data"), "{said}");
    }
}

// A download that stopped half way, a bit that fell over, a file of another program.
#[test]
fn corrupt_data_is_told_with_what_to_do() {
    let desk = Desk::new();
    let path = desk.data().join("gazetteer.bin");
    let sound = fs::read(&path).unwrap();
    let mut turned = sound.clone();
    turned[sound.len() / 2] ^= 1;
    for corrupt in [&sound[..sound.len() / 2], &turned, b"", b"something else"] {
        fs::write(&path, corrupt).unwrap();
        let said = desk.says(&["search", "Moscow"], 3);
        assert!(
            said.contains("make data") && said.contains("gazetteer.bin"),
            "{said}"
        );
    }
}

#[test]
fn a_missing_or_broken_table_is_told_with_its_name() {
    let desk = Desk::new();
    desk.file("report.txt", REPORT);
    let table = desk.data().join("curated/lexicon/titles.csv");
    fs::write(&table, "no such column\n").unwrap();
    assert!(
        desk.says(&["parse", "report.txt"], 3)
            .contains("titles.csv")
    );
    fs::remove_file(&table).unwrap();
    assert!(
        desk.says(&["parse", "report.txt"], 3)
            .contains("titles.csv")
    );
}

#[test]
fn wrong_usage_is_status_two() {
    let desk = Desk::new();
    for wrong in [
        &["parse"][..],
        &["parse", "x.txt", "--published", "last week"],
        &["parse", "x.txt", "--format", "shapefile"],
        &["near", "95,200"],
        &["near", "35,36", "--within", "5 parsecs"],
        &["near", "35,36", "--wihtin", "5km"],
        &["search", "Moscow", "--class", "air base"],
        &["frobnicate"],
    ] {
        assert!(!desk.says(wrong, 2).is_empty(), "{wrong:?}");
    }
}

#[test]
fn an_output_that_cannot_be_written_leaves_nothing() {
    let desk = Desk::new();
    desk.file("report.txt", REPORT);
    let before = fs::read_dir(desk.path(".")).unwrap().count();
    assert!(
        desk.says(&["parse", "report.txt", "-o", "none/out.csv"], 1)
            .contains("the folder none does not exist")
    );
    assert!(
        desk.says(&["parse", "report.txt", "-o", "data"], 1)
            .contains("it is a folder")
    );
    assert_eq!(fs::read_dir(desk.path(".")).unwrap().count(), before);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_in_every_format() {
    let desk = Desk::new();
    desk.file("report.txt", REPORT);
    for format in ["table", "jsonl", "geojson", "csv"] {
        let said = desk.says(
            &["parse", "report.txt", "--format", format, "-o", "/dev/full"],
            1,
        );
        assert!(
            said.contains("/dev/full could not be written: the disk is full"),
            "{format}: {said}"
        );
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let run = Command::new(env!("CARGO_BIN_EXE_dateline"))
            .args(["parse", "report.txt", "--format", format])
            .env("DATELINE_DATA", desk.data())
            .env("XDG_DATA_HOME", desk.path("xdg"))
            .current_dir(desk.path("."))
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(1), "{format}");
        assert!(
            String::from_utf8(run.stderr)
                .unwrap()
                .contains("standard output could not be written"),
            "{format}"
        );
    }
}

// `dateline parse … | head -1` is everyday use: no complaint, and no going on for nobody.
#[test]
#[cfg(unix)]
fn a_closed_pipe_ends_it_quietly() {
    let desk = Desk::new();
    let line = format!("{{\"text\": \"{}\"}}\n", REPORT.repeat(20));
    desk.file("many.jsonl", line.repeat(3000));
    for format in ["table", "jsonl", "geojson", "csv"] {
        let mut run = Command::new(env!("CARGO_BIN_EXE_dateline"))
            .args(["parse", "many.jsonl", "--format", format])
            .env("DATELINE_DATA", desk.data())
            .env("XDG_DATA_HOME", desk.path("xdg"))
            .current_dir(desk.path("."))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut head = BufReader::with_capacity(64, run.stdout.take().unwrap());
        assert!(!head.fill_buf().unwrap().is_empty(), "{format}");
        drop(head);
        let ended = run.wait_with_output().unwrap();
        let said = String::from_utf8(ended.stderr).unwrap();
        let complaints = said.lines().filter(|line| !line.contains("no tagger"));
        assert_eq!(
            (ended.status.code(), complaints.count()),
            (Some(0), 0),
            "{format}: {said}"
        );
    }
}

#[test]
fn help_and_version_are_printed() {
    let desk = Desk::new();
    assert!(desk.prints(&["--help"], 0).contains("Examples:"));
    for command in ["parse", "search", "near"] {
        assert!(desk.prints(&[command, "--help"], 0).contains("Examples:"));
    }
    for command in ["import", "info", "rank"] {
        let help = desk.prints(&["gazetteer", command, "--help"], 0);
        assert!(help.contains("Examples:"), "{command}");
    }
    assert_eq!(
        desk.prints(&["--version"], 0),
        format!("dateline {}\n", env!("CARGO_PKG_VERSION"))
    );
}
