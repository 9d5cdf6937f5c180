//! What came out wrong, in its sentences: one HTML file that needs nothing else.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::{Item, Verdict};

/// Writes a page over everything that came out wrong, the worst first, with a filter by corpus, reason and word. The items
/// of each corpus stand with its name.
///
/// # Errors
/// When the writer fails.
pub fn html(corpora: &[(String, Vec<Item>)], out: &mut dyn Write) -> io::Result<()> {
    let mut wrong: Vec<(&str, &Item)> = corpora
        .iter()
        .flat_map(|(name, items)| items.iter().map(move |item| (name.as_str(), item)))
        .filter(|(_, item)| item.verdict.is_error())
        .collect();
    wrong.sort_by(|a, b| {
        b.1.km
            .unwrap_or_default()
            .total_cmp(&a.1.km.unwrap_or_default())
    });
    let reasons: BTreeMap<Verdict, usize> =
        wrong.iter().fold(BTreeMap::new(), |mut counts, (_, item)| {
            *counts.entry(item.verdict).or_default() += 1;
            counts
        });
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>What came out wrong</title>"
    )?;
    writeln!(
        out,
        "<style>\n{}</style>\n<h1>{} came out wrong</h1>",
        include_str!("html/page.css"),
        wrong.len()
    )?;
    writeln!(
        out,
        "<p><select id=\"corpus\" aria-label=\"Corpus\"><option value=\"\">all corpora"
    )?;
    for (name, _) in corpora {
        writeln!(out, "<option>{}", escaped(name))?;
    }
    writeln!(
        out,
        "</select>\n<select id=\"reason\" aria-label=\"Reason\"><option value=\"\">all reasons"
    )?;
    for (reason, count) in &reasons {
        writeln!(out, "<option value=\"{0}\">{0} ({count})", reason.word())?;
    }
    writeln!(
        out,
        "</select>\n<input id=\"word\" type=\"search\" placeholder=\"contains\" aria-label=\"Contains\"> <output id=\"count\"></output></p>"
    )?;
    writeln!(
        out,
        "<table>\n<thead><tr><th>text<th>marked<th>read<th>km<th>sure<th>why<th>document</thead>\n<tbody>"
    )?;
    for (corpus, item) in wrong {
        row(corpus, item, out)?;
    }
    writeln!(
        out,
        "</tbody>\n</table>\n<script>\n{}</script>\n</html>",
        include_str!("html/page.js")
    )
}

fn row(corpus: &str, item: &Item, out: &mut dyn Write) -> io::Result<()> {
    let km = item.km.map_or_else(String::new, |km| format!("{km:.0}"));
    let sure = item
        .confidence
        .map_or_else(String::new, |sure| format!("{:.0} %", 100.0 * sure));
    writeln!(
        out,
        "<tr data-corpus=\"{}\" data-reason=\"{}\"><td>{}<mark>{}</mark>{}<td>{} ({})<td>{}<td>{km}<td>{sure}<td>{}<td>{} {}",
        escaped(corpus),
        item.verdict.word(),
        escaped(&item.around.before),
        escaped(&item.around.name),
        escaped(&item.around.after),
        escaped(&item.expected),
        escaped(&item.sort),
        escaped(&item.given),
        item.verdict.word(),
        escaped(corpus),
        escaped(&item.document)
    )
}

/// Text that is only text in HTML, attributes included.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Around;

    // Texts come from anywhere: none may bring a script along.
    #[test]
    fn a_text_cannot_leave_its_cell() {
        let item = Item {
            document: "a'\"b".into(),
            around: Around {
                before: "<script>".into(),
                name: "A&B".into(),
                after: String::new(),
            },
            sort: "place".into(),
            verdict: Verdict::Spurious,
            located: false,
            expected: "—".into(),
            given: "—".into(),
            km: None,
            confidence: None,
        };
        let mut page = Vec::new();
        html(&[("c".into(), vec![item])], &mut page).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert_eq!(page.matches("<script>").count(), 1, "only our own");
        assert!(page.contains("&lt;script&gt;<mark>A&amp;B</mark>"));
        assert!(page.contains("a&#39;&quot;b"));
    }
}
