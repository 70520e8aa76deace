/* Shows the search field, which needs this script, and hides the functions that lack one of the words typed. */
/* global document */
(function () {
  const form = document.querySelector("form[role=search]");
  const field = document.getElementById("query");
  const found = document.getElementById("found");
  const entries = Array.from(document.querySelectorAll(".entry"));

  function search() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    entries.forEach((entry) => {
      entry.hidden = !words.every((word) => entry.dataset.words.includes(word));
    });
    document.querySelectorAll("section").forEach((section) => {
      section.hidden = !section.querySelector(".entry:not([hidden])");
    });
    const shown = entries.filter((entry) => !entry.hidden).length;
    found.textContent = words.length === 0 ? "" : `${shown} of ${entries.length} functions`;
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", search);
  search();
})();
