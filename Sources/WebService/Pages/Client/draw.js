// Draws a boundary: corners are set by clicking, dragged to correct, or moved by keys and numbers, and what is drawn is sent by the same
// interface that programs use.
(() => {
  "use strict";
  const get = (id) => document.getElementById(id);
  const page = JSON.parse(get("drawing-data").textContent);
  const say = (id, values = {}) => (page.words[id] || id).replace(/%([a-z]+)/g, (place, name) => (name in values ? values[name] : place));
  const element = (name, text) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const rounded = (degrees) => Math.round(degrees * 1e7) / 1e7;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  // Parts, their rings, their corners; rings are closed only when they are sent.
  let parts = page.outline ? page.outline.map((part) => part.map((ring) => ring.slice(0, -1))) : [[[]]];
  let active = parts[0][0];
  const past = [];
  const rings = () => parts.flat();
  const corners = () => rings().flatMap((ring) => ring.map((corner, index) => ({ ring, index })));
  const closed = (ring) => [...ring, ring[0]];
  const geometry = () => ({ type: "MultiPolygon", coordinates: parts.map((part) => part.filter((ring) => ring.length).map(closed)).filter((part) => part.length) });

  const ink = () => dark.matches
    ? { ground: "#1d2420", other: "#9db0a5", fill: "#74e0a0", line: "#c8ffdd" } : { ground: "#f3f1ea", other: "#6b6557", fill: "#0a6b2d", line: "#07552b" };
  const style = () => {
    const colour = ink();
    const sources = {
      areas: { type: "vector", tiles: [`${location.origin}/tiles/growing-areas/{z}/{x}/{y}.mvt`], minzoom: 0, maxzoom: 18 },
      drawn: { type: "geojson", data: geometry() },
    };
    const under = [{ id: "ground", type: "background", paint: { "background-color": colour.ground } }];
    if (page.basemap) {
      sources.base = { type: "raster", tiles: [page.basemap.url], tileSize: 256, attribution: page.basemap.attribution };
      under.push({ id: "base", type: "raster", source: "base" });
    }
    return {
      version: 8, sources,
      layers: [
        ...under,
        { id: "others", type: "line", source: "areas", "source-layer": "growing-areas", paint: { "line-color": colour.other, "line-width": 1.2, "line-dasharray": [3, 2] } },
        { id: "drawn", type: "fill", source: "drawn", paint: { "fill-color": colour.fill, "fill-opacity": 0.3 } },
        { id: "line", type: "line", source: "drawn", paint: { "line-color": colour.line, "line-width": 2.5 } },
      ],
    };
  };
  const map = new maplibregl.Map({
    container: "drawing-map", style: style(), bounds: page.bounds || [102, 8, 110, 24], fitBoundsOptions: { padding: 50, maxZoom: 17 }, maxZoom: 20,
    attributionControl: false, dragRotate: false, pitchWithRotate: false, doubleClickZoom: false,
    locale: { "NavigationControl.ZoomIn": say("zoom-in"), "NavigationControl.ZoomOut": say("zoom-out"), "Map.Title": say("title") },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), "bottom-right");
  map.addControl(new maplibregl.ScaleControl(), "bottom-left");
  if (page.basemap) map.addControl(new maplibregl.AttributionControl({ compact: true }), "bottom-right");
  dark.addEventListener("change", () => map.setStyle(style(), { diff: false }));
  map.on("idle", () => (document.documentElement.dataset.drawn = "yes"));

  const tell = (text) => (get("drawing-said").textContent = text);
  const shape = () => {
    const source = map.getSource("drawn");
    if (source) source.setData(geometry());
  };
  const changing = () => {
    past.push(JSON.stringify(parts));
    if (past.length > 200) past.shift();
  };
  // What was checked is no longer what is drawn.
  const changed = (focused) => {
    get("drawing-record").disabled = true;
    get("drawing-faults").replaceChildren();
    shape();
    listed(focused);
  };

  let marks = [];
  const listed = (focused) => {
    for (const mark of marks) mark.remove();
    const all = corners();
    marks = all.map(({ ring, index }, place) => {
      const knob = element("button");
      knob.type = "button";
      knob.className = "knob";
      knob.setAttribute("aria-label", say("corner", { number: place + 1 }));
      const mark = new maplibregl.Marker({ element: knob, draggable: true }).setLngLat(ring[index]).addTo(map);
      const placed = () => {
        const { lng, lat } = mark.getLngLat();
        ring[index] = [rounded(lng), rounded(lat)];
      };
      mark.on("dragstart", changing);
      mark.on("drag", () => { placed(); shape(); });
      mark.on("dragend", () => { active = ring; changed(); });
      knob.onclick = (event) => event.stopPropagation();
      knob.onkeydown = (event) => {
        const step = event.shiftKey ? 10 : 1;
        const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
        if (!way && event.key !== "Delete") return;
        event.preventDefault();
        event.stopPropagation();
        changing();
        if (way) {
          const { x, y } = map.project(ring[index]);
          const { lng, lat } = map.unproject([x + way[0], y + way[1]]);
          ring[index] = [rounded(lng), rounded(lat)];
        } else ring.splice(index, 1);
        changed(place);
      };
      return mark;
    });
    get("drawing-corners").replaceChildren(...all.map(({ ring, index }, place) => {
      const item = element("li");
      ["latitude", "longitude"].forEach((name, order) => {
        const box = element("input");
        box.inputMode = "decimal";
        box.setAttribute("aria-label", `${say("corner", { number: place + 1 })}, ${say(name)}`);
        box.value = ring[index][1 - order].toFixed(7);
        box.onchange = () => {
          const said = Number(box.value.replace(",", "."));
          if (!box.value.trim() || !Number.isFinite(said) || Math.abs(said) > (order ? 180 : 90)) return tell(say("no-number"));
          changing();
          ring[index][1 - order] = rounded(said);
          changed();
        };
        item.append(box);
      });
      const gone = element("button", "×");
      gone.type = "button";
      gone.setAttribute("aria-label", say("remove", { number: place + 1 }));
      gone.onclick = () => { changing(); ring.splice(index, 1); changed(); };
      item.append(gone);
      return item;
    }));
    if (focused !== undefined && marks.length) marks[Math.min(focused, marks.length - 1)].getElement().focus();
    get("drawing-undo").disabled = !past.length;
  };

  // A corner on a side goes between its ends, any other after the last.
  const add = ({ lng, lat }) => {
    changing();
    const point = map.project([lng, lat]);
    let nearest = { distance: 12, ring: active, index: active.length };
    for (const ring of rings()) {
      if (ring.length < 3) continue;
      ring.forEach((corner, index) => {
        const [from, to] = [map.project(corner), map.project(ring[(index + 1) % ring.length])];
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const along = Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)));
        const distance = Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
        if (distance < nearest.distance) nearest = { distance, ring, index: index + 1 };
      });
    }
    active = nearest.ring;
    active.splice(nearest.index, 0, [rounded(lng), rounded(lat)]);
    changed();
  };
  map.on("click", (event) => add(event.lngLat));
  get("drawing-add").onclick = () => add(map.getCenter());
  get("drawing-undo").onclick = () => {
    if (!past.length) return;
    parts = JSON.parse(past.pop());
    active = parts[parts.length - 1][0];
    changed();
  };

  // The other facts stand in the form on the same page.
  const facts = () => {
    const said = {};
    for (const [name, value] of new FormData(document.querySelector("form.fields"))) {
      if (page.fields.includes(name) && typeof value === "string" && value.trim()) said[name] = name === "accuracyMetres" ? Number(value) : value;
    }
    return said;
  };
  const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const send = async (trial) => {
    if (rings().some((ring) => ring.length < 3)) return tell(say("too-few"));
    const headers = { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": page.csrf, "Idempotency-Key": key() };
    if (page.tag) headers["If-Match"] = page.tag;
    const body = JSON.stringify({ ...facts(), outline: { type: "Feature", properties: {}, geometry: geometry() }, ...(trial ? { dryRun: true } : {}) });
    tell(say("sending"));
    let answer, told;
    try {
      answer = await fetch(`${page.address}?lang=${page.language}`, { method: page.method, headers, body });
      told = await answer.json();
    } catch (error) { return tell(say("failed", { reason: error.message })); }
    const faults = told.faults || [];
    get("drawing-faults").replaceChildren(...faults.map((fault) => {
      const item = element("li", fault.text);
      item.className = fault.severity;
      if (fault.lon != null) {
        const button = element("button", say("show"));
        button.type = "button";
        button.onclick = () => map.easeTo({ center: [fault.lon, fault.lat], zoom: Math.max(map.getZoom(), 17) });
        item.append(" ", button);
      }
      return item;
    }));
    if (!answer.ok) return tell(told.detail || String(answer.status));
    if (!trial) return void location.assign(`/office/areas/${told.areaId}?done=${page.tag ? (told.proposed ? "proposed" : "revised") : "registered"}`);
    get("drawing-record").disabled = !told.valid;
    const hectares = new Intl.NumberFormat(page.language, { maximumFractionDigits: 4 }).format(told.areaHectares || 0);
    tell(told.valid ? say("good", { hectares }) : say("bad"));
  };
  get("drawing-check").onclick = () => send(true);
  get("drawing-record").onclick = () => send(false);
  listed();
})();
