//! What those who are let in get.

use std::{fs, net::TcpListener, sync::Arc};

use serde_json::Value;
use serve::{Options, ServeError, Server};
use workbench::{Search, Workbench};

use crate::client::Running;

fn json(body: &str) -> Value {
    serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {body}"))
}

#[test]
fn the_window_and_its_map_are_served() {
    let server = Running::start();
    let (host, cookie) = (server.host(), server.enter());
    let get = |path: &str, extra: (&str, &str)| {
        server.send(
            &format!("GET {path}"),
            &[("Host", &host), ("Cookie", &cookie), extra],
            "",
        )
    };
    let page = get("/", ("Sec-Fetch-Site", "none"));
    assert_eq!(
        (page.status, page.body.as_str()),
        (200, "<p>the window</p>")
    );
    assert_eq!(
        page.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    let part = get("/data/basemap.pmtiles", ("Range", "bytes=2-4"));
    assert_eq!((part.status, part.body.as_str()), (206, "234"));
    assert_eq!(part.header("content-range"), Some("bytes 2-4/10"));
    for path in [
        "/data/gazetteer.bin",
        "/data/..%2Fsecret",
        "/../gazetteer.bin",
        "/%2e%2e/gazetteer.bin",
        "/nothing.js",
    ] {
        assert_eq!(get(path, ("Accept", "*/*")).status, 404, "{path}");
    }
}

#[test]
fn a_reading_is_told_line_by_line_and_ends_with_the_document() {
    let server = Running::start();
    let cookie = server.enter();
    let text = "Ships left the harbour. ".repeat(400);
    let args = format!("{{\"text\": \"{text}\", \"title\": null, \"job\": 1}}");
    let answer = server.command(&cookie, "open_text", &args);
    assert_eq!(answer.header("content-type"), Some("application/x-ndjson"));
    let lines: Vec<Value> = answer
        .body
        .lines()
        .filter(|line| line.starts_with('{'))
        .map(json)
        .collect();
    let (last, before) = lines.split_last().unwrap();
    assert_eq!(last["result"]["document"]["text"], text);
    assert!(before.iter().all(|line| line["fraction"].is_number()));
    let shown = json(&server.command(&cookie, "initial", "{}").body);
    assert_eq!(shown["document"]["text"], text);
}

#[test]
fn what_fails_says_so_in_its_own_words() {
    let server = Running::start();
    let cookie = server.enter();
    let failed = server.command(&cookie, "undo", "{}");
    assert_eq!(
        (failed.status, json(&failed.body)["code"].as_str()),
        (422, Some("no-case"))
    );
    let empty = server.command(
        &cookie,
        "open_text",
        "{\"text\": \"\", \"title\": null, \"job\": 1}",
    );
    assert!(
        empty.body.contains("\"failure\"") && empty.body.contains("document-empty"),
        "{}",
        empty.body
    );
    for (name, args, status) in [
        ("launch", "{}", 404),
        ("near", "{\"lon\": 1}", 400),
        ("near", "not json", 400),
    ] {
        let answer = server.command(&cookie, name, args);
        assert_eq!(answer.status, status, "{name} {args}");
        assert!(
            json(&answer.body)["message"]
                .as_str()
                .unwrap()
                .contains(name)
        );
    }
    let near = server.command(
        &cookie,
        "near",
        "{\"lon\": 1, \"lat\": 2, \"withinKm\": 5, \"limit\": 3}",
    );
    assert_eq!(
        (near.status, json(&near.body)["lat"].as_f64()),
        (200, Some(2.0))
    );
}

// A window that was not built, or a port that is taken, is told before anybody is sent to an address.
#[test]
fn what_cannot_be_served_is_told_at_once() {
    let running = Running::start();
    let workbench = || {
        Arc::new(Workbench::new(Search {
            given: Some(running.folder.path().to_owned()),
            ..Search::default()
        }))
    };
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let options = Options {
        port,
        ..Options::default()
    };
    let refused = Server::bind(workbench(), options).err().unwrap();
    assert!(matches!(refused, ServeError::Port { .. }) && refused.to_string().contains("--port"));
    fs::remove_file(running.folder.path().join("ui/index.html")).unwrap();
    let unbuilt = Server::bind(workbench(), Options::default()).err().unwrap();
    assert!(unbuilt.to_string().contains("npm run build"), "{unbuilt}");
}

#[test]
fn a_case_is_made_filled_and_asked_by_one_command() {
    let server = Running::start();
    let cookie = server.enter();
    let case = |command: Value| {
        let args = serde_json::json!({ "command": command }).to_string();
        let answer = server.command(&cookie, "case", &args);
        let last = answer.body.lines().rfind(|line| line.starts_with('{'));
        json(last.unwrap_or_else(|| panic!("{answer:?}")))
    };
    let path = server.folder.path().join("c.gpkg");
    let made = case(serde_json::json!({"command": "new", "path": path}));
    assert_eq!(made["result"]["name"], "c");
    let text = server.folder.path().join("a.txt");
    fs::write(&text, "Ships left the harbour.").unwrap();
    let added = case(serde_json::json!({"command": "add", "paths": [text], "job": 4}));
    assert_eq!(added["result"]["added"], serde_json::json!([1]));
    let listed = case(serde_json::json!({"command": "documents"}));
    assert_eq!(listed["result"][0]["name"], "a.txt");
    let undone = json(&server.command(&cookie, "undo", "{}").body);
    assert_eq!(undone["case"]["counts"]["documents"], 0);
    let refused = case(serde_json::json!({"command": "new", "path": path}));
    assert_eq!(refused["failure"]["code"], "case-exists");
    let unknown = server.command(&cookie, "case", "{\"command\": {\"command\": \"format\"}}");
    assert_eq!(unknown.status, 400);
}
