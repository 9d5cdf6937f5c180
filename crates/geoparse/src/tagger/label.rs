//! The labels of the model, in the order of its outputs; `train/tagger/labels.py` has the same.

use super::Entity;

/// What words may be part of, in the order of the labels.
pub(super) const ENTITIES: [Entity; 6] = [
    Entity::Place,
    Entity::Facility,
    Entity::Demonym,
    Entity::Person,
    Entity::Organisation,
    Entity::Other,
];

/// How many labels there are: outside, and for each entity its first and its other words.
pub(super) const LABELS: usize = 1 + 2 * ENTITIES.len();

/// Probabilities of the labels of one word, in 255ths.
pub(super) type Labels = [u8; LABELS];

/// Logits to probabilities.
pub(super) fn probabilities(logits: &[f32]) -> Labels {
    let most = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let raised = logits.iter().map(|logit| (logit - most).exp());
    let sum: f32 = raised.clone().sum();
    let mut labels = [0; LABELS];
    for (label, raised) in labels.iter_mut().zip(raised) {
        // A share of the sum lies in 0 to 1, or is no number where the model failed: the cast makes 0 of that.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "0 to 255"
        )]
        let whole = (raised / sum * 255.0).round() as u8;
        *label = whole;
    }
    labels
}

/// The label of an entity's first word.
pub(super) fn begin(entity: usize) -> usize {
    1 + 2 * entity
}
