//! Triggers: those of the R-tree extension, and those that keep the journal.

use rusqlite::Connection;

/// The tables whose every change is journaled, a table before those that refer to it.
pub(crate) const JOURNALED: [&str; 10] = [
    "sources",
    "documents",
    "places",
    "aliases",
    "remembered",
    "mentions",
    "visits",
    "bases",
    "evidence",
    "saved_views",
];

/// The index of a feature table and its triggers, as the R-tree extension of `GeoPackage` 1.3 has them.
pub(crate) fn rtree(table: &str) -> String {
    include_str!("schema/rtree.sql").replace("TABLE_NAME", table)
}

/// Makes the triggers that journal every row of a table before it changes, in place of those for the columns it had.
pub(crate) fn journal(conn: &Connection, table: &str) -> rusqlite::Result<()> {
    for event in ["insert", "update", "delete"] {
        conn.execute_batch(&format!("DROP TRIGGER IF EXISTS dateline_{table}_{event}"))?;
    }
    conn.execute_batch(&journal_of(table, &columns(conn, table)?))
}

/// Names and declared types of a table's columns.
pub(crate) fn columns(conn: &Connection, table: &str) -> rusqlite::Result<Vec<(String, String)>> {
    let mut info = conn.prepare_cached("SELECT name, type FROM pragma_table_info(?1)")?;
    let columns = info.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
    columns.collect()
}

fn journal_of(table: &str, columns: &[(String, String)]) -> String {
    let note = |event: &str, when: &str, op: &str, row: &str, was: &str| {
        format!(
            "CREATE TRIGGER dateline_{table}_{event} AFTER {event} ON {table} {when} BEGIN
               INSERT INTO dateline_changes (edit, tbl, row, op, was)
               VALUES ((SELECT edit FROM dateline_now), '{table}', {row}, '{op}', {was});
             END;\n"
        )
    };
    let whole: Vec<_> = columns
        .iter()
        .map(|(name, kind)| format!("'{name}', {}", exact(name, kind)))
        .collect();
    let changed: Vec<_> = columns
        .iter()
        .map(|(name, kind)| {
            format!(
                "SELECT '{name}' AS k, {} AS v WHERE OLD.\"{name}\" IS NOT NEW.\"{name}\"",
                exact(name, kind)
            )
        })
        .collect();
    // An update that changes nothing is no change.
    let differs: Vec<_> = columns
        .iter()
        .map(|(name, _)| format!("OLD.\"{name}\" IS NOT NEW.\"{name}\""))
        .collect();
    let differs = format!("WHEN {}", differs.join(" OR "));
    let changed = format!(
        "(SELECT json_group_object(k, v) FROM ({}))",
        changed.join(" UNION ALL ")
    );
    [
        note("insert", "", "I", "NEW.fid", "NULL"),
        note("update", &differs, "U", "NEW.fid", &changed),
        note(
            "delete",
            "",
            "D",
            "OLD.fid",
            &format!("json_object({})", whole.join(", ")),
        ),
    ]
    .concat()
}

/// A column's old value as JSON can hold it without loss: JSON rounds numbers and has no bytes.
fn exact(name: &str, kind: &str) -> String {
    match kind {
        "DOUBLE" => format!("nullif(quote(OLD.\"{name}\"), 'NULL')"),
        "BLOB" | "POINT" => {
            format!("CASE WHEN OLD.\"{name}\" IS NULL THEN NULL ELSE hex(OLD.\"{name}\") END")
        }
        _ => format!("OLD.\"{name}\""),
    }
}
