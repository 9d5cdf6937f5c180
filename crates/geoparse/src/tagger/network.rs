//! The network: pieces in, labels out.

use super::TaggerError;
use super::chunk::MOST_PIECES;
use super::label::{LABELS, Labels, probabilities};
use super::pieces::Pieces;
use rten::{Model, ModelOptions, NodeId, RunError, RunOptions, ThreadPool, Value, ValueOrView};
use rten_tensor::NdTensor;
use std::env;
use std::sync::Arc;

/// The variable by which the model's runtime is asked to print timings.
const TIMING: &str = "RTEN_TIMING";

/// A chunk as the network takes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Input {
    /// Pieces, with start and end.
    pub(super) pieces: Vec<i32>,
    /// How the word of each piece is written.
    pub(super) cases: Vec<i32>,
    /// Which piece is the first of each word.
    pub(super) first: Vec<usize>,
}

/// A loaded model with the nodes that are used of it.
pub(super) struct Network {
    model: Model,
    pieces: NodeId,
    cases: NodeId,
    mask: NodeId,
    logits: NodeId,
}

thread_local! {
    /// One worker for each thread that asks: documents are what is shared out among cores, and a chunk is too little
    /// work to share.
    static POOL: Arc<ThreadPool> = Arc::new(ThreadPool::with_num_threads(1));
}

impl Network {
    /// The network of an ONNX file.
    pub(super) fn new(model: Vec<u8>) -> Result<Self, TaggerError> {
        let broken = |error: &dyn std::fmt::Display| TaggerError::Model(error.to_string());
        let mut options = ModelOptions::with_all_ops();
        options.prepack_weights(true);
        let model = options.load(model).map_err(|e| broken(&e))?;
        let node = |name| model.node_id(name).map_err(|e| broken(&e));
        Ok(Self {
            pieces: node("pieces")?,
            cases: node("cases")?,
            mask: node("mask")?,
            logits: node("logits")?,
            model,
        })
    }

    /// Runs the last piece of the vocabulary through, alone and a chunk of it, to see that both belong together.
    pub(super) fn check(&self, pieces: &Pieces) -> Result<(), TaggerError> {
        let last = i32::try_from(pieces.len()).unwrap_or(i32::MAX) - 1;
        if self.logits(&[0], &[0]).is_ok() && self.logits(&[last], &[0]).is_err() {
            let pieces = pieces.len();
            return Err(TaggerError::Misfit(format!(
                "it has fewer pieces than the vocabulary's {pieces}"
            )));
        }
        match self.logits(&vec![last; MOST_PIECES], &vec![0; MOST_PIECES]) {
            Ok(found) if found.len() == MOST_PIECES * LABELS => Ok(()),
            Ok(found) => Err(TaggerError::Misfit(format!(
                "{} labels a piece instead of {LABELS}",
                found.len() / MOST_PIECES
            ))),
            Err(error) => Err(TaggerError::Misfit(error)),
        }
    }

    /// The labels of each word, by its first piece; outside all names where the model fails.
    pub(super) fn run(&self, input: &Input) -> Vec<Labels> {
        let logits = self.logits(&input.pieces, &input.cases).unwrap_or_default();
        let labels = |at: &usize| {
            logits
                .get(at * LABELS..(at + 1) * LABELS)
                .map(probabilities)
        };
        input
            .first
            .iter()
            .map(|at| labels(at).unwrap_or_default())
            .collect()
    }

    /// The logits of each piece, one piece after another.
    pub(super) fn logits(&self, pieces: &[i32], cases: &[i32]) -> Result<Vec<f32>, String> {
        let row = |values: &[i32]| NdTensor::from_data([1, values.len()], values.to_vec());
        let mask = NdTensor::<f32, 2>::full([1, pieces.len()], 1.0);
        let inputs = vec![
            (self.pieces, row(pieces).into()),
            (self.cases, row(cases).into()),
            (self.mask, mask.into()),
        ];
        let options = RunOptions::default().with_thread_pool(Some(POOL.with(Arc::clone)));
        let outputs = self.outputs(inputs, options)?;
        let logits = outputs.into_iter().next().ok_or("no output")?;
        let (_, values) = logits
            .into_shape_vec::<f32, 3>()
            .map_err(|e| e.to_string())?;
        Ok(values)
    }
    /// Runs the model. Its runtime would print timings among our output where a variable asks for them, but not from the
    /// method for parts of a model, which is slower and does the same for the whole.
    fn outputs(
        &self,
        inputs: Vec<(NodeId, ValueOrView<'_>)>,
        options: RunOptions,
    ) -> Result<Vec<Value>, String> {
        let outputs = &[self.logits];
        let told = |error: RunError| error.to_string();
        if env::var_os(TIMING).is_none() {
            return self.model.run(inputs, outputs, Some(options)).map_err(told);
        }
        let found = self.model.partial_run(inputs, outputs, Some(options));
        Ok(found.map_err(told)?.into_iter().map(|(_, it)| it).collect())
    }
}
