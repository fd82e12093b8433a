// The page of an inspector's snapshot: finds codes in the data that it carries, and checks signed stamps. It asks nothing of the network.
(async () => {
  "use strict";
  const get = (id) => document.getElementById(id);
  const words = JSON.parse(get("words").textContent);
  const languages = Object.keys(words);
  const hash = new URLSearchParams(location.hash.slice(1));
  let language = hash.get("lang") || languages.find((name) => (navigator.language || "").startsWith(name)) || languages[0];
  const say = (id, values = {}) =>
    (words[language][id] || id).replace(/%([a-z]+)/g, (place, name) => (name in values ? values[name] : place));

  const bytesOf = (base64) => Uint8Array.from(atob(base64.trim()), (character) => character.charCodeAt(0));
  if (typeof DecompressionStream === "undefined") {
    get("date").textContent = say("browser-too-old");
    return;
  }
  const stream = new Blob([bytesOf(get("data").textContent)]).stream().pipeThrough(new DecompressionStream("gzip"));
  const data = JSON.parse(await new Response(stream).text());
  // Columns are packed: a code says how much it shares with the one before, a word how far back it stands.
  let last = "";
  data.code = data.code.map((text) => (last = last.slice(0, parseInt(text[0], 36)) + text.slice(1)));
  for (const name of ["status", "area", "crop", "market", "commune", "expires"]) {
    let count = 0;
    data[name] = data[name].map((back) => (back ? count - back : count++));
  }

  // The same rules as the registry's: upper case, letters and digits only, full-width forms as plain ones; zeros are never added.
  const canonical = (text) =>
    [...text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))]
      .filter((c) => /[\p{L}\p{N}]/u.test(c)).join("").toUpperCase();
  const skeleton = (code) => code.replace(/O/g, "0").replace(/[IL]/g, "1").replace(/0*(\d+)$/, (all, digits) => digits.replace(/^0+(?=\d)/, ""));
  const folded = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  const group = (key) => {
    const map = new Map();
    data.code.forEach((code, index) => {
      const name = key(code, index);
      map.has(name) ? map.get(name).push(index) : map.set(name, [index]);
    });
    return map;
  };
  const byCode = group((code) => canonical(code));
  const bySkeleton = group((code) => skeleton(canonical(code)));
  const names = data.areas.map(folded);

  const today = () => new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  const valid = new Set(data.validStatuses);

  const checkedStamp = farmzoneStamps(data.keys);

  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };
  const card = (index) => {
    const status = data.statuses[data.status[index]];
    const expires = data.days[data.expires[index]];
    const ended = expires && expires < today() && valid.has(status);
    const made = element("article", undefined, valid.has(status) && !ended ? "good" : "bad");
    made.append(element("h2", data.code[index]));
    made.append(element("p", say("status-on", { status: say("status." + status), day: data.asOf })));
    if (ended) made.append(element("p", say("ended-since", { day: expires })));
    const list = element("dl");
    const crop = data.crops[data.crop[index]];
    for (const [id, value] of [
      ["area", data.areas[data.area[index]]], ["crop", crop[language] || crop.vi], ["market", data.markets[data.market[index]]],
      ["commune", data.communes[data.commune[index]]], ["expires", expires],
    ]) if (value) list.append(element("dt", say("label-" + id)), element("dd", value));
    made.append(list);
    return made;
  };
  const choices = (title, indices) => {
    const made = element("article", undefined, "unknown");
    made.append(element("p", title));
    const list = element("div", undefined, "list");
    for (const index of indices.slice(0, 30)) {
      const button = element("button", data.code[index]);
      button.onclick = () => ask(data.code[index]);
      list.append(button);
    }
    made.append(list);
    return made;
  };

  const answerCode = (text, found) => {
    const wanted = canonical(text);
    const exact = byCode.get(wanted) || [];
    found.push(...exact.map(card));
    const alike = (bySkeleton.get(skeleton(wanted)) || []).filter((index) => canonical(data.code[index]) !== wanted);
    if (!exact.length) {
      const covered = data.coverage.some((prefix) => wanted.startsWith(prefix));
      const made = element("article", undefined, covered ? "bad" : "unknown");
      made.append(element("p", say(covered ? "not-in-list" : "outside-coverage", { code: text, day: data.asOf })));
      found.push(made);
    }
    if (alike.length) found.push(choices(say("looks-like", { code: text }), alike));
    return exact.length + alike.length;
  };
  const answer = async (text) => {
    const found = [];
    const stamp = await checkedStamp(text);
    if (stamp) {
      const made = element("article", undefined, stamp.kind);
      made.append(element("p", say(stamp.id, stamp.values)));
      found.push(made);
      if (stamp.code && stamp.kind !== "bad") answerCode(stamp.code, found);
      return found;
    }
    const link = text.match(/\/puc\/([^/?#]+)/i);
    let code = text;
    if (link) try { code = decodeURIComponent(link[1]); } catch (error) { code = link[1]; }
    const sought = folded(code);
    const named = link || !sought || byCode.has(canonical(code)) ? [] : data.code.map((_, index) => index).filter((index) => (" " + names[data.area[index]]).includes(" " + sought));
    if (named.length) found.push(...(named.length <= 5 ? named.map(card) : [choices(say("by-name"), named)]));
    else answerCode(code, found);
    return found;
  };

  const show = async () => {
    document.documentElement.lang = language;
    document.title = say("title");
    get("title").textContent = say("title");
    get("ask").placeholder = say("ask");
    get("ask").setAttribute("aria-label", say("ask"));
    get("go").textContent = say("look-up");
    for (const button of get("languages").children) button.setAttribute("aria-pressed", button.value === language);
    const age = Math.floor((Date.parse(today()) - Date.parse(data.asOf)) / 864e5);
    const date = get("date");
    date.className = age > 30 ? "old" : age > 7 ? "aging" : "";
    date.replaceChildren(say("as-of", { day: data.asOf }));
    date.append(element("p", say(age > 30 ? "too-old" : age > 7 ? "getting-old" : age < 0 ? "clock-wrong" : "not-today", { days: age })));
    if (data.illustrative) date.append(element("p", say("illustrative")));
    get("about").textContent = say("about", { count: data.code.length, host: data.host, head: data.head });
    const text = get("ask").value.trim();
    get("answer").replaceChildren(...(text ? await answer(text) : []));
    get("answer").dataset.done = text;
  };
  const ask = (text) => {
    get("ask").value = text;
    return show();
  };
  for (const name of languages) {
    const button = element("button", words[name]["language"]);
    button.value = name;
    button.onclick = () => ((language = name), show());
    get("languages").append(button);
  }
  get("form").onsubmit = (event) => (event.preventDefault(), show());
  await ask(hash.get("q") || "");
})();
