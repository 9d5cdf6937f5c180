//! The columns of a case's answers in CSV; the properties in `GeoJSON` bear the same names.

/// The columns of a case's mentions in CSV, beside `lon` and `lat`.
pub const MENTION_COLUMNS: [&str; 18] = [
    "mention",
    "document",
    "start",
    "end",
    "text",
    "kind",
    "role",
    "nested",
    "confidence",
    "status",
    "id",
    "name",
    "class",
    "feature",
    "country",
    "evidence",
    "notes",
    "tags",
];

/// The columns of a case's places.
pub const PLACE_COLUMNS: [&str; 11] = [
    "id",
    "name",
    "class",
    "feature",
    "country",
    "admin1",
    "mentions",
    "documents",
    "own",
    "notes",
    "tags",
];

/// The columns of a case's visits.
pub const VISIT_COLUMNS: [&str; 22] = [
    "visit",
    "document",
    "visitor",
    "visitor_country",
    "destination",
    "id",
    "name",
    "origin",
    "origin_id",
    "origin_assumed",
    "host_country",
    "date",
    "from",
    "to",
    "status",
    "trigger",
    "code",
    "confidence",
    "judged",
    "evidence",
    "notes",
    "tags",
];

/// The columns of a case's basings.
pub const BASE_COLUMNS: [&str; 19] = [
    "basing",
    "document",
    "operator",
    "operator_country",
    "site",
    "id",
    "name",
    "host_country",
    "force",
    "date",
    "from",
    "to",
    "status",
    "trigger",
    "confidence",
    "judged",
    "evidence",
    "notes",
    "tags",
];
