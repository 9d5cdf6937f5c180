const [corpus, reason, word, count] = ["corpus", "reason", "word", "count"].map((id) => document.getElementById(id));
const rows = [...document.querySelectorAll("tbody tr")];
function show() {
  const sought = word.value.toLowerCase();
  let shown = 0;
  for (const row of rows) {
    const fits =
      (!corpus.value || row.dataset.corpus === corpus.value) &&
      (!reason.value || row.dataset.reason === reason.value) &&
      (!sought || row.textContent.toLowerCase().includes(sought));
    row.hidden = !fits;
    shown += fits;
  }
  count.textContent = `${shown} shown`;
}
for (const control of [corpus, reason, word]) control.addEventListener("input", show);
show();
