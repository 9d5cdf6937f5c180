//! How a token is written.

/// The case pattern of a token, or what else it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    /// Starts with a lower-case letter.
    Lower,
    /// Starts with a capital and has other letters: `Moscow`, `McCoy`.
    Capital,
    /// Two capitals or more and nothing else: `US`, `U.S.`, `MOSCOW`.
    Upper,
    /// One capital, with its full stop if it has one: `J.`
    Initial,
    /// Letters of a script without case.
    Uncased,
    /// Starts with a digit.
    Number,
    /// The `s` of a possessive, with its apostrophe.
    Possessive,
    /// Anything else, one character each.
    Mark,
}

impl Shape {
    /// The shape of a word.
    pub(crate) fn of(word: &str) -> Self {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let Some(first) = word.chars().find(|c| c.is_alphanumeric()) else {
            return Self::Mark;
        };
        if first.is_numeric() {
            return Self::Number;
        }
        if first.is_lowercase() {
            return Self::Lower;
        }
        if !first.is_uppercase() {
            return Self::Uncased;
        }
        match (letters.clone().count(), letters.all(|c| !c.is_lowercase())) {
            (..=1, _) => Self::Initial,
            (_, true) => Self::Upper,
            (_, false) => Self::Capital,
        }
    }

    /// Whether a name may be written so.
    pub(crate) fn is_capital(self) -> bool {
        matches!(self, Self::Capital | Self::Upper | Self::Initial)
    }

    /// Whether it is a word rather than punctuation.
    pub(crate) fn is_word(self) -> bool {
        !matches!(self, Self::Mark | Self::Possessive)
    }
}

#[cfg(test)]
mod tests {
    use super::Shape;

    #[test]
    fn tells_shapes_apart() {
        let cases = [
            ("moscow", Shape::Lower),
            ("iPhone", Shape::Lower),
            ("Moscow", Shape::Capital),
            ("McCoy", Shape::Capital),
            ("Ph.D.", Shape::Capital),
            ("US", Shape::Upper),
            ("U.S.", Shape::Upper),
            ("H5N1", Shape::Upper),
            ("J.", Shape::Initial),
            ("14th", Shape::Number),
            ("دمشق", Shape::Uncased),
            ("…", Shape::Mark),
        ];
        for (word, shape) in cases {
            assert_eq!(Shape::of(word), shape, "{word}");
        }
    }
}
