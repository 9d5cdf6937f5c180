//! Who uses the sites that a text names, by what is known of them and not by what the text says.

use super::page::Page;
use crate::{Background, Site};
use std::collections::HashSet;

/// The known users of every military site that is named, each site once, in the year of publication.
pub(super) fn find(page: &Page<'_>) -> Vec<Background> {
    let mut seen = HashSet::new();
    let known = page.mentions.iter().filter_map(|mention| {
        let place = mention.place.as_ref()?;
        let site = page.frames.sites.get(&place.id)?;
        let told = site.holds_in(page.year()) && seen.insert(place.id.as_str());
        told.then(|| Background {
            site: Site {
                text: mention.text.clone(),
                span: mention.span,
                place: Some(place.clone()),
            },
            operators: site.operators.clone(),
            since: site.years.0,
            until: site.years.1,
        })
    });
    known.collect()
}
