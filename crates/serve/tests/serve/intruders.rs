//! Those who must be kept out: foreign names, foreign pages, and whoever has no session.

use crate::client::Running;

/// Something that only a session may see.
const PAGE: &str = "the window";

// DNS rebinding: a foreign name is made to point to this machine, and its page then asks in that name.
#[test]
fn a_foreign_name_is_refused_whatever_it_brings() {
    let server = Running::start();
    let cookie = server.enter();
    let port = server.port;
    for host in [
        "attacker.example".to_owned(),
        format!("attacker.example:{port}"),
        format!("127.0.0.1.attacker.example:{port}"),
        "127.0.0.1".to_owned(),
        format!("127.0.0.1:{}", port.wrapping_add(1)),
        format!("[::1]:{port}"),
        String::new(),
    ] {
        let answer = server.send("GET /", &[("Host", &host), ("Cookie", &cookie)], "");
        assert_eq!(answer.status, 403, "{host}");
        assert!(!answer.body.contains(PAGE), "{host}");
    }
    let none = server.send("GET /", &[("Cookie", &cookie)], "");
    assert!(
        [400, 403].contains(&none.status),
        "no host at all: {}",
        none.status
    );
    let twice = [
        ("Host", server.host()),
        ("Host", "attacker.example".to_owned()),
    ];
    let twice = twice
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let answer = server.send("GET /", &[twice[0], twice[1], ("Cookie", &cookie)], "");
    assert!(
        [400, 403].contains(&answer.status),
        "two hosts: {}",
        answer.status
    );
}

// Forgery: a foreign page has the browser send a request, and the browser adds the cookie.
#[test]
fn a_foreign_page_is_refused_even_with_the_cookie() {
    let server = Running::start();
    let cookie = server.enter();
    let (host, own) = (server.host(), format!("http://{}", server.host()));
    let base = [
        ("Host", host.as_str()),
        ("Cookie", &cookie),
        ("Content-Type", "application/json"),
    ];
    // Another server of this machine is the same site, and so gets the cookie: only the origin tells.
    let neighbour = format!("http://127.0.0.1:{}", server.port.wrapping_add(1));
    for origin in [
        "http://attacker.example",
        "null",
        "",
        &neighbour,
        &format!("https://{host}"),
        &format!("{own}.attacker.example"),
    ] {
        let answer = server.send(
            "POST /api/status",
            &[base[0], base[1], base[2], ("Origin", origin)],
            "{}",
        );
        assert_eq!(answer.status, 403, "{origin}");
    }
    for site in ["cross-site", "same-site", "none"] {
        let headers = [
            base[0],
            base[1],
            base[2],
            ("Origin", own.as_str()),
            ("Sec-Fetch-Site", site),
        ];
        assert_eq!(
            server.send("POST /api/status", &headers, "{}").status,
            403,
            "{site}"
        );
    }
    assert_eq!(
        server.send("POST /api/status", &base, "{}").status,
        403,
        "no origin"
    );
    // What a form can send is not taken, wherever it says to come from.
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
    ] {
        let headers = [
            base[0],
            base[1],
            ("Origin", own.as_str()),
            ("Content-Type", kind),
        ];
        assert_eq!(
            server.send("POST /api/status", &headers, "{}").status,
            415,
            "{kind}"
        );
    }
    let embedded = [base[0], base[1], ("Sec-Fetch-Site", "cross-site")];
    assert_eq!(
        server
            .send("GET /data/basemap.pmtiles", &embedded, "")
            .status,
        403
    );
    assert_eq!(
        server.command(&cookie, "status", "{}").status,
        200,
        "the window itself"
    );
}

