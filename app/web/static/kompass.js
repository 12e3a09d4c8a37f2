/* What HTML and htmx alone do not do: focus after a swap, words about a failed request, a live
   count of characters. Every page works without this file. */
"use strict";

(() => {
  const flash = () => document.getElementById("flash");

  /* Focus: the summary of errors first, then what asks for it. Otherwise the focus stays. */
  const focusIn = (root) => {
    const wanted = root.querySelector(".error-summary, [data-focus]");
    if (wanted) wanted.focus();
  };

  /* A swap takes the focused button away: then its card has the focus, or else its block. */
  let left = null;
  const remember = (target) => {
    const active = document.activeElement || document.body;
    const card = active.closest("details[id]");
    left = target.contains(active) ? [card && `#${card.id} > summary`, target.id && `#${target.id}`] : null;
  };
  const returnFocus = () => {
    const places = left || [];
    left = null;
    if (document.activeElement !== document.body) return;
    const place = places.map((one) => one && document.querySelector(one)).find(Boolean);
    if (place) place.focus({ preventScroll: true });
  };

  /* A long text says how much room is left; screen readers hear it when the typing pauses. */
  const counts = new WeakMap();
  const showCount = (area) => {
    const count = document.getElementById(`${area.id}-count`);
    if (!count) return;
    const longest = Number(area.dataset.longest);
    const left = longest - [...area.value].length;
    const number = new Intl.NumberFormat(document.documentElement.lang);
    count.textContent = left < 0
      ? count.dataset.over.replace("{over}", number.format(-left))
      : count.dataset.left.replace("{left}", number.format(left));
    count.classList.toggle("is-over", left < 0);
    clearTimeout(counts.get(area));
    counts.set(area, setTimeout(() => count.setAttribute("aria-live", "polite"), 1200));
  };

  /* What was typed and not yet sent: leaving the page asks first. */
  const unsent = new Set();
  const sent = (element) => {
    const form = element.closest("form");
    if (form) unsent.delete(form);
  };
  const somethingUnsent = () => [...unsent].some((form) => form.isConnected);

  const failed = () => {
    const words = document.getElementById("network-failure");
    if (words) flash().replaceChildren(words.content.cloneNode(true));
  };

  /* A text into the clipboard, also where the page is not served by https; the button says so. */
  const copy = async (button) => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      if (!document.execCommand("copy")) return;
    }
    const label = button.querySelector(".kern-label");
    const words = label.dataset.words || label.textContent;
    label.dataset.words = words;
    label.textContent = button.dataset.copied;
    button.focus();
    document.getElementById("copy-status").textContent =
      `${button.dataset.copied}: ${field.labels[0].textContent}`;
    setTimeout(() => { label.textContent = words; }, 2500);
  };

  const prepare = (root) => {
    for (const button of root.querySelectorAll("[data-dismiss], [data-print], [data-copy]")) {
      button.hidden = false;
    }
    for (const area of root.querySelectorAll("textarea[data-longest]")) showCount(area);
    for (const field of root.querySelectorAll("[aria-invalid=true]")) {
      const form = field.closest("form");
      if (form) unsent.add(form);
    }
  };

  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.matches("textarea[data-longest]")) showCount(field);
    if (field.form && field.form.method === "post") unsent.add(field.form);
  });

  document.addEventListener("submit", (event) => sent(event.target));

  document.addEventListener("click", (event) => {
    const dismiss = event.target.closest("[data-dismiss]");
    if (dismiss) flash().replaceChildren();
    const print = event.target.closest("[data-print]");
    if (print) window.print();
    const copying = event.target.closest("[data-copy]");
    if (copying) copy(copying);
    const suggestion = event.target.closest("[data-suggest]");
    if (suggestion) {
      const field = document.getElementById(suggestion.dataset.for);
      field.value = suggestion.dataset.suggest;
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && flash().hasChildNodes()) flash().replaceChildren();
  });

  window.addEventListener("beforeunload", (event) => {
    if (somethingUnsent()) event.preventDefault();
  });

  /* A new attempt: what was said about the last one is no longer so. "Undo" stands in the message
     itself and needs its place until the answer comes. */
  document.addEventListener("htmx:beforeRequest", (event) => {
    const { elt, requestConfig } = event.detail;
    elt.setAttribute("aria-busy", "true");
    if (requestConfig.verb !== "get" && !flash().contains(elt)) flash().replaceChildren();
  });

  document.addEventListener("htmx:afterRequest", (event) => {
    event.detail.elt.removeAttribute("aria-busy");
    const form = event.detail.elt.closest("form");
    if (event.detail.failed && form) unsent.add(form);
  });

  /* A proxy's own error page has no place in ours. */
  document.addEventListener("htmx:beforeSwap", (event) => {
    remember(event.detail.target);
    const answer = event.detail.xhr;
    if (answer.status >= 500 && !answer.getResponseHeader("HX-Retarget")) {
      event.detail.shouldSwap = false;
      failed();
    }
  });

  for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    document.addEventListener(name, (event) => {
      if (!event.detail.xhr || !event.detail.xhr.getResponseHeader("HX-Retarget")) failed();
    });
  }

  document.addEventListener("htmx:afterSwap", (event) => prepare(event.detail.elt));
  document.addEventListener("htmx:oobAfterSwap", (event) => prepare(event.detail.target));
  document.addEventListener("htmx:afterSettle", (event) => {
    focusIn(event.detail.elt);
    returnFocus();
  });

  document.addEventListener("DOMContentLoaded", () => {
    prepare(document);
    focusIn(document);
  });
})();
