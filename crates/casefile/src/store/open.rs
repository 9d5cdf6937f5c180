//! Making and opening cases.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use super::{
    CaseError, CaseFile, WhyReadOnly, geometry,
    identity::Identity,
    lock::{Asked, Lock},
    migrate, schema,
};

/// How long to wait for another program that is just writing.
const PATIENCE: Duration = Duration::from_secs(2);

/// The most bytes of a journal that stay between edits.
const JOURNAL_KEPT: i64 = 1 << 20;

impl CaseFile {
    /// Makes a case in a new file and opens it for editing.
    ///
    /// # Errors
    /// When the file is there already, or cannot be written.
    pub fn create(path: &Path) -> Result<Self, CaseError> {
        Self::unsaved()?.copy_to(path)?;
        Self::open(path)
    }

    /// A new case in memory, for a start; [`save_as`](Self::save_as) gives it a file.
    ///
    /// # Errors
    /// When memory is short.
    pub fn unsaved() -> Result<Self, CaseError> {
        let mut conn = Connection::open_in_memory()?;
        prepare(&conn)?;
        schema::create(&mut conn)?;
        Ok(Self {
            conn,
            path: None,
            unnamed: false,
            identity: None,
            read_only: None,
            tables: schema::VERSION,
            state: None,
            lock: None,
        })
    }

    /// Opens a case for editing. Where it may not be changed it opens all the same, and
    /// [`read_only`](Self::read_only) says why. No byte of the file changes before the first edit.
    ///
    /// # Errors
    /// When there is no such file, or it is no case.
    pub fn open(path: &Path) -> Result<Self, CaseError> {
        let path = found(path)?;
        match Lock::ask(&path) {
            Asked::Held(lock) => {
                let mut case = Self::look(&path)?;
                if case.read_only == Some(WhyReadOnly::Asked) {
                    case.conn.pragma_update(None, "query_only", false)?;
                    case.read_only = None;
                    case.lock = Some(lock);
                }
                Ok(case)
            }
            Asked::Taken(by) => Self::looking(&path, WhyReadOnly::OpenElsewhere(by)),
            Asked::Refused => Self::looking(&path, WhyReadOnly::Permission),
        }
    }

    /// Opens a case to look at it, whoever else has it open.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn look(path: &Path) -> Result<Self, CaseError> {
        Self::looking(&found(path)?, WhyReadOnly::Asked)
    }

    fn looking(path: &Path, why: WhyReadOnly) -> Result<Self, CaseError> {
        let opened = connect(path).and_then(|conn| {
            let version = recognised(&conn, path)?;
            see(&conn, version)?;
            Ok((version, conn))
        });
        let (version, conn) = match opened {
            Err(error) if error.is_damage() => return Self::salvage(path, &error),
            opened => opened?,
        };
        let why = match version {
            newer if newer > schema::VERSION => WhyReadOnly::Newer { version },
            _ if conn.is_readonly("main")? => WhyReadOnly::Permission,
            _ => why,
        };
        Ok(Self {
            conn,
            identity: Identity::of(path),
            path: Some(path.to_owned()),
            unnamed: false,
            read_only: Some(why),
            tables: version,
            state: None,
            lock: None,
        })
    }
}

/// The path with its links followed, so that one case has one lock; an error where there is no file.
fn found(path: &Path) -> Result<PathBuf, CaseError> {
    match fs::canonicalize(path) {
        Ok(real) if real.is_file() => Ok(real),
        Ok(_) => Err(CaseError::NotACase {
            path: path.to_owned(),
            what: "it is a folder".into(),
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(CaseError::Missing {
            path: path.to_owned(),
        }),
        Err(source) => Err(CaseError::Io {
            path: path.to_owned(),
            source,
        }),
    }
}

/// A connection that changes nothing until it is told to.
pub(crate) fn connect(path: &Path) -> Result<Connection, CaseError> {
    // SQLite takes an empty file for an empty database.
    if fs::metadata(path).is_ok_and(|file| file.len() == 0) {
        return Err(CaseError::Damaged("the file is empty".into()));
    }
    // Writing, where allowed, also to look: what a crash left half done can only then be taken back.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    prepare(&conn)?;
    conn.pragma_update(None, "query_only", true)?;
    // QGIS writes by WAL and may leave one behind. It stays as it is until the case is changed.
    let mut wal = path.as_os_str().to_owned();
    wal.push("-wal");
    if fs::metadata(wal).is_ok_and(|wal| wal.len() > 0) {
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    }
    Ok(conn)
}

/// Lets a case of an earlier version be looked at as it is.
fn see(conn: &Connection, version: i64) -> rusqlite::Result<()> {
    if version >= schema::VERSION {
        return Ok(());
    }
    // What is temporary is in no file.
    conn.pragma_update(None, "query_only", false)?;
    migrate::see(conn, version)?;
    conn.pragma_update(None, "query_only", true)
}

/// What every connection needs.
pub(crate) fn prepare(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(PATIENCE)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update_and_check(None, "journal_size_limit", JOURNAL_KEPT, |_| Ok(()))?;
    conn.set_prepared_statement_cache_capacity(64);
    geometry::register(conn)
}

/// The version of a case's tables; an error where the database is no case.
fn recognised(conn: &Connection, path: &Path) -> Result<i64, CaseError> {
    let not = |what: &str| CaseError::NotACase {
        path: path.to_owned(),
        what: what.into(),
    };
    let application: i64 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let ours: bool = conn.query_row(
        "SELECT count(*) FROM sqlite_master WHERE name = 'dateline_schema'",
        [],
        |row| row.get(0),
    )?;
    match (ours, application == schema::APPLICATION_ID) {
        (true, _) => Ok(
            conn.query_row("SELECT max(version) FROM dateline_schema", [], |row| {
                row.get(0)
            })?,
        ),
        (false, true) => Err(not("it is a GeoPackage of another program")),
        (false, false) => Err(not("it is another kind of database")),
    }
}
