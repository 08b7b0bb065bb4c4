"use strict";
// Reloads the page after a save and shows mistakes over it.
{
  const shown = Number(document.currentScript.dataset.load);
  let panel;
  const show = (errors) => {
    panel?.remove();
    if (!errors.length) return;
    panel = document.createElement("section");
    panel.className = "preview-errors";
    panel.setAttribute("role", "alert");
    for (const e of errors) {
      const line = document.createElement("p");
      const place = document.createElement("code");
      place.textContent = e.Place;
      line.append(place, ` ${e.Severity}: ${e.Message}`);
      if (e.Hint) line.append(document.createElement("br"), `hint: ${e.Hint}`);
      panel.append(line);
    }
    document.body.append(panel);
  };
  const source = new EventSource("/.preview/events");
  source.onmessage = (event) => {
    const { whole, part, article, errors } = JSON.parse(event.data);
    const path = location.pathname.split("/");
    const now = article && path.length === 4 && path[2] === article ? part : whole;
    if (now !== shown) location.reload();
    else show(errors);
  };
}
