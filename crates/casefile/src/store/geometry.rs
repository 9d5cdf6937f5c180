//! Points as `GeoPackage` stores them, and the functions that its R-tree triggers call.

use rusqlite::{Connection, Row, Rows, functions::FunctionFlags};

/// WGS 84, longitude and latitude in degrees.
pub(crate) const WGS_84: i32 = 4326;

/// The header of a geometry without an envelope, little-endian, and that of a point in WKB.
const LENGTH: usize = 29;

/// A point as a geometry blob.
pub(crate) fn point(lon: f64, lat: f64) -> Vec<u8> {
    let mut blob = Vec::with_capacity(LENGTH);
    blob.extend(b"GP\0\x01");
    blob.extend(WGS_84.to_le_bytes());
    blob.extend([1, 1, 0, 0, 0]);
    blob.extend(lon.to_le_bytes());
    blob.extend(lat.to_le_bytes());
    blob
}

/// Longitude and latitude of a point's blob, from whatever program; none where it is empty or no point.
///
/// Reads both byte orders and passes over an envelope; a third or fourth coordinate is left out.
pub(crate) fn position(blob: &[u8]) -> Option<[f64; 2]> {
    let flags = *blob.get(3).filter(|_| blob.starts_with(b"GP"))?;
    let envelope = [0, 32, 48, 48, 64].get(usize::from(flags >> 1 & 7))?;
    let wkb = blob.get(8 + envelope..)?;
    let little = match wkb.first()? {
        0 => false,
        1 => true,
        _ => return None,
    };
    let kind: [u8; 4] = wkb.get(1..5)?.try_into().ok()?;
    let kind = if little {
        u32::from_le_bytes(kind)
    } else {
        u32::from_be_bytes(kind)
    };
    let number = |at: usize| {
        let bytes: [u8; 8] = wkb.get(at..at + 8)?.try_into().ok()?;
        let number = if little {
            f64::from_le_bytes(bytes)
        } else {
            f64::from_be_bytes(bytes)
        };
        number.is_finite().then_some(number)
    };
    (kind % 1000 == 1).then_some(())?;
    Some([number(5)?, number(13)?])
}

/// The same, if it lies on the globe: other programs let a hand slip beyond the poles.
pub(crate) fn on_globe(blob: &[u8]) -> Option<[f64; 2]> {
    position(blob).filter(|[_, lat]| (-90.0..=90.0).contains(lat))
}

/// Where a row lies by the geometry in that column: degrees east and north, as [`on_globe`].
pub(crate) fn of_row(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<[f64; 2]>> {
    let blob = row.get_ref(column)?.as_blob_or_null().ok().flatten();
    Ok(blob.and_then(on_globe))
}

/// The number and the position of every row of `fid, geom` that has one on the globe.
pub(crate) fn positions(mut rows: Rows<'_>) -> rusqlite::Result<Vec<(u32, [f64; 2])>> {
    let mut positions = Vec::new();
    while let Some(row) = rows.next()? {
        if let Some(at) = of_row(row, 1)? {
            positions.push((row.get(0)?, at));
        }
    }
    Ok(positions)
}

/// Gives a connection the functions that the triggers of an R-tree call; each takes a geometry.
pub(crate) fn register(conn: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    for (name, axis) in [
        ("ST_MinX", 0),
        ("ST_MaxX", 0),
        ("ST_MinY", 1),
        ("ST_MaxY", 1),
    ] {
        conn.create_scalar_function(name, 1, flags, move |call| {
            let blob = call.get_raw(0).as_blob_or_null().unwrap_or_default();
            Ok(blob.and_then(position).map(|at| at[axis]))
        })?;
    }
    conn.create_scalar_function("ST_IsEmpty", 1, flags, |call| {
        let blob = call.get_raw(0).as_blob_or_null().unwrap_or_default();
        Ok(blob.map(|blob| position(blob).is_none()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_comes_back_as_it_went_in() {
        assert_eq!(position(&point(-179.5, 66.25)), Some([-179.5, 66.25]));
    }

    // QGIS writes envelopes and, from some sources, heights and big-endian numbers.
    #[test]
    fn points_of_other_programs_are_read() {
        let mut enveloped = b"GP\0\x03".to_vec();
        enveloped.extend(WGS_84.to_le_bytes());
        enveloped.extend([0; 32]);
        enveloped.extend([0, 0, 0, 3, 233]);
        for number in [12.5f64, -7.0, 900.0] {
            enveloped.extend(number.to_be_bytes());
        }
        assert_eq!(position(&enveloped), Some([12.5, -7.0]));
    }

    #[test]
    fn what_is_no_point_has_no_position() {
        let empty = point(f64::NAN, f64::NAN);
        let mut line = point(1.0, 2.0);
        line[9] = 2;
        for blob in [
            &empty[..],
            &line,
            b"",
            b"GP",
            b"GP\0\x0f",
            &point(1.0, 2.0)[..20],
        ] {
            assert_eq!(position(blob), None);
        }
    }
}
