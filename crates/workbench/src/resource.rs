//! Files that the map draws from, a range of bytes at a time.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
};

use crate::{
    Workbench,
    range::{Asked, asked},
};

/// The files that may be asked for, and what they are. Only these names are served, so that no path can lead elsewhere.
const SERVED: [(&str, &str); 1] = [("basemap.pmtiles", PMTILES)];

/// The name under which a user's own background map is served, wherever it lies.
const BACKGROUND: &str = "background.pmtiles";

/// Around the number of a reference layer, the name under which it is served.
const REFERENCE: (&str, &str) = ("reference-", ".geojson");

const PMTILES: &str = "application/vnd.pmtiles";

/// An answer in the terms of HTTP, for a shell to pass on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// 200, 206, 404, 416 or 500.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// The bytes asked for; for an error, one sentence.
    pub body: Vec<u8>,
}

impl Workbench {
    /// A file that the map draws from; `range` is the value of the request's `Range` header.
    ///
    /// One range is served; a header that is none, or asks for several, is ignored as HTTP allows.
    pub fn resource(&self, path: &str, range: Option<&str>) -> Resource {
        let name = path.trim_start_matches('/');
        if name == BACKGROUND {
            return self.own_background(range);
        }
        if let Some(id) = reference(name) {
            return match self.references.drawn(id) {
                Some(drawn) => Resource::new(200, "application/geo+json", drawn),
                None => Resource::error(404, "there is no such reference layer."),
            };
        }
        let Some((file, content_type)) = SERVED.iter().find(|(file, _)| *file == name) else {
            return Resource::error(404, "there is no such file.");
        };
        match self
            .knowledge
            .data()
            .map(|data| File::open(data.resource(file)))
        {
            Ok(Ok(opened)) => serve(opened, content_type, range).unwrap_or_else(|error| {
                Resource::error(500, &format!("{file} could not be read: {error}."))
            }),
            Ok(Err(error)) => Resource::error(
                404,
                &format!("{file}: {error}. Run `make data` to build it."),
            ),
            Err(failure) => Resource::error(404, &failure.message),
        }
    }
}

impl Workbench {
    fn own_background(&self, range: Option<&str>) -> Resource {
        let Some(path) = self.background_file() else {
            return Resource::error(404, "no background map was chosen.");
        };
        let served = File::open(&path).and_then(|opened| serve(opened, PMTILES, range));
        served
            .unwrap_or_else(|error| Resource::error(404, &format!("{}: {error}.", path.display())))
    }
}

/// The number in the name of a reference layer.
fn reference(name: &str) -> Option<u32> {
    let (before, after) = REFERENCE;
    name.strip_prefix(before)?.strip_suffix(after)?.parse().ok()
}

impl Resource {
    fn new(status: u16, content_type: &str, body: Vec<u8>) -> Self {
        let headers = vec![("Content-Type", content_type.to_owned())];
        Self {
            status,
            headers,
            body,
        }
    }

    fn error(status: u16, message: &str) -> Self {
        Self::new(
            status,
            "text/plain; charset=utf-8",
            message.as_bytes().to_vec(),
        )
    }

    fn with(mut self, header: &'static str, value: String) -> Self {
        self.headers.push((header, value));
        self
    }
}

fn serve(mut file: File, content_type: &str, range: Option<&str>) -> io::Result<Resource> {
    let total = file.metadata()?.len();
    let (status, bytes) = match range.map_or(Asked::Whole, |header| asked(header, total)) {
        Asked::Whole => (200, 0..total),
        Asked::Part(bytes) => (206, bytes),
        Asked::Beyond => {
            return Ok(Resource::error(416, "the range lies past the end.")
                .with("Content-Range", format!("bytes */{total}")));
        }
    };
    file.seek(SeekFrom::Start(bytes.start))?;
    let mut body = Vec::new();
    file.take(bytes.end - bytes.start).read_to_end(&mut body)?;
    let resource =
        Resource::new(status, content_type, body).with("Accept-Ranges", "bytes".to_owned());
    if status == 200 {
        return Ok(resource);
    }
    Ok(resource.with(
        "Content-Range",
        format!("bytes {}-{}/{total}", bytes.start, bytes.end - 1),
    ))
}
