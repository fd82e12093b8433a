// The map: growing areas as vector tiles, on a day, with search, filters and a card. It asks nothing of another host but a base map
// that the service was told of.
(() => {
  "use strict";
  const get = (id) => document.getElementById(id);
  const page = JSON.parse(get("page").textContent);
  const words = page.words;
  const say = (id, values = {}) => (words[id] || id).replace(/%([a-z]+)/g, (place, name) => (name in values ? values[name] : place));
  const layer = "growing-areas";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  // Told apart by colour-blind eyes too (after Okabe and Ito); crops take them in the order of the registry's own list.
  const palette = ["#e69f00", "#009e73", "#cc79a7", "#0072b2", "#d55e00", "#56b4e9", "#b8a900", "#7b5ea7", "#8c564b", "#5f6f52"];
  const colours = new Map(page.crops.map((crop, index) => [crop.key, palette[index % palette.length]]));
  const cropName = (key) => (page.crops.find((crop) => crop.key === key) || { name: key }).name;
  const marketName = (key) => (page.markets.find((market) => market.key === key) || { name: key }).name;
  const groups = { valid: ["active"], waiting: ["submitted", "inspected", "suspended"], ended: ["revoked", "expired", "withdrawn", "superseded", "rejected"] };
  // A code is in force as far as the importer's authority lets it; one that has not decided stands against nothing.
  const groupOf = ({ status, importerStatus }) => [status, importerStatus].some((word) => groups.ended.includes(word)) ? "ended"
    : groups.waiting.includes(status) || importerStatus === "suspended" ? "waiting" : groups.valid.includes(status) ? "valid" : "none";

  // What the address says: the place, the day, the filters and the chosen area. A copied address shows the same.
  const state = { day: "", crop: "", market: "", status: "", area: "" };
  const readAddress = () => {
    const said = new URLSearchParams(location.hash.slice(1));
    for (const name of Object.keys(state)) state[name] = said.get(name) || "";
    if (!/^\d{4}-\d{2}-\d{2}$/.test(state.day) || state.day === page.today) state.day = "";
    const view = (said.get("at") || "").split("/").map(Number);
    return view.length === 3 && view.every(Number.isFinite) ? { zoom: view[0], center: [view[2], view[1]] } : null;
  };
  const writeAddress = () => {
    const centre = map.getCenter();
    const said = new URLSearchParams();
    said.set("at", `${map.getZoom().toFixed(2)}/${centre.lat.toFixed(5)}/${centre.lng.toFixed(5)}`);
    for (const [name, value] of Object.entries(state)) if (value) said.set(name, value);
    history.replaceState(null, "", "#" + said.toString().replace(/%2F/g, "/"));
    linked();
  };
  // The map in another language shows the same.
  const linked = () => document.querySelectorAll("header nav a[hreflang]").forEach((link) => (link.hash = location.hash));
  const asked = (path, values) => {
    const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== "" && value != null));
    return query.size ? `${path}?${query}` : path;
  };
  const fetched = async (address, abort) => {
    const answer = await fetch(address, { signal: abort && abort.signal, headers: { Accept: "application/json, application/geo+json" } });
    if (!answer.ok && answer.status !== 404) throw new Error(String(answer.status));
    return answer.json();
  };
  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  const tileAddress = () => asked(`${location.origin}/tiles/${layer}/{z}/{x}/{y}.mvt`, { datetime: state.day }).replace(/%7B/g, "{").replace(/%7D/g, "}");
  const colourOf = () => ["match", ["get", "crop"], ...[...colours].flat(), "#888888"];
  // The same as groupOf, for what the map draws.
  const says = (name, words) => ["in", ["coalesce", ["get", name], ""], ["literal", words]];
  const ended = ["any", says("status", groups.ended), says("importerStatus", groups.ended)];
  const halted = ["any", says("status", groups.waiting), says("importerStatus", ["suspended"])];
  const within = {
    ended, waiting: ["all", ["!", ended], halted], valid: ["all", says("status", groups.valid), ["!", ended], ["!", halted]],
  };
  const filterOf = (extra) => {
    const all = ["all"];
    if (state.crop) all.push(["==", ["get", "crop"], state.crop]);
    if (state.market) all.push(["==", ["get", "market"], state.market]);
    if (within[state.status]) all.push(within[state.status]);
    if (extra) all.push(extra);
    return all;
  };
  const layers = { fill: null, ...within, none: ["!", ["has", "status"]], labels: null };
  const ink = () => dark.matches
    ? { ground: "#1d2420", line: "#5b6a61", place: "#9db0a5", text: "#f2f5f3", halo: "#151a17", valid: "#74e0a0", waiting: "#ffc857", ended: "#ff8f99", none: "#c2c8c4" }
    : { ground: "#f3f1ea", line: "#a49f92", place: "#6b6557", text: "#1d2a22", halo: "#ffffff", valid: "#07552b", waiting: "#8a4b00", ended: "#a8001c", none: "#555555" };
  const style = () => {
    const colour = ink();
    const outline = (id, paint) => ({
      id, type: "line", source: "areas", "source-layer": layer, filter: filterOf(layers[id]), layout: { "line-join": "round" },
      paint: { "line-color": colour[id], "line-width": ["interpolate", ["linear"], ["zoom"], 8, 1, 14, 2.4], ...paint },
    });
    const sources = {
      areas: { type: "vector", tiles: [tileAddress()], minzoom: 0, maxzoom: 18 },
      communes: { type: "geojson", data: asked("/collections/administrative-units/items", { level: "commune", limit: 10000, datetime: state.day }) },
    };
    const under = [{ id: "ground", type: "background", paint: { "background-color": colour.ground } }];
    if (page.basemap) {
      sources.base = { type: "raster", tiles: [page.basemap.url], tileSize: 256, attribution: page.basemap.attribution };
      under.push({ id: "base", type: "raster", source: "base", paint: { "raster-opacity": dark.matches ? 0.5 : 0.85 } });
    }
    return {
      version: 8, sources,
      layers: [
        ...under,
        { id: "communes", type: "line", source: "communes", filter: ["in", ["get", "outline"], ["literal", ["boundary", "box"]]],
          paint: { "line-color": colour.line, "line-width": 1, "line-dasharray": [4, 2] } },
        { id: "fill", type: "fill", source: "areas", "source-layer": layer, filter: filterOf(),
          paint: { "fill-color": colourOf(), "fill-opacity": ["interpolate", ["linear"], ["zoom"], 5, 0.9, 15, dark.matches ? 0.6 : 0.55] } },
        outline("none", { "line-dasharray": [1, 1.5] }), outline("ended", { "line-dasharray": [1, 1] }),
        outline("waiting", { "line-dasharray": [4, 2] }), outline("valid", {}),
        { id: "chosen", type: "line", source: "areas", "source-layer": layer, filter: ["==", ["get", "areaId"], ""],
          paint: { "line-color": dark.matches ? "#ffffff" : "#000000", "line-width": 4 } },
        // Labels are pictures drawn by the browser with its own letters: no glyph files, and every mark of Vietnamese.
        { id: "commune-labels", type: "symbol", source: "communes", minzoom: 9, maxzoom: 13,
          layout: { "icon-image": ["concat", "commune|", ["get", "name"]], "icon-padding": 8, "symbol-sort-key": 1 } },
        { id: "labels", type: "symbol", source: "areas", "source-layer": layer, minzoom: 12, filter: filterOf(),
          layout: { "icon-image": ["concat", "area|", ["get", "name"], "|", ["coalesce", ["get", "code"], ""]], "icon-padding": 4 } },
      ],
    };
  };
  const drawnLabel = (id) => {
    const [kind, ...lines] = id.split("|");
    const ratio = Math.min(Math.max(devicePixelRatio, 1), 3);
    const size = kind === "commune" ? 12 : 13;
    const font = (index) => `${kind === "commune" ? "italic " : index ? "" : "600 "}${index ? size - 2 : size}px system-ui, "Noto Sans", sans-serif`;
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    const shown = lines.filter(Boolean);
    const widths = shown.map((line, index) => ((pen.font = font(index)), pen.measureText(line).width));
    canvas.width = Math.ceil((Math.max(8, ...widths) + 8) * ratio);
    canvas.height = Math.ceil((shown.length * (size + 5) + 6) * ratio);
    pen.scale(ratio, ratio);
    [pen.textAlign, pen.textBaseline, pen.lineJoin, pen.lineWidth] = ["center", "middle", "round", 3];
    const colour = ink();
    shown.forEach((line, index) => {
      pen.font = font(index);
      const [x, y] = [canvas.width / ratio / 2, 3 + (index + 0.5) * (size + 5)];
      [pen.strokeStyle, pen.fillStyle] = [colour.halo, kind === "commune" ? colour.place : colour.text];
      pen.strokeText(line, x, y);
      pen.fillText(line, x, y);
    });
    return { image: pen.getImageData(0, 0, canvas.width, canvas.height), ratio };
  };

  const begun = readAddress();
  const fitted = { padding: 40, maxZoom: 14 };
  const bounds = page.bounds || [102, 8, 110, 24];
  const map = new maplibregl.Map({
    container: "map", style: style(), maxZoom: 18, attributionControl: false, cooperativeGestures: false, dragRotate: false,
    pitchWithRotate: false,
    locale: { "NavigationControl.ZoomIn": say("zoom-in"), "NavigationControl.ZoomOut": say("zoom-out"), "Map.Title": say("title") },
    ...(begun || { bounds, fitBoundsOptions: fitted }),
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), "bottom-right");
  map.addControl(new maplibregl.ScaleControl(), "bottom-left");
  if (page.basemap) map.addControl(new maplibregl.AttributionControl({ compact: true }), "bottom-right");
  map.on("styleimagemissing", ({ id }) => {
    if (!/^(area|commune)\|/.test(id) || map.hasImage(id)) return;
    const { image, ratio } = drawnLabel(id);
    map.addImage(id, image, { pixelRatio: ratio });
  });
  const redrawn = () => {
    map.setStyle(style(), { diff: false });
    map.once("styledata", choose);
  };
  dark.addEventListener("change", redrawn);
  map.on("error", ({ error }) => tell(say("failed", { reason: error.message || "" })));

  const tell = (text) => (get("said").textContent = text);
  const counted = (id, count) => say(count === 1 ? `${id}-one` : id, { count });
  const applied = () => {
    for (const [id, extra] of Object.entries(layers)) if (map.getLayer(id)) map.setFilter(id, filterOf(extra));
    writeAddress();
  };

  // The list of what is in view: the same for who sees no map.
  const listed = () => {
    const seen = new Map();
    if (map.getLayer("fill") && map.getZoom() >= 9) {
      for (const { properties } of map.queryRenderedFeatures({ layers: ["fill"] })) if (properties.name) seen.set(properties.areaId, properties);
    }
    const all = [...seen.values()].sort((one, other) => one.name.localeCompare(other.name, "vi"));
    get("in-view").replaceChildren(...all.slice(0, 60).map((properties) => {
      const item = element("li");
      const button = element("button", properties.name);
      button.type = "button";
      const mark = element("span", undefined, "swatch");
      mark.style.backgroundColor = colours.get(properties.crop) || "#888";
      button.prepend(mark);
      button.onclick = () => show(properties.areaId, "fit");
      item.append(button);
      return item;
    }));
    get("count").textContent = all.length ? counted("in-view", all.length) : say(map.getZoom() < 9 ? "come-nearer" : "none-in-view");
    document.documentElement.dataset.drawn = "yes";
  };
  map.on("idle", listed);
  map.on("moveend", writeAddress);

  const choose = () => {
    if (map.getLayer("chosen")) map.setFilter("chosen", ["==", ["get", "areaId"], state.area]);
  };
  map.on("click", (event) => {
    const hit = map.queryRenderedFeatures([[event.point.x - 6, event.point.y - 6], [event.point.x + 6, event.point.y + 6]], { layers: ["fill"] })
      .find((feature) => feature.properties.areaId);
    if (hit) show(hit.properties.areaId);
  });
  map.on("mousemove", (event) => {
    map.getCanvas().style.cursor = map.queryRenderedFeatures(event.point, { layers: map.getLayer("fill") ? ["fill"] : [] }).length ? "pointer" : "";
  });

  // The card of an area: its codes with what both authorities say of them and decided by the day of the map.
  const boxOf = (geometry) => {
    const box = [180, 90, -180, -90];
    const walk = (part) => typeof part[0] === "number"
      ? (box[0] = Math.min(box[0], part[0]), box[1] = Math.min(box[1], part[1]), box[2] = Math.max(box[2], part[0]), box[3] = Math.max(box[3], part[1]))
      : part.forEach(walk);
    walk(geometry.coordinates);
    return box;
  };
  // What is shown stands beside the card, not beneath it: on a phone the card takes the lower part (map.css).
  const phone = matchMedia("(max-width: 44rem)");
  const beside = (hasCard) => {
    const { clientWidth, clientHeight } = get("stage");
    if (phone.matches) return { top: 20, left: 20, right: 20, bottom: 20 + (hasCard ? Math.ceil(clientHeight * 0.45) : 0) };
    return { top: 60, bottom: 60, left: 60, right: hasCard && clientWidth > 600 ? 400 : 60 };
  };
  // Moves what the card would cover; of what is too large for the room beside it, the middle.
  const uncover = ([west, south, east, north]) => {
    const [stage, card] = [get("stage").getBoundingClientRect(), get("card").getBoundingClientRect()];
    const { top, bottom, left, right } = beside(true);
    const middle = [(west + east) / 2, (south + north) / 2];
    let [least, most] = [map.project([west, north]), map.project([east, south])];
    const fits = most.x - least.x <= stage.width - left - right && most.y - least.y <= stage.height - top - bottom;
    if (!fits) least = most = map.project(middle);
    const isCovered = stage.left + most.x > card.left && stage.top + most.y > card.top && stage.top + least.y < card.bottom;
    if (isCovered) map.easeTo({ center: middle, offset: [(left - right) / 2, (top - bottom) / 2], duration: 600 });
  };
  let shown = 0;
  // Where the map goes: to fit the area, nowhere, or only as far as the card covers it.
  const show = async (area, going = "uncover") => {
    const turn = ++shown;
    state.area = area;
    choose();
    writeAddress();
    const card = get("card");
    if (!area) return void (card.hidden = true);
    let answer;
    try {
      answer = await fetched(asked(`/collections/${layer}/items`, { areaId: area, datetime: state.day, limit: 100 }));
    } catch (error) { return tell(say("failed", { reason: error.message })); }
    if (turn !== shown) return;
    const features = answer.features;
    card.hidden = false;
    get("copy").hidden = !features.length;
    const body = get("card-body");
    if (!features.length) return void body.replaceChildren(element("p", say("not-there", { day: state.day || page.today })));
    const { properties, geometry } = features[0];
    if (geometry && going === "fit") map.fitBounds(boxOf(geometry), { padding: beside(true), maxZoom: 15, duration: 600 });
    if (geometry && going === "uncover") uncover(boxOf(geometry));
    const heading = element("h2", properties.name);
    heading.tabIndex = -1;
    const facts = element("dl");
    const fact = (id, value) => value != null && value !== "" && facts.append(element("dt", say(id)), element("dd", value));
    fact("crop", [cropName(properties.crop), properties.variety].filter(Boolean).join(" · "));
    const number = new Intl.NumberFormat(page.language, { maximumFractionDigits: 2 });
    fact("hectares", properties.areaHectares == null ? "" : number.format(properties.areaHectares) + " ha");
    fact("commune", properties.commune);
    fact("holder", properties.holder);
    const codes = element("ul", undefined, "codes");
    for (const feature of features) {
      const { code, market, status, expiresOn } = feature.properties;
      if (!code) continue;
      const item = element("li");
      const link = element("a", code);
      link.href = asked("/lookup", { f: "html", q: code, lang: page.language, market, on: state.day });
      const word = element("strong", statusName(status), groupOf(feature.properties));
      const standing = element("small");
      standing.append(word, expiresOn ? ` · ${say("expires", { day: expiresOn })}` : "");
      item.append(link, ` · ${marketName(market)}`, standing);
      const more = element("div");
      item.append(more);
      codes.append(item);
      fetched(asked("/lookup", { f: "json", q: code, market, lang: page.language, on: state.day })).then((told) => {
        more.append(element("p", say("verdict." + told.verdict), `judged ${told.verdict}`));
        const found = told.codes.find((known) => known.market === market);
        if (!found) return;
        const { importer, decisions } = found;
        word.className = groupOf({ status, importerStatus: importer.status });
        if (importer.status) more.append(importerLine(marketName(market), importer));
        more.append(decisionList((decisions || [found.on.decision]).filter(Boolean), market));
      }).catch((error) => more.append(element("p", say("failed", { reason: error.message }), "note")));
    }
    if (!codes.children.length) codes.append(element("li", say("no-code")));
    const notes = properties.illustrative ? [element("p", say("illustrative"), "note")] : [];
    body.replaceChildren(heading, codes, facts, ...notes);
    get("copy").onclick = async () => {
      const text = JSON.stringify(collection(answer, features), null, 1);
      try { await navigator.clipboard.writeText(text); tell(say("copied")); } catch (error) { save(text, `${area}.geojson`); }
    };
    if (going === "fit") heading.focus();
  };
  const statusName = (status) => words["status." + status] || status;
  const importerLine = (market, { status, since, asOf }) => {
    const line = element("p");
    line.append(element("strong", say("importer", { market, status: statusName(status), since: since || asOf }), groupOf({ status })));
    return line;
  };
  // By the day of the map, the last one first.
  const decisionList = (decisions, market) => {
    const list = element("ul", undefined, "decisions");
    for (const decision of decisions.filter(({ on }) => on <= (state.day || page.today)).reverse()) {
      const kind = words["decision." + decision.kind] || decision.kind;
      const parts = [decision.on, kind, decision.authority === "importer" && marketName(market), decision.document];
      list.append(element("li", parts.filter(Boolean).join(" · ")));
    }
    return list;
  };
  get("close").onclick = () => { show(""); map.getCanvas().focus(); };
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && state.area) get("close").click(); });

  // Features with what the service says of them as a whole: as of when, for which day, from which registry, under which licence.
  const collection = ({ asOf, statusOn, source, license }, features) => ({ type: "FeatureCollection", asOf, statusOn, source, license, features });
  const save = (text, name) => {
    const link = element("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/geo+json" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  get("download").onclick = async () => {
    const box = map.getBounds();
    const west = Math.max(box.getWest(), -180), east = Math.min(box.getEast(), 180);
    let address = asked(`/collections/${layer}/items`, {
      bbox: [west, Math.max(box.getSouth(), -90), east, Math.min(box.getNorth(), 90)].map((degree) => degree.toFixed(6)).join(","),
      crop: state.crop, market: state.market, datetime: state.day, limit: 2000,
    });
    const features = [];
    let first;
    try {
      while (address && features.length < 100000) {
        const part = await fetched(address);
        first ||= part;
        features.push(...part.features.filter(({ properties }) => !state.status || groupOf(properties) === state.status));
        const next = part.links.find((link) => link.rel === "next");
        address = next ? new URL(next.href).pathname + new URL(next.href).search : null;
      }
    } catch (error) { return tell(say("failed", { reason: error.message })); }
    save(JSON.stringify(collection(first, features)), `growing-areas-${state.day || page.today}.geojson`);
    tell(counted("downloaded", features.length));
  };
  get("link").onclick = async () => {
    writeAddress();
    try { await navigator.clipboard.writeText(location.href); tell(say("link-copied")); } catch (error) { tell(location.href); }
  };

  // Search: a list box that keys move in.
  const [box, list] = [get("search"), get("hits")];
  let [hits, active, waiting, running] = [[], -1, 0, null];
  const mark = (index) => {
    active = index;
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === index)));
    if (index >= 0) { box.setAttribute("aria-activedescendant", `hit-${index}`); list.children[index].scrollIntoView({ block: "nearest" }); } else box.removeAttribute("aria-activedescendant");
  };
  const opened = (open) => {
    list.hidden = !open;
    box.setAttribute("aria-expanded", String(open));
  };
  const go = (hit) => {
    opened(false);
    box.value = hit.name;
    if (hit.bbox) map.fitBounds(hit.bbox, { padding: beside(hit.areaId || !get("card").hidden), maxZoom: hit.kind === "unit" ? 13 : 15, duration: 800 });
    if (hit.areaId) show(hit.areaId, "stay");
  };
  const search = async () => {
    if (running) running.abort();
    const text = box.value.trim();
    if (text.length < 2) { hits = []; return opened(false); }
    running = new AbortController();
    try {
      hits = (await fetched(asked("/search", { q: text, limit: 12, lang: page.language }), running)).hits;
    } catch (error) { if (error.name !== "AbortError") tell(say("failed", { reason: error.message })); return; }
    list.replaceChildren(...(hits.length ? hits : [null]).map((hit, index) => {
      const item = element("li", hit ? hit.name : say("nothing-found"));
      item.role = "option";
      item.id = `hit-${index}`;
      if (hit) {
        item.append(element("small", [words["kind-" + hit.kind], hit.code, hit.crop && cropName(hit.crop), hit.within].filter(Boolean).join(" · ")));
        item.onmousedown = (event) => { event.preventDefault(); go(hit); };
      }
      return item;
    }));
    mark(-1);
    opened(true);
  };
  box.oninput = () => { clearTimeout(waiting); waiting = setTimeout(search, 120); };
  box.onblur = () => opened(false);
  box.onfocus = () => hits.length && opened(true);
  box.onkeydown = (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (hits.length) { opened(true); mark((active + (event.key === "ArrowDown" ? 1 : -1) + hits.length) % hits.length); }
    } else if (event.key === "Enter" && hits.length) { event.preventDefault(); go(hits[Math.max(active, 0)]); } else if (event.key === "Escape") opened(false);
  };
  get("search-form").onsubmit = (event) => event.preventDefault();

  // Filters and the day.
  for (const name of ["crop", "market", "status"]) {
    get(name).value = state[name];
    get(name).onchange = () => { state[name] = get(name).value; applied(); };
  }
  const days = (text) => Math.round(Date.parse(text) / 864e5);
  const [slider, date] = [get("slider"), get("day")];
  [slider.min, slider.max] = [String(days(page.firstDay)), String(days(page.lastDay))];
  let turning = 0;
  const dayShown = () => {
    const day = state.day || page.today;
    [slider.value, date.value] = [String(days(day)), day];
    slider.setAttribute("aria-valuetext", day);
    get("today").hidden = !state.day;
    get("as-of").textContent = state.day ? say("as-on", { day }) : say("as-today", { day });
  };
  const turned = (day) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
    state.day = day === page.today ? "" : day;
    dayShown();
    clearTimeout(turning);
    turning = setTimeout(() => {
      const areas = map.getSource("areas"), communes = map.getSource("communes");
      if (areas) areas.setTiles([tileAddress()]);
      if (communes) communes.setData(asked("/collections/administrative-units/items", { level: "commune", limit: 10000, datetime: state.day }));
      if (state.area) show(state.area, "stay");
      writeAddress();
    }, 150);
  };
  slider.oninput = () => turned(new Date(Number(slider.value) * 864e5).toISOString().slice(0, 10));
  date.onchange = () => turned(date.value);
  get("today").onclick = () => turned(page.today);
  dayShown();
  for (const crop of page.crops) {
    const item = element("li", crop.name);
    const swatch = element("span", undefined, "swatch");
    swatch.style.backgroundColor = colours.get(crop.key);
    item.prepend(swatch);
    get("legend").append(item);
  }
  addEventListener("hashchange", () => {
    const view = readAddress();
    if (view) map.jumpTo(view);
    for (const name of ["crop", "market", "status"]) get(name).value = state[name];
    turned(state.day || page.today);
    applied();
    show(state.area);
  });
  map.once("load", () => { if (state.area) show(state.area); });
  linked();
})();
