//! A server over an empty gazetteer and a page of one line, and requests to it written out by hand.

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    sync::Arc,
    thread,
};

use serve::{Options, Server};
use tempfile::TempDir;
use workbench::{Search, Workbench};

/// A running server. It ends with the tests' process.
pub(crate) struct Running {
    pub(crate) port: u16,
    pub(crate) token: String,
    pub(crate) folder: TempDir,
}

/// An answer, taken apart.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Running {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fill(folder.path());
        let search = Search {
            given: Some(folder.path().to_owned()),
            ..Search::default()
        };
        let server = Server::bind(Arc::new(Workbench::new(search)), Options::default()).unwrap();
        let link = server.link();
        let (address, token) = link
            .strip_prefix("http://127.0.0.1:")
            .and_then(|rest| rest.split_once("/enter?token="))
            .unwrap();
        let (port, token) = (address.parse().unwrap(), token.to_owned());
        thread::spawn(move || server.run());
        Self {
            port,
            token,
            folder,
        }
    }

    /// The server's own name.
    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Sends a request as it is written; `Host` included.
    pub(crate) fn send(&self, line: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let lines = headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"));
        let head = lines.collect::<Vec<_>>().concat();
        let length = body.len();
        let request = format!(
            "{line} HTTP/1.1\r\nConnection: close\r\n{head}Content-Length: {length}\r\n\r\n{body}"
        );
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        Answer {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    /// Comes in by the token and keeps the cookie, as a browser does.
    pub(crate) fn enter(&self) -> String {
        let entered = self.send(
            &format!("GET /enter?token={}", self.token),
            &[("Host", &self.host())],
            "",
        );
        assert_eq!(entered.status, 303, "{entered:?}");
        let cookie = entered.header("set-cookie").unwrap();
        cookie.split(';').next().unwrap().to_owned()
    }

    /// Sends a command as the window does.
    pub(crate) fn command(&self, cookie: &str, name: &str, args: &str) -> Answer {
        let (host, origin) = (self.host(), format!("http://{}", self.host()));
        let headers = [
            ("Host", host.as_str()),
            ("Origin", &origin),
            ("Sec-Fetch-Site", "same-origin"),
            ("Cookie", cookie),
            ("Content-Type", "application/json"),
        ];
        self.send(&format!("POST /api/{name}"), &headers, args)
    }
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (held, value) = line.split_once(": ")?;
            held.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

fn fill(folder: &Path) {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    for tables in ["curated", "curated/lexicon"] {
        copy_files(&shipped.join(tables), &folder.join(tables));
    }
    let nowhere = gazetteer::pack::from_places(Vec::new()).unwrap();
    fs::write(folder.join("gazetteer.bin"), nowhere).unwrap();
    fs::write(folder.join("basemap.pmtiles"), "0123456789").unwrap();
    fs::create_dir(folder.join("ui")).unwrap();
    fs::write(folder.join("ui/index.html"), "<p>the window</p>").unwrap();
}

fn copy_files(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    let files = fs::read_dir(from).unwrap().map(Result::unwrap);
    for file in files.filter(|file| file.file_type().unwrap().is_file()) {
        fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}
