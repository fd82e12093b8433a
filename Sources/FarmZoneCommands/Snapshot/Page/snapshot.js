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
  for (const name of ["status", "area", "crop", "market", "commune", "expires", "importer"]) {
    let count = 0;
    data[name] = data[name].map((back) => (back ? count - back : count++));
  }

  // The same rules as the registry's: upper case, letters and digits only, full-width forms as plain ones; zeros are never added.
  const canonical = (text) =>
    [...text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))]
      .filter((c) => /[\p{L}\p{N}]/u.test(c) && !/\p{Default_Ignorable_Code_Point}/u.test(c)).join("").toUpperCase();
  const skeleton = (code) =>
    [...code].map((c) => data.lookAlikes[c] || c).join("").replace(/\p{N}+$/u, (digits) => digits.replace(/^0+/, ""));
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
  const listed = (rows, key) => {
    const map = new Map();
    for (const row of rows) map.set(key(row), [...(map.get(key(row)) || []), row]);
    return map;
  };
  const comingTo = listed(data.coming, (row) => row[0]);
  const byAlias = listed(data.aliases, (row) => canonical(row[1]));

  const today = () => new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  const valid = new Set(data.validStatuses);
  const open = new Set(data.openStatuses);

  const checkedStamp = farmzoneStamps(data.keys);

  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };
  // What is known of a code for today: the word of the day of the snapshot, unless a decision has begun since that was known then.
  const stateOf = (index) => {
    const coming = comingTo.get(index) || [];
    const begun = (whose) => coming.filter((row) => row[2] === whose && row[1] <= today()).pop();
    const ours = begun("ours");
    const expires = data.days[data.expires[index]];
    const status = ours ? ours[3] : data.statuses[data.status[index]];
    const ended = !ours && expires && expires < today() && valid.has(status);
    const importer = begun("importer");
    const [word, asOf] = (importer ? importer[3] : data.importers[data.importer[index]]).split(" ");
    // What the importer has not decided on yet speaks neither for a code nor against it.
    const decided = word && !open.has(word);
    const stale = decided && asOf && data.importerDays && Date.parse(today()) - Date.parse(asOf) > data.importerDays * 864e5;
    const refused = decided && !stale && !valid.has(word);
    const kind = !valid.has(status) || ended || refused ? "bad" : stale ? "unknown" : "good";
    return { coming, expires, ended, word, asOf, stale, kind };
  };
  const card = (index, alias) => {
    const { coming, expires, ended, word, asOf, stale, kind } = stateOf(index);
    const market = data.markets[data.market[index]];
    const isOver = alias && !isUsed(alias);
    const made = element("article", undefined, isOver && kind === "good" ? "unknown" : kind);
    made.append(element("h2", data.code[index]));
    if (alias) made.append(element("p", say(isOver ? "alias-over" : "known-by-alias", { code: alias[1], authority: alias[2], from: alias[3] || "…", to: alias[4] || "…" })));
    made.append(element("p", say("status-on", { status: say("status." + data.statuses[data.status[index]]), day: data.asOf })));
    if (ended) made.append(element("p", say("ended-since", { day: expires })));
    if (stale) made.append(element("p", say("importer-stale", { market, day: asOf })));
    else if (word) made.append(element("p", say("importer-on", { market, status: say("status." + word), day: asOf || data.asOf })));
    else if (market !== "VN") made.append(element("p", say("importer-unknown", { market })));
    for (const [, day, whose, state] of coming)
      made.append(element("p", say(whose === "ours" ? "coming" : "importer-coming", { market, day, status: say("status." + state.split(" ")[0]) })));
    const list = element("dl");
    const crop = data.crops[data.crop[index]];
    for (const [id, value] of [
      ["area", data.areas[data.area[index]]], ["crop", crop[language] || crop.vi], ["market", market],
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

  const isUsed = (alias) => !(alias[3] && alias[3] > today()) && !(alias[4] && alias[4] < today());
  const answerCode = (text, found) => {
    const wanted = canonical(text);
    const codes = byCode.get(wanted) || [];
    const others = (byAlias.get(wanted) || []).filter((alias) => !codes.includes(alias[0]));
    const used = others.filter(isUsed);
    const aliases = used.length || codes.length ? used : others;
    const exact = [...codes, ...aliases.map((alias) => alias[0])];
    found.push(...codes.map((index) => card(index)), ...aliases.map((alias) => card(alias[0], alias)));
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
    const named = link || !sought || byCode.has(canonical(code)) || byAlias.has(canonical(code)) ? [] : data.code.map((_, index) => index).filter((index) => (" " + names[data.area[index]]).includes(" " + sought));
    if (named.length) found.push(...(named.length <= 5 ? named.map((index) => card(index)) : [choices(say("by-name"), named)]));
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
