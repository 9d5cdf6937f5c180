//! Whether a case is sound.

use rusqlite::Connection;

use super::{CaseError, CaseFile, WhyReadOnly};

impl CaseFile {
    /// What is wrong with the file, one sentence each; nothing where it is sound. Reads all of it.
    ///
    /// # Errors
    /// When it cannot be read at all.
    pub fn flaws(&self) -> Result<Vec<String>, CaseError> {
        if let Some(why @ WhyReadOnly::Damaged(_)) = &self.read_only {
            return Ok(vec![why.to_string()]);
        }
        let conn = &self.conn;
        let mut flaws = lines(conn, "PRAGMA integrity_check(20)")?;
        flaws.retain(|line| line != "ok");
        for (table, rows) in pairs(
            conn,
            "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1",
        )? {
            flaws.push(format!(
                "{rows} rows of {table} refer to what is not there."
            ));
        }
        let text = "INSERT INTO documents_text(documents_text) VALUES ('integrity-check')";
        if self.read_only.is_none() && conn.execute(text, []).is_err() {
            flaws.push("the index of words does not agree with the documents.".into());
        }
        for table in ["places", "visits", "bases"] {
            let sql = format!(
                "SELECT '{table}', count(*) FROM {table} t LEFT JOIN rtree_{table}_geom r ON r.id = t.fid
                 WHERE t.geom IS NOT NULL AND NOT ST_IsEmpty(t.geom) AND r.id IS NULL"
            );
            for (table, rows) in pairs(conn, &sql)? {
                if rows > 0 {
                    flaws.push(format!(
                        "{rows} rows of {table} are missing from its spatial index."
                    ));
                }
            }
        }
        Ok(flaws)
    }
}

fn lines(conn: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = conn.prepare(sql)?;
    statement.query_map([], |row| row.get(0))?.collect()
}

fn pairs(conn: &Connection, sql: &str) -> rusqlite::Result<Vec<(String, i64)>> {
    let mut statement = conn.prepare(sql)?;
    statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}
