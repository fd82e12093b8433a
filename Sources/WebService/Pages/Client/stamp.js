// Checks the signature in the address of a stamp: it stands after the number sign, which is never sent to the server.
(async () => {
  "use strict";
  // The page in another language is about the same signature.
  for (const link of document.querySelectorAll(".languages a")) link.hash = location.hash;
  const place = document.getElementById("signature");
  const page = JSON.parse(document.getElementById("stamp").textContent);
  const check = globalThis.farmzoneStamps(page.keys);
  const fallback = () => new Promise((done) => {
    const script = document.createElement("script");
    script.src = "/assets/nacl-fast.min.js";
    script.onload = script.onerror = done;
    document.head.append(script);
  });
  let found = await check(page.link + location.hash);
  if (found && found.id === "stamp-cannot-check" && page.fallback) {
    await fallback();
    found = await check(page.link + location.hash);
  }
  // The registry knows which key signed the roll: another one, trusted or not, did not sign this stamp.
  if (found && found.kid && found.kid !== page.key) found = { ...found, id: "stamp-bad" };
  if (!found || (found.id === "stamp-unsigned" && !page.signed)) return;
  const [word, kind] = page.sentences[found.id];
  place.textContent = word.replace(/%([a-z]+)/g, (all, name) => (found.values && found.values[name]) || "");
  place.className = "signature " + kind;
  place.dataset.checked = found.id;
  place.hidden = false;
  if (kind === "no") {
    // What stands on top is about what is registered; this stamp is none of it.
    const verdict = document.querySelector(".verdict");
    verdict.textContent = page.refusal;
    verdict.className = "verdict no";
  }
})();
