//! The map's door to the files: ranges, and nothing but the known names.

use workbench::{Resource, Search, Workbench};

/// A workbench over a folder whose base map is the ten digits.
fn workbench(folder: &std::path::Path) -> Workbench {
    std::fs::write(folder.join("gazetteer.bin"), b"").unwrap();
    std::fs::write(folder.join("basemap.pmtiles"), b"0123456789").unwrap();
    Workbench::new(Search {
        given: Some(folder.to_owned()),
        ..Search::default()
    })
}

fn header<'r>(resource: &'r Resource, name: &str) -> Option<&'r str> {
    resource
        .headers
        .iter()
        .find(|(held, _)| *held == name)
        .map(|(_, value)| value.as_str())
}

// The map library reads the header of the tiles first and refuses to go on without the range it asked for.
#[test]
fn a_range_is_served_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let workbench = workbench(folder.path());
    for (range, body, place) in [
        ("bytes=0-3", "0123", "bytes 0-3/10"),
        ("bytes=8-99", "89", "bytes 8-9/10"),
        ("bytes=7-", "789", "bytes 7-9/10"),
        ("bytes=-2", "89", "bytes 8-9/10"),
        ("bytes=-99", "0123456789", "bytes 0-9/10"),
    ] {
        let resource = workbench.resource("/basemap.pmtiles", Some(range));
        assert_eq!(
            (resource.status, resource.body.as_slice()),
            (206, body.as_bytes()),
            "{range}"
        );
        assert_eq!(header(&resource, "Content-Range"), Some(place), "{range}");
    }
}

#[test]
fn what_lies_past_the_end_is_refused_and_what_is_no_range_ignored() {
    let folder = tempfile::tempdir().unwrap();
    let workbench = workbench(folder.path());
    for range in ["bytes=10-", "bytes=10-12", "bytes=-0"] {
        let resource = workbench.resource("basemap.pmtiles", Some(range));
        assert_eq!(
            (resource.status, header(&resource, "Content-Range")),
            (416, Some("bytes */10")),
            "{range}"
        );
    }
    for range in [
        "",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=5-2",
        "bytes=0-1,3-4",
        "items=0-1",
        "bytes=+1-2",
        "bytes=99999999999999999999-",
    ] {
        let resource = workbench.resource("basemap.pmtiles", Some(range));
        assert_eq!((resource.status, resource.body.len()), (200, 10), "{range}");
    }
}

// A page must not be able to read the analyst's files through the map's door.
#[test]
fn only_known_names_are_served() {
    let folder = tempfile::tempdir().unwrap();
    let workbench = workbench(folder.path());
    for path in [
        "",
        "/",
        "gazetteer.bin",
        "../basemap.pmtiles",
        "/./basemap.pmtiles",
        "/etc/passwd",
        "basemap.pmtiles/",
        "basemap.pmtiles\0",
    ] {
        assert_eq!(workbench.resource(path, None).status, 404, "{path}");
    }
}
