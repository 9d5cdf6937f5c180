//! Climbing a concave function by its gradient.

/// How often a step is made; the fits here settle well before.
const STEPS: u32 = 600;

/// How long the first steps are; they shorten to none.
const LENGTH: f64 = 0.1;

/// How long gradients and their squares are remembered.
const MEMORY: (f64, f64) = (0.9, 0.999);

/// The point where climbing from `start` ends; `gradient` is the slope at a point. By Kingma and Ba, *Adam* (2015): steps
/// are as long for features with small values as for those with large ones.
pub(crate) fn climb<const N: usize>(
    start: [f64; N],
    gradient: impl Fn(&[f64; N]) -> [f64; N],
) -> [f64; N] {
    let mut point = start;
    let (mut mean, mut square) = ([0.0; N], [0.0; N]);
    let (mut faded_mean, mut faded_square) = (1.0, 1.0);
    for step in 0..STEPS {
        let slope = gradient(&point);
        let length = LENGTH * (1.0 - f64::from(step) / f64::from(STEPS));
        faded_mean *= MEMORY.0;
        faded_square *= MEMORY.1;
        let each = point
            .iter_mut()
            .zip(&slope)
            .zip(mean.iter_mut().zip(&mut square));
        for ((at, slope), (mean, square)) in each {
            *mean = MEMORY.0 * *mean + (1.0 - MEMORY.0) * slope;
            *square = MEMORY.1 * *square + (1.0 - MEMORY.1) * slope * slope;
            let (mean, square) = (*mean / (1.0 - faded_mean), *square / (1.0 - faded_square));
            *at += length * mean / (square.sqrt() + f64::EPSILON.sqrt());
        }
    }
    point
}

#[cfg(test)]
mod tests {
    use super::climb;

    #[test]
    fn reaches_the_top() {
        let top = [3.0, -40.0];
        let found = climb([0.0, 0.0], |at| [top[0] - at[0], 0.01 * (top[1] - at[1])]);
        assert!((found[0] - top[0]).abs() < 0.05, "{found:?}");
        // Steps are of bounded length: a far top is approached, whatever the slope.
        assert!(found[1] < -20.0, "{found:?}");
    }
}
