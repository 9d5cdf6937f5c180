//! The weights of the signs that an answer is right: a logistic regression.

use geoparse::{Sign, Signs, Trust};

use super::ascent::climb;

/// How strongly the weights are held to nothing, in answers.
const HOLD: f64 = 1.0;

/// The weights under which confidences are what answers keep.
pub(crate) fn trust(answers: &[(Signs, bool)]) -> Trust {
    let gradient = |at: &Signs| {
        let model = Trust::new(|sign| at.get(sign.at()).copied().unwrap_or_default());
        let mut slope = at.map(|weight| -HOLD * weight);
        for (signs, right) in answers {
            let missed = f64::from(u8::from(*right)) - model.probability(signs);
            for (slope, value) in slope.iter_mut().zip(signs) {
                *slope += missed * value;
            }
        }
        slope
    };
    let fitted = climb([0.0; Sign::ALL.len()], gradient);
    Trust::new(|sign| fitted.get(sign.at()).copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    // A confidence of 0.8 must mean right eight times in ten.
    #[test]
    fn confidences_are_what_answers_keep() {
        let signs = |sign: f64| {
            let mut signs = [0.0; Sign::ALL.len()];
            signs[Sign::Always.at()] = 1.0;
            signs[Sign::Odds.at()] = sign;
            signs
        };
        let answers: Vec<(Signs, bool)> = (0..1000)
            .map(|n| {
                (
                    signs(f64::from(n % 2)),
                    if n % 2 == 0 { n % 20 < 6 } else { n % 20 < 16 },
                )
            })
            .collect();
        let model = trust(&answers);
        assert!((model.probability(&signs(0.0)) - 0.3).abs() < 0.02);
        assert!((model.probability(&signs(1.0)) - 0.8).abs() < 0.02);
    }
}
