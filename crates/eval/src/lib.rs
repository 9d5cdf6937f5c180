//! How right readings are, measured against texts in which people marked what is there.
//!
//! [`corpus`] reads such texts, one a line. A task ([`places`], [`resolve`], [`role`], [`candidates`]) compares a reading with
//! one text and gives an [`Item`] for everything that counts; [`Figures`] sums items up, and [`html`] shows the wrong ones in
//! their sentences. [`relations`] does the same for visits and basings.
//!
//! The rules, which published figures for geoparsers follow where they agree:
//!
//! - A name is recognised when exactly its span is marked.
//! - A place is right within 161 km (100 miles) of the marked one; or where it has the same `GeoNames` id; or where the mark has
//!   the title of a Wikipedia page and no id, as the country of that name within 1,500 km or the administrative unit of that
//!   name within 300 km. No answer is a wrong answer.
//! - Corpora disagree on demonyms: one that was found counts where it is marked, and is left out elsewhere if it is on
//!   the list of the rules (`demonyms.csv`); any other is a false one. Also left out are marks of type `language`, `homonym` and `demonym`.
mod agree;
mod corpus;
mod demonyms;
mod figures;
pub mod fit;
mod html;
mod item;
mod mark;
mod problem;
mod relations;
mod reliability;
mod report;
mod right;
mod tasks;

pub use corpus::{Corpus, Gold, corpus};
pub use figures::{Errors, Figures, Share, auc};
pub use html::html;
pub use item::{Around, Item, Verdict};
pub use mark::{GoldActor, GoldBasing, GoldDate, GoldSite, GoldVisit, Mark};
pub use problem::{CorpusError, Problem};
pub use relations::{RelationFigures, Relations, relations};
pub use reliability::{Band, reliability};
pub use report::{of_bands, of_places, of_relations, of_role};
pub use right::{NEAR_KM, right};
pub use tasks::{candidates, places, resolve, role};
