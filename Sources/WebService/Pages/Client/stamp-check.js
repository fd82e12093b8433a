// Checks signed stamps in a browser: COSE_Sign1 with Ed25519 in decimal armour, over the path as it is printed. The pages for stamps and the
// inspector's snapshot use it; it asks nothing of the network.
//
// `farmzoneStamps(keys)` gives a function from an address to `{ id, kind, values, code, kid }`; null where the address is not a stamp's.
globalThis.farmzoneStamps = (keys) => {
  "use strict";
  const day = (seconds) => new Date((seconds + 7 * 3600) * 1000).toISOString().slice(0, 10);
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
    const named = keys.filter((key) => key.kid === kid);
    if (!named.length) return { id: "stamp-unknown-key", kind: "unknown", values: { key: kid }, kid };
    const path = new TextEncoder().encode(parts[1].replace(/^s/, "S"));
    const message = concatenated([0x84, 0x6a], new TextEncoder().encode("Signature1"), byteString(token.slice(3, 12)), byteString(path), byteString(payload));
    let key = null;
    for (const candidate of named) {
      const answer = await verified(hex(candidate.publicKey), signature, message);
      if (answer === null) return { id: "stamp-cannot-check", kind: "unknown" };
      if (answer) { key = candidate; break; }
    }
    if (!key) return { id: "stamp-bad", kind: "bad" };
    let values, issued, expires;
    try {
      const claims = reader(payload).read();
      [issued, expires] = [claims.get(6), claims.get(4)];
      values = { issuer: claims.get(1), code: claims.get(-70001)[0], issued: day(issued), expires: day(expires - 1), since: key.compromisedSince || "", number: claims.get(-70001)[2] };
    } catch (error) { return { id: "stamp-malformed", kind: "bad" }; }
    const now = Date.now() / 1000;
    const answer = (id, kind) => ({ id, kind, values, code: values.code, kid });
    if (issued > expires) return { id: "stamp-malformed", kind: "bad" };
    if (key.compromisedAt !== null && issued >= key.compromisedAt) return answer("stamp-compromised", "bad");
    if (issued < key.begins || issued >= key.ends) return answer("stamp-outside", "bad");
    if (issued > now + 300) return answer("stamp-future", "bad");
    if (now >= expires) return answer("stamp-expired", "bad");
    // The status of a code that was in force is 1; what another issuer's other numbers say is not known.
    if (values.number !== 1 && key.compromisedAt === null) return answer("stamp-good-other-status", "unknown");
    return answer(key.compromisedAt === null ? "stamp-good" : "stamp-good-compromised", key.compromisedAt === null ? "good" : "unknown");
  };

  return checkedStamp;
};
