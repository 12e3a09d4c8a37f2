/* Uploading: files may be dropped, what will not fit is said before it is sent, and how far it is.
   Without this file the same form works: choose, send, read the answer. */
(function () {
  "use strict";

  const inputOf = (form) => form.querySelector("input[type=file]");

  function size(bytes) {
    const units = [["MB", 1024 * 1024], ["kB", 1024]];
    const [name, unit] = units.find(([, least]) => bytes >= least) || ["B", 1];
    const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    return `${number.format(bytes / unit)}\u00a0${name}`;
  }

  /* The chosen files by name and size; with a word beside those that would be refused. */
  function show(input) {
    const list = input.closest("[data-drop]").querySelector(".drop__files");
    const files = [...input.files];
    list.replaceChildren(
      ...files.map((file, index) => {
        const line = document.createElement("li");
        line.textContent = `${file.name} (${size(file.size)})`;
        const tooLarge = file.size > Number(input.dataset.mostBytes);
        const tooMany = index >= Number(input.dataset.mostFiles);
        if (tooLarge || tooMany) {
          const words = document.createElement("strong");
          words.textContent = ` ${tooLarge ? input.dataset.tooLarge : input.dataset.tooMany}`;
          line.append(words);
          line.className = "is-refused";
        }
        return line;
      })
    );
    /* One that fits is named by the field itself. */
    list.hidden = input.files.length < 2 && !list.querySelector(".is-refused");
  }

  function prepare(root) {
    for (const words of root.querySelectorAll(".drop__words")) words.hidden = false;
    for (const input of root.querySelectorAll("[data-drop] input[type=file]")) {
      if (input.files.length) show(input);
    }
  }

  function progress(form, part) {
    const place = form.querySelector(".upload-progress");
    if (!place) return;
    place.hidden = part === null;
    if (part === null) return;
    const [bar, words] = [place.querySelector("progress"), place.querySelector("span")];
    const percent = Math.floor(part * 100);
    if (percent < 100) {
      bar.value = percent;
      words.textContent = `${percent}\u00a0%`;
    } else {
      bar.removeAttribute("value");
      words.textContent = words.dataset.checking;
    }
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-drop] input[type=file]")) show(event.target);
  });

  for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
    document.addEventListener(name, (event) => {
      const place = event.target.closest && event.target.closest("[data-drop]");
      /* A file dropped beside the place must not replace the page with what was typed. */
      if (event.dataTransfer && [...event.dataTransfer.types].includes("Files")) event.preventDefault();
      for (const other of document.querySelectorAll("[data-drop].is-over")) {
        if (other !== place) other.classList.remove("is-over");
      }
      if (!place) return;
      place.classList.toggle("is-over", name === "dragenter" || name === "dragover");
      if (name !== "drop" || !event.dataTransfer.files.length) return;
      const input = place.querySelector("input[type=file]");
      const chosen = new DataTransfer();
      const dropped = [...event.dataTransfer.files];
      const files = input.multiple ? [...input.files, ...dropped] : dropped.slice(0, 1);
      for (const file of files) chosen.items.add(file);
      input.files = chosen.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  document.addEventListener("htmx:beforeSend", (event) => {
    const form = event.target.closest("[data-upload]");
    if (!form || !inputOf(form).files.length) return;
    progress(form, 0);
    event.detail.xhr.upload.addEventListener("progress", (sent) => {
      if (sent.lengthComputable) progress(form, sent.loaded / sent.total);
    });
  });

  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest("[data-upload]");
    if (form) progress(form, null);
  });

  document.addEventListener("htmx:afterSwap", (event) => prepare(event.detail.elt));
  document.addEventListener("DOMContentLoaded", () => prepare(document));
})();
