//! What an analyst says of a mention.

use gazetteer::Place;
use geoparse::Mention;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether somebody looked at a mention, and what they found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Status {
    /// As it was read; nobody looked yet.
    #[default]
    Auto,
    /// Right as it was read.
    Confirmed,
    /// It means another place than was read.
    Corrected,
    /// It names no place.
    Rejected,
}

/// What an analyst says of a mention.
#[derive(Clone, Debug, PartialEq)]
pub enum Judgement {
    /// It is right as it stands.
    Confirm,
    /// It names no place.
    Reject,
    /// It means this place.
    Choose(Box<Place>),
    /// Forget what was said: back to how it was read.
    Reset,
}

/// All that was said of one mention: its status, and the place that was chosen for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Verdict {
    pub(crate) status: Status,
    /// Only where it was corrected.
    pub(crate) chosen: Option<Box<Place>>,
}

impl Verdict {
    /// The verdict once a judgement on `mention` follows this one.
    pub(crate) fn then(&self, judgement: Judgement, mention: &Mention) -> Self {
        let plain = |status| Self {
            status,
            chosen: None,
        };
        match judgement {
            Judgement::Confirm if self.status == Status::Corrected => self.clone(),
            Judgement::Confirm => plain(Status::Confirmed),
            Judgement::Reject => plain(Status::Rejected),
            Judgement::Reset => plain(Status::Auto),
            Judgement::Choose(place)
                if mention
                    .place
                    .as_ref()
                    .is_some_and(|read| read.id == place.id) =>
            {
                plain(Status::Confirmed)
            }
            Judgement::Choose(place) => Self {
                status: Status::Corrected,
                chosen: Some(place),
            },
        }
    }

    /// The mention as it stands under this verdict.
    ///
    /// A judgement outweighs the probability that was read: certain where it was confirmed or corrected, none where rejected.
    pub(crate) fn applied(&self, mention: &Mention) -> Mention {
        let mut mention = mention.clone();
        match self.status {
            Status::Auto => return mention,
            Status::Confirmed | Status::Corrected => mention.confidence = 1.0,
            Status::Rejected => mention.confidence = 0.0,
        }
        if let Some(place) = &self.chosen {
            mention.place = Some(place.as_ref().clone());
        }
        mention
    }
}
