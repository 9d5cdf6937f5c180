//! The text of `<coordinates>`.

use geo_types::Coord;

/// Positions of `lon,lat[,alt]` parted by spaces; what is none is passed over.
pub(super) fn positions(text: &str) -> Vec<Coord> {
    text.split_whitespace().filter_map(position).collect()
}

fn position(tuple: &str) -> Option<Coord> {
    let mut numbers = tuple.split(',').map(str::parse::<f64>);
    let (x, y) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
    (x.is_finite() && y.is_finite()).then_some(Coord { x, y })
}

#[cfg(test)]
mod tests {
    use super::positions;

    #[test]
    fn heights_go_and_slips_are_passed_over() {
        let found = positions("1,2,300 \n 3.5,-4  5 x,y nan,1");
        let found: Vec<(f64, f64)> = found.iter().map(|at| (at.x, at.y)).collect();
        assert_eq!(found, [(1.0, 2.0), (3.5, -4.0)]);
    }
}
