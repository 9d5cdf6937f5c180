//! What a table may be told about itself.

/// Headers of the columns of a table, where their own names do not tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Pairs of what is wanted (`lat`, `name`, …, see [`Columns::WANTED`]) and the header of its column.
    pub named: Vec<(String, String)>,
}

impl Columns {
    /// What a column may hold, with the headers by which it is known, in lower case without signs and spaces.
    pub const WANTED: [(&'static str, &'static [&'static str]); 11] = [
        (
            "id",
            &[
                "id",
                "identifier",
                "ident",
                "key",
                "uid",
                "geonameid",
                "code",
                "fid",
            ],
        ),
        (
            "name",
            &[
                "name",
                "title",
                "label",
                "place",
                "placename",
                "toponym",
                "site",
                "asciiname",
            ],
        ),
        (
            "lat",
            &[
                "lat",
                "latitude",
                "latitudedeg",
                "latdd",
                "y",
                "ycoord",
                "latwgs84",
            ],
        ),
        (
            "lon",
            &[
                "lon",
                "lng",
                "long",
                "longitude",
                "longitudedeg",
                "londd",
                "longdd",
                "x",
                "xcoord",
                "lonwgs84",
            ],
        ),
        (
            "names",
            &[
                "names",
                "alternatenames",
                "alternativenames",
                "othernames",
                "altnames",
                "aliases",
                "variants",
                "aka",
                "keywords",
            ],
        ),
        ("class", &["class", "featureclass", "fclass"]),
        ("feature", &["feature", "featurecode", "fcode"]),
        (
            "country",
            &[
                "country",
                "countrycode",
                "iso2",
                "iso",
                "isocountry",
                "cc",
                "countryname",
            ],
        ),
        (
            "admin1",
            &[
                "admin1",
                "admin1code",
                "admin1name",
                "state",
                "province",
                "governorate",
                "oblast",
            ],
        ),
        ("population", &["population", "pop", "inhabitants"]),
        ("importance", &["importance"]),
    ];
}

/// What holds for rows that do not say otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defaults {
    /// Name of the layer, which makes the ids of rows unique among layers: `user:LAYER/KEY`.
    pub layer: String,
    /// `GeoNames` class letter.
    pub class: String,
    /// `GeoNames` feature code.
    pub feature: String,
}

impl Defaults {
    /// The id of a place of this layer. A key that is an id of a known source stays: the place stands for that one.
    pub fn id(&self, key: &str) -> String {
        let known = ["geonames:", "ourairports:", "dateline:", "user:"];
        if known.iter().any(|source| key.starts_with(source)) {
            return key.to_owned();
        }
        format!("user:{}/{key}", self.layer)
    }

    /// The id of a place that brought none: the same for the same name and point, whatever else changes in its file.
    pub fn id_of(&self, name: &str, lat: f64, lon: f64) -> String {
        let said = format!("{name}\0{lat}\0{lon}");
        let hash = xxhash_rust::xxh3::xxh3_64(said.as_bytes());
        self.id(&format!("{hash:016x}"))
    }
}