#[test]
fn without_the_session_nothing_is_given() {
    let server = Running::start();
    let host = server.host();
    let own = format!("http://{host}");
    let cookie = server.enter();
    let (name, value) = cookie.split_once('=').unwrap();
    let wrong = [
        String::new(),
        "theme=dark".to_owned(),
        format!("{name}="),
        format!("{name}={}", "0".repeat(value.len())),
        format!("{name}={}", &value[1..]),
        format!("{name}x={value}"),
    ];
    for cookie in &wrong {
        for path in ["/", "/index.html", "/data/basemap.pmtiles", "/nothing"] {
            let answer = server.send(
                &format!("GET {path}"),
                &[("Host", &host), ("Cookie", cookie)],
                "",
            );
            assert_eq!(answer.status, 401, "{path} with {cookie}");
            assert!(answer.body.contains("dateline serve"), "it says what to do");
        }
        let headers = [
            ("Host", host.as_str()),
            ("Origin", &own),
            ("Cookie", cookie),
            ("Content-Type", "application/json"),
        ];
        assert_eq!(
            server.send("POST /api/status", &headers, "{}").status,
            401,
            "{cookie}"
        );
    }
    let among_others = format!("theme=dark; {cookie}; other=1");
    assert_eq!(
        server
            .send("GET /", &[("Host", &host), ("Cookie", &among_others)], "")
            .status,
        200
    );
}

#[test]
fn a_token_works_once_and_only_whole() {
    let server = Running::start();
    let host = server.host();
    let enter = |query: &str| server.send(&format!("GET /enter{query}"), &[("Host", &host)], "");
    let whole = server.token.clone();
    for query in [
        String::new(),
        "?token=".to_owned(),
        format!("?token={}", &whole[1..]),
        format!("?token={whole}0"),
        format!("?token={}", whole.to_uppercase()),
        format!("?other={whole}"),
    ] {
        let answer = enter(&query);
        assert_eq!(
            (answer.status, answer.header("set-cookie")),
            (403, None),
            "{query}"
        );
    }
    let entered = enter(&format!("?token={whole}"));
    let cookie = entered.header("set-cookie").unwrap();
    assert!(
        cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Strict"),
        "{cookie}"
    );
    assert!(!cookie.contains(&whole), "the session is not the token");
    let again = enter(&format!("?token={whole}"));
    assert_eq!((again.status, again.header("set-cookie")), (403, None));
}

// A refusal is a page, too: it must not be framed, cached or sniffed either.
#[test]
fn every_answer_carries_the_policies() {
    let server = Running::start();
    let cookie = server.enter();
    let host = server.host();
    let answers = [
        server.send("GET /", &[("Host", &host), ("Cookie", &cookie)], ""),
        server.send("GET /", &[("Host", &host)], ""),
        server.send("GET /", &[("Host", "attacker.example")], ""),
        server.command(&cookie, "status", "{}"),
    ];
    for answer in answers {
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe-eval") && !policy.contains("http"));
        assert!(policy.contains("script-src 'self';"), "no inline script");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{name}");
        }
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
}

// A path that somebody names over HTTP is read or written by this program: nobody but the window may name one.
#[test]
fn no_stranger_can_have_a_file_made_or_read() {
    let server = Running::start();
    let cookie = server.enter();
    let (host, own) = (server.host(), format!("http://{}", server.host()));
    let target = server.folder.path().join("taken.gpkg");
    let new = serde_json::json!({"command": {"command": "new", "path": target}}).to_string();
    let add = r#"{"command": {"command": "add", "paths": ["/etc/hostname"], "job": 1}}"#.to_owned();
    let line = "POST /api/case";
    for body in [&new, &add] {
        let json = ("Content-Type", "application/json");
        let session = ("Cookie", cookie.as_str());
        let strangers: [&[(&str, &str)]; 4] = [
            &[("Host", &host), ("Origin", &own), json],
            &[
                ("Host", &host),
                ("Origin", "http://attacker.example"),
                session,
                json,
            ],
            &[
                ("Host", "attacker.example"),
                ("Origin", "http://attacker.example"),
                session,
                json,
            ],
            &[
                ("Host", &host),
                ("Origin", &own),
                session,
                ("Content-Type", "text/plain"),
            ],
        ];
        for headers in strangers {
            let answer = server.send(line, headers, body);
            assert!(
                [401, 403, 415].contains(&answer.status),
                "{body}: {answer:?}"
            );
        }
        let told = server.send("GET /api/case", &[("Host", &host), session], "");
        assert_eq!(told.status, 405, "a link does nothing");
    }
    assert!(!target.exists());
    server.command(&cookie, "case", &new);
    assert!(target.exists(), "the window itself");
}
