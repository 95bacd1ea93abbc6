/* Stops painted ahead: while nobody waits, the stops around the one that is shown become
   bitmaps, so that a step is one copy. Whoever changes what is drawn drops them. */
(() => {
  "use strict";
  const memcon = (window.memcon ??= {});

  /* Bytes of all bitmaps together: all twenty years of a laptop's picture at one pixel a point,
     half of them at two. Phones keep some 250 MB for all canvases of all pages. */
  const MOST = 96e6;
  /* A slice of work no reader notices who presses a key meanwhile: half a picture of 60 a second. */
  const SLICE_MS = 8;
  /* Where a browser does not tell when it is idle, a pause long enough for a key to come between. */
  const PAUSE_MS = 30;

  const [wait, stopWaiting] = window.requestIdleCallback
    ? [(then) => requestIdleCallback(then), (waiting) => cancelIdleCallback(waiting)]
    : [(then) => setTimeout(then, PAUSE_MS), (waiting) => clearTimeout(waiting)];

  const bitmaps = new Map();
  let size = "";
  let waiting = null;

  const sizeOf = ({ width, height }, fine) => [Math.round(width * fine), Math.round(height * fine)];
  const bytes = ([width, height]) => 4 * width * height;

  const rest = () => {
    if (waiting !== null) stopWaiting(waiting);
    waiting = null;
  };

  const drop = (isDropped = () => true) => {
    for (const [stop, bitmap] of bitmaps) {
      if (!isDropped(stop)) continue;
      bitmap.close();
      bitmaps.delete(stop);
    }
  };

  const forget = () => {
    rest();
    drop();
  };

  /* Nearest first, and of two as near the later one, since time runs on. */
  const nearest = (stops, at) => [...stops].sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || b - a);

  /* Where it is painted: beside the canvas of motion, since letters take after the page around
     them, and no OffscreenCanvas has one. */
  const bench = Object.assign(document.createElement("canvas"), { hidden: true });
  const cleared = ([width, height]) => {
    if (!bench.isConnected) document.querySelector("canvas.motion").after(bench);
    return Object.assign(bench, { width, height }).getContext("2d", { alpha: false });
  };

  /* A canvas remembers what to draw and draws it when it is used; to copy one pixel is use. */
  const spy = new OffscreenCanvas(1, 1).getContext("2d");
  const copied = ([width, height]) => {
    const sheet = new OffscreenCanvas(width, height);
    sheet.getContext("2d").drawImage(bench, 0, 0);
    return sheet.transferToImageBitmap();
  };

  function* paint(frame, fine) {
    const pixels = sizeOf(frame.layout, fine);
    const pen = cleared(pixels);
    for (const _ of memcon.pen.slowly(pen, frame, fine)) {
      spy.drawImage(bench, 0, 0, 1, 1, 0, 0, 1, 1);
      yield;
    }
    return copied(pixels);
  }

  function* all(stops, frameAt, fine) {
    for (const stop of stops) bitmaps.set(stop, yield* paint(frameAt(stop), fine));
  }

  const work = (task) => {
    const until = performance.now() + SLICE_MS;
    let isDone = false;
    while (!isDone && performance.now() < until) isDone = task.next().done;
    waiting = isDone ? null : wait(() => work(task));
  };

  /* Paint what is near a stop and not yet there; what is too far away makes room. */
  const around = (at, stops, frameAt) => {
    rest();
    const fine = memcon.pen.fineness();
    const pixels = sizeOf(frameAt(at).layout, fine);
    if (size !== String(pixels)) drop();
    size = String(pixels);
    const wanted = nearest(stops, at).slice(0, Math.floor(MOST / bytes(pixels)));
    drop((stop) => !wanted.includes(stop));
    const task = all(wanted.filter((stop) => !bitmaps.has(stop)), frameAt, fine);
    waiting = wait(() => work(task));
  };

  memcon.ahead = {
    around,
    rest,
    forget,
    /* The bitmap of a stop, if it is as large as the sheet it is for. */
    of(stop, { width, height }) {
      const bitmap = bitmaps.get(stop);
      return bitmap?.width === width && bitmap?.height === height ? bitmap : null;
    },
    /* What is kept, for tests and for readers of the console. */
    get kept() {
      const each = [...bitmaps.values()].map(({ width, height }) => bytes([width, height]));
      return { stops: [...bitmaps.keys()].sort(), bytes: each.reduce((sum, n) => sum + n, 0), most: MOST };
    },
    get idle() {
      return waiting === null;
    },
  };
})();
