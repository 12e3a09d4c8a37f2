// Tables typed like a spreadsheet: a fresh last line while typing, and pasting of several cells.
// Without this file the same tables work: one line is added by every save.
(function () {
  "use strict";

  const NEW = /\[new(\d+)\]/;

  function renumbered(row, number) {
    const copy = row.cloneNode(true);
    copy.id = copy.id.replace(/new\d+/, "new" + number);
    for (const cell of copy.querySelectorAll(".cell-input")) {
      cell.name = cell.name.replace(NEW, "[new" + number + "]");
      cell.id = cell.id.replace(/new\d+/, "new" + number);
      cell.removeAttribute("aria-invalid");
      cell.removeAttribute("aria-describedby");
      cell.value = "";
    }
    for (const extra of copy.querySelectorAll(".kern-error, .field__suggestion")) extra.remove();
    return copy;
  }

  function addRow(table) {
    const rows = table.querySelectorAll("tr.grid__new");
    const last = rows[rows.length - 1];
    if (!last) return null;
    const number = Number(last.id.match(/new(\d+)/)[1]) + 1;
    const row = renumbered(last, number);
    last.after(row);
    return row;
  }

  function isEmpty(row) {
    return Array.from(row.querySelectorAll(".cell-input")).every((cell) => cell.value === "");
  }

  function keepOneEmpty(table) {
    const rows = table.querySelectorAll("tr.grid__new");
    if (rows.length && !isEmpty(rows[rows.length - 1])) addRow(table);
  }

  // Returns whether the text could be put in; a choice takes only what it offers.
  function put(cell, text) {
    const value = text.trim();
    let fits = true;
    if (cell.tagName !== "SELECT") {
      cell.value = value;
    } else {
      const wanted = value.toLocaleLowerCase("de");
      const option = Array.from(cell.options).find(
        (candidate) =>
          candidate.value.toLocaleLowerCase("de") === wanted ||
          candidate.text.toLocaleLowerCase("de") === wanted
      );
      if (option) cell.value = option.value;
      fits = option !== undefined || value === "";
    }
    cell.dispatchEvent(new Event("input", { bubbles: true }));
    return fits;
  }

  function sayLeftOut(texts) {
    const template = document.getElementById("cells-left-out");
    const flash = document.getElementById("flash");
    if (!template || !flash || !texts.length) return;
    const message = template.content.cloneNode(true);
    const words = template.dataset.words;
    message.querySelector("p").textContent = words.replace("{cells}", () => texts.join(", "));
    message.querySelector("[data-dismiss]").hidden = false;
    flash.replaceChildren(message);
  }

  document.addEventListener("paste", (event) => {
    const start = event.target.closest("[data-grid] .cell-input");
    const text = event.clipboardData && event.clipboardData.getData("text/plain");
    if (!start || !text || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const table = start.closest("[data-grid]");
    let row = start.closest("tr");
    const column = Array.from(row.querySelectorAll(".cell-input")).indexOf(start);
    const leftOut = new Set();
    for (const line of text.replace(/\r\n?/g, "\n").trimEnd().split("\n")) {
      if (!row) row = addRow(table);
      if (!row) break;
      const cells = Array.from(row.querySelectorAll(".cell-input")).slice(column);
      line.split("\t").forEach((value, index) => {
        if (cells[index] && !put(cells[index], value)) leftOut.add(value.trim());
      });
      row = row.nextElementSibling;
    }
    keepOneEmpty(table);
    sayLeftOut([...leftOut]);
  });

  document.addEventListener("input", (event) => {
    const cell = event.target.closest("[data-grid] tr.grid__new .cell-input");
    if (cell) keepOneEmpty(cell.closest("[data-grid]"));
  });

  // Enter saves, as in every form; in a long text Shift+Enter makes a new line.
  document.addEventListener("keydown", (event) => {
    const cell = event.target.closest("[data-grid] textarea.cell-input, [data-grid] select.cell-input");
    if (!cell || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    cell.form.requestSubmit(cell.form.querySelector(".default-submit"));
  });

  // A link to a field inside a closed card opens the card first.
  function reveal() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const card = target && target.closest("details");
    if (card) card.open = true;
    if (target && target.matches("input, select, textarea, fieldset")) target.focus();
  }
  window.addEventListener("hashchange", reveal);
  document.addEventListener("DOMContentLoaded", reveal);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href*='#']");
    if (link && link.hash && link.hash === location.hash) reveal();
  });
})();
