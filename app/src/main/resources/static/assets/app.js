// Everything works without this file. It only makes waiting shorter and double clicks harmless.
"use strict";

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  form.setAttribute("aria-busy", "true");
});

// A page taken from the Back cache may be sent again; its key makes the second time harmless.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  });
});

document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});

// The clipboard is only there on https and on this machine.
document.querySelectorAll("[data-copy]").forEach((button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href.split("#")[0]);
    button.textContent = button.dataset.done;
  });
});

// Reads a text aloud where the browser can speak, a sentence at a time: long ones are cut off by some voices.
document.querySelectorAll("[data-aloud]").forEach((button) => {
  const text = document.querySelector(button.dataset.aloud);
  if (!text || !window.speechSynthesis) return;
  const words = button.textContent;
  const fallSilent = () => { speechSynthesis.cancel(); button.textContent = words; };
  const say = (sentence) => {
    const said = new SpeechSynthesisUtterance(sentence);
    said.lang = /\p{Script=Han}/u.test(sentence) ? "zh-CN" : document.documentElement.lang;
    speechSynthesis.speak(said);
    return said;
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    const speaking = button.textContent !== words;
    fallSilent();
    if (speaking) return;
    button.textContent = button.dataset.stop;
    text.innerText.split(/(?<=[。；！？])|\n+/).filter((sentence) => sentence.trim()).map(say).at(-1)?.addEventListener("end", fallSilent);
  });
  window.addEventListener("pagehide", fallSilent);
});

// A draft saves itself; the button does the same.
document.querySelectorAll("form[data-autosave]").forEach((form) => {
  const line = form.querySelector("#saved");
  let dirty = false;
  const save = async () => {
    if (!dirty || form.dataset.sent) return;
    dirty = false;
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) throw new Error(answer.status);
      const saved = await answer.json();
      form.elements.version.value = saved.version;
      line.textContent = line.dataset.saved + saved.at;
      line.className = "meta";
    } catch {
      line.textContent = line.dataset.failed;
      line.className = "say w";
    }
  };
  form.addEventListener("input", () => { dirty = true; });
  form.addEventListener("change", save);
  setInterval(save, 10000);
});

document.querySelector("#errors")?.focus();

// Under a search field: what may be meant, 250 ms after the last letter and never inside an input method.
document.querySelectorAll('form[role="search"][action="/search"] input[name="q"]').forEach((field) => {
  const list = document.createElement("ul");
  let timer, request, at = -1;

  const close = () => { list.hidden = true; at = -1; field.setAttribute("aria-expanded", "false"); field.removeAttribute("aria-activedescendant"); };
  const go = (option) => { location.href = option.dataset.address; };
  const option = (found, index) => {
    const item = document.createElement("li");
    item.id = `${list.id}-${index}`;
    item.setAttribute("role", "option");
    item.dataset.address = found.address;
    item.append(found.title);
    if (found.number) {
      const number = document.createElement("span");
      number.className = "no";
      number.textContent = found.number;
      item.append(number);
    }
    return item;
  };
  const show = (found) => {
    close();
    list.replaceChildren(...found.map(option));
    if (found.length === 0 || document.activeElement !== field) return;
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  };
  const ask = async () => {
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(`/search/suggest?q=${encodeURIComponent(field.value)}`, { signal: request.signal });
      if (answer.ok) show(await answer.json());
    } catch { /* no network or overtaken by the next letter: the form still works */ }
  };
  const later = () => { clearTimeout(timer); if (field.value.trim()) timer = setTimeout(ask, 250); else close(); };
  const move = (step) => {
    list.children[at]?.removeAttribute("aria-selected");
    at = (at + step + list.children.length + (at < 0 && step < 0 ? 1 : 0)) % list.children.length;
    list.children[at].setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", list.children[at].id);
  };

  list.id = `${field.id}-suggest`;
  list.className = "suggest";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0]?.textContent ?? "");
  list.hidden = true;
  field.form.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  field.autocomplete = "off";

  field.addEventListener("input", (event) => { if (!event.isComposing) later(); });
  field.addEventListener("compositionend", later);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && at >= 0) go(list.children[at]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => { event.preventDefault(); const item = event.target.closest("li"); if (item) go(item); });
});

// How much may still be written.
document.querySelectorAll("[data-count]").forEach((left) => {
  const field = document.getElementById(left.dataset.count);
  const count = () => {
    const more = Number(left.dataset.most) - field.value.length;
    left.textContent = left.dataset.left.replace("#", String(more));
    left.hidden = false;
  };
  field.addEventListener("input", count);
  count();
});

// What may already be public, under the field, while somebody types. It is sent as a form, so that
// nothing typed stands in an address.
document.querySelectorAll("[data-hits]").forEach((place) => {
  const field = document.getElementById(place.dataset.hits);
  let timer = 0, request;
  const ask = async () => {
    request?.abort();
    request = new AbortController();
    const body = new URLSearchParams({ description: field.value, _csrf: field.form.elements._csrf.value });
    try {
      const answer = await fetch("/foi/hits", { method: "POST", body, signal: request.signal });
      if (answer.ok) place.innerHTML = await answer.text();
    } catch { /* no network or overtaken: the page after this one asks again */ }
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(ask, 600); };
  field.addEventListener("input", (event) => { if (!event.isComposing) later(); });
  field.addEventListener("compositionend", later);
});
