//! Small gazetteers to ask.

use gazetteer::{Gazetteer, NameKind, PlaceIx, SourcePlace, pack as packer};

/// A populated place with nothing but a name.
pub(super) fn town(id: &str, name: &str) -> SourcePlace {
    SourcePlace {
        id: id.to_owned(),
        name: name.to_owned(),
        class: "P".to_owned(),
        feature: "PPL".to_owned(),
        ..SourcePlace::default()
    }
}

/// A place with a name, a kind and inhabitants.
pub(super) fn place(id: &str, name: &str, feature: &str, population: u64) -> SourcePlace {
    let class = if feature.starts_with('P') && !feature.starts_with("PC") {
        "P"
    } else {
        "A"
    };
    SourcePlace {
        class: class.to_owned(),
        feature: feature.to_owned(),
        population,
        ..town(id, name)
    }
}

/// The same place with other names of one kind.
pub(super) fn named(mut place: SourcePlace, kind: NameKind, names: &[&str]) -> SourcePlace {
    place
        .names
        .extend(names.iter().map(|name| ((*name).to_owned(), kind)));
    place
}

pub(super) fn open(places: Vec<SourcePlace>) -> Gazetteer {
    Gazetteer::from_bytes(packer::from_places(places).unwrap()).unwrap()
}

pub(super) fn id(gazetteer: &Gazetteer, place: PlaceIx) -> &str {
    gazetteer.record(place).id
}
