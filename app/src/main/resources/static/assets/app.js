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
