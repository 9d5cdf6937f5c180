//! The tables of a case.

use rusqlite::Connection;

use super::{geometry::WGS_84, migrate, triggers};

/// The version of the tables that this program writes.
pub(crate) const VERSION: i64 = 3;

/// The version that the tables here have; later ones are steps from it.
const FIRST: i64 = 1;

/// `GPKG`, as the standard says.
pub(crate) const APPLICATION_ID: i64 = 0x4750_4B47;

/// `GeoPackage` 1.3.
const USER_VERSION: i64 = 10_300;

/// Tables with a point in each row: name, heading and what they hold.
const FEATURES: [(&str, &str, &str); 3] = [
    ("places", "Places", "Every place that a document names"),
    (
        "visits",
        "Visits",
        "Who went where, at the place they went to",
    ),
    ("bases", "Bases", "Whose forces are where"),
];

/// Tables without: name and what they hold.
const ATTRIBUTES: [(&str, &str); 8] = [
    ("documents", "The documents"),
    ("mentions", "Each time a document names a place"),
    ("evidence", "The sentences behind visits and bases"),
    ("edits", "What was done to the case, when and why"),
    ("sources", "Where documents come from"),
    ("aliases", "Own names of places"),
    ("remembered", "What to do with a name in later documents"),
    ("layer_styles", "Styles for QGIS"),
];

/// Related tables: base, related, and the view that maps one to the other.
const RELATIONS: [(&str, &str, &str); 5] = [
    ("places", "mentions", "places_mentions"),
    ("documents", "mentions", "documents_mentions"),
    ("visits", "evidence", "visits_evidence"),
    ("bases", "evidence", "bases_evidence"),
    ("sources", "documents", "sources_documents"),
];

/// Styles, as QGIS writes them.
const STYLES: [(&str, &str); 3] = [
    ("places", include_str!("schema/places.qml")),
    ("visits", include_str!("schema/visits.qml")),
    ("bases", include_str!("schema/bases.qml")),
];

/// Makes the tables in an empty database, in one transaction: those of the first version, and what followed.
pub(crate) fn create(conn: &mut Connection) -> rusqlite::Result<()> {
    let tx = conn.transaction()?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", USER_VERSION)?;
    tx.execute_batch(include_str!("schema/geopackage.sql"))?;
    tx.execute_batch(include_str!("schema/tables.sql"))?;
    contents(&tx)?;
    relations(&tx)?;
    for (table, ..) in FEATURES {
        tx.execute_batch(&triggers::rtree(table))?;
    }
    for (table, qml) in STYLES {
        tx.execute(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner)
             VALUES ('', '', ?1, 'geom', ?1, ?2, '', 1, 'Dateline', '')",
            [table, qml],
        )?;
    }
    tx.execute("INSERT INTO dateline_schema VALUES (?1)", [FIRST])?;
    migrate::forward(&tx, FIRST)?;
    for table in triggers::JOURNALED {
        triggers::journal(&tx, table)?;
    }
    tx.commit()
}

fn contents(conn: &Connection) -> rusqlite::Result<()> {
    let mut listed = conn.prepare(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (table, heading, about) in FEATURES {
        listed.execute((table, "features", heading, about, WGS_84))?;
        conn.execute(
            "INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', 'POINT', ?2, 0, 0)",
            (table, WGS_84),
        )?;
        extension(
            conn,
            (Some(table), Some("geom")),
            "gpkg_rtree_index",
            "http://www.geopackage.org/spec130/#extension_rtree",
            "write-only",
        )?;
    }
    for (table, about) in ATTRIBUTES {
        listed.execute((table, "attributes", table, about, None::<i32>))?;
    }
    Ok(())
}

fn relations(conn: &Connection) -> rusqlite::Result<()> {
    let related = |table| {
        extension(
            conn,
            (Some(table), None),
            "gpkg_related_tables",
            "http://www.geopackage.org/18-000.html",
            "read-write",
        )
    };
    related("gpkgext_relations")?;
    for (base, other, view) in RELATIONS {
        related(view)?;
        conn.execute(
            "INSERT INTO gpkgext_relations (base_table_name, base_primary_column, related_table_name, related_primary_column, relation_name, mapping_table_name)
             VALUES (?1, 'fid', ?2, 'fid', 'attributes', ?3)",
            [base, other, view],
        )?;
    }
    Ok(())
}

fn extension(
    conn: &Connection,
    (table, column): (Option<&str>, Option<&str>),
    name: &str,
    definition: &str,
    scope: &str,
) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO gpkg_extensions VALUES (?1, ?2, ?3, ?4, ?5)",
        (table, column, name, definition, scope),
    )?;
    Ok(())
}
