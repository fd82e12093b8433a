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
  const day = (seconds) => new Date((seconds + 7 * 3600) * 1000).toISOString().slice(0, 10);
  const valid = new Set(data.validStatuses);

  // Signed stamps: COSE_Sign1 with Ed25519 in decimal armour, over the path as it is printed.
  const unarmoured = (digits) => {
    const widths = [0, 3, 5, 8, 10, 13, 15, 17];
    if (!/^\d+$/.test(digits) || digits.length > 1024) return null;
    const bytes = [];
    for (let start = 0; start < digits.length; start += 17) {
      const part = digits.slice(start, start + 17);
      const count = widths.indexOf(part.length);
      let number = BigInt(part);
      if (count < 1 || number >> BigInt(8 * count)) return null;
      const piece = [];
      for (let i = 0; i < count; i++, number >>= 8n) piece.unshift(Number(number & 255n));
      bytes.push(...piece);
    }
    return Uint8Array.from(bytes);
  };
  const reader = (bytes) => {
    let at = 0;
    const take = (count) => {
      if (at + count > bytes.length) throw new Error("short");
      return bytes.slice(at, (at += count));
    };
    const read = () => {
      const first = take(1)[0];
      const [major, minor] = [first >> 5, first & 31];
      if (minor > 27) throw new Error("form");
      let value = minor;
      if (minor >= 24) value = Number(take(1 << (minor - 24)).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n));
      switch (major) {
        case 0: return value;
        case 1: return -1 - value;
        case 2: return take(value);
        case 3: return new TextDecoder("utf-8", { fatal: true }).decode(take(value));
        case 4: return Array.from({ length: value }, read);
        case 5: return new Map(Array.from({ length: value }, () => [read(), read()]));
        default: throw new Error("form");
      }
    };
    return { read, ended: () => at === bytes.length };
  };
  const concatenated = (...parts) => {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
    return all;
  };
  const byteString = (bytes) => concatenated(bytes.length < 24 ? [0x40 + bytes.length] : bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255], bytes);
  const hex = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
  const verified = async (key, signature, message) => {
    if (globalThis.crypto && crypto.subtle) {
      try {
        const imported = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
        return await crypto.subtle.verify({ name: "Ed25519" }, imported, signature, message);
      } catch (error) { /* A browser without Ed25519: the program that the page carries does it. */ }
    }
    return globalThis.nacl ? nacl.sign.detached.verify(message, signature, key) : null;
  };

  const checkedStamp = async (link) => {
    const parts = link.match(/^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?((?:01\/\d{14}\/10\/[^/?#]+\/21\/[^/?#]+)|(?:[sS]\/[^/?#]+))(?:\?[^#]*)?(?:#(.*))?$/i);
    if (!parts) return null;
    if (!parts[2]) return { id: "stamp-unsigned", kind: "unknown" };
    const token = unarmoured(parts[2]);
    const head = [0xd2, 0x84, 0x49, 0xa2, 0x01, 0x27, 0x04, 0x44];
    if (!token || token.length < 80 || head.some((byte, i) => token[i] !== byte)) return { id: "stamp-malformed", kind: "bad" };
    let payload, signature;
    try {
      const rest = reader(token.slice(12));
      const unprotected = rest.read();
      payload = rest.read();
      signature = rest.read();
      if (!(unprotected instanceof Map) || unprotected.size || signature.length !== 64 || !rest.ended()) throw new Error("form");
    } catch (error) { return { id: "stamp-malformed", kind: "bad" }; }
    const kid = [...token.slice(8, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const keys = data.keys.filter((key) => key.kid === kid);
    if (!keys.length) return { id: "stamp-unknown-key", kind: "unknown", values: { key: kid } };
    const path = new TextEncoder().encode(parts[1].replace(/^s/, "S"));
    const message = concatenated([0x84, 0x6a], new TextEncoder().encode("Signature1"), byteString(token.slice(3, 12)), byteString(path), byteString(payload));
    let key = null;
    for (const candidate of keys) {
      const answer = await verified(hex(candidate.publicKey), signature, message);
      if (answer === null) return { id: "stamp-cannot-check", kind: "unknown" };
      if (answer) { key = candidate; break; }
    }
    if (!key) return { id: "stamp-bad", kind: "bad" };
    let values, issued, expires;
    try {
      const claims = reader(payload).read();
      [issued, expires] = [claims.get(6), claims.get(4)];
      values = { issuer: claims.get(1), code: claims.get(-70001)[0], issued: day(issued), expires: day(expires - 1), since: key.compromisedSince || "" };
    } catch (error) { return { id: "stamp-malformed", kind: "bad" }; }
    const now = Date.now() / 1000;
    const answer = (id, kind) => ({ id, kind, values, code: values.code });
    if (issued > expires) return { id: "stamp-malformed", kind: "bad" };
    if (key.compromisedAt !== null && issued >= key.compromisedAt) return answer("stamp-compromised", "bad");
    if (issued < key.begins || issued >= key.ends) return answer("stamp-outside", "bad");
    if (issued > now + 300) return answer("stamp-future", "bad");
    if (now >= expires) return answer("stamp-expired", "bad");
    return answer(key.compromisedAt === null ? "stamp-good" : "stamp-good-compromised", key.compromisedAt === null ? "good" : "unknown");
  };

  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };
  const card = (index) => {
    const status = data.statuses[data.status[index]];
    const expires = data.expires[index];
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
