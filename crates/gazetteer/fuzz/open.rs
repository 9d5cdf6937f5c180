/// Opens bytes as a gazetteer; where they are one, asks for all that can be asked for. Neither may panic, whatever the bytes.
///
/// Shared by the fuzz target, for long runs, and by a test that replays the corpus.
pub(crate) fn open(bytes: &[u8]) {
    use gazetteer::{Filter, Gazetteer, PlaceIx};

    let Ok(gazetteer) = Gazetteer::from_bytes(bytes.to_vec()) else {
        return;
    };
    for place in (0..16).chain([u32::MAX]).map(PlaceIx) {
        let _ = gazetteer.record(place).place();
    }
    for name in ["tartus", "kre", "russain", "Тартус", "x"] {
        let _ = gazetteer.exact(name);
        let _ = gazetteer.search(name, &Filter::default(), 5);
    }
    let _ = gazetteer.nearest(36.0, 35.0, &Filter::default(), Some(500.0), 5);
    let _ = gazetteer.find("dateline:kremlin");
}
