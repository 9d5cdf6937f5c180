//! The figures of small invented corpora against those that another program computed.

mod figures;
mod hostile;
