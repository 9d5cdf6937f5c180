//! A light reading of clauses: verb groups, their subjects, and the places ahead of them.

mod ahead;
mod goal;
mod group;
mod list;
mod next;
mod outer;
pub(crate) mod reference;
mod subject;

pub(crate) use ahead::{describes, goals, is_break};
pub(crate) use goal::Goal;
pub(crate) use group::{Group, Tense, group};
pub(crate) use list::holds;
pub(crate) use outer::{is_disowned, outer};
pub(crate) use subject::{Subject, antecedent, subject, topic};
