// Watches a tour from inside its page, from before the page's own scripts. `benchLook` says where
// the tour shows its step, where its highlight is, and what begins it.
{
  const { begin, step, place } = window.benchLook;
  const longTasks = [];
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask', buffered: true });

  const seen = (selector) =>
    [...document.querySelectorAll(selector)].find((element) => element.getClientRects().length > 0);

  const stepNow = () => {
    const element = seen(step.selector);
    return (step.attribute ? element?.getAttribute(step.attribute) : element?.textContent) ?? '';
  };

  /** Where every part of the highlight is; empty while the first one is not there. */
  const placeNow = () => {
    const parts = place.map((selector) => {
      const element = seen(selector);
      if (!element) return '';
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${[x, y, width, height].map(Math.round)} ${element.getAttribute('d') ?? ''}`;
    });
    return parts[0] && parts.join('|');
  };

  const { port1, port2 } = new MessageChannel();

  /** Call it in a frame: the time when that frame is done. */
  const frameEnd = () =>
    new Promise((resolve) => {
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** When the highlight last moved: it is still once three frames show it in one place. */
  async function settledSince(painted) {
    let [now, last, still] = [placeNow(), painted, 0];
    while (still < 3 && performance.now() < painted + 3000) {
      await frame();
      const next = placeNow();
      still = next === now ? still + 1 : 0;
      if (next === now) continue;
      now = next;
      last = await frameEnd();
    }
    return last;
  }

  /** Reported some time after it was painted. */
  async function firstScreen() {
    for (;;) {
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      if (entry) return entry.startTime;
      await frame();
    }
  }

  async function firstStep() {
    await frame();
    while (!stepNow() || !placeNow()) {
      // The button may be drawn before its script has run: pressed in each frame until it works.
      if (begin) seen(begin)?.click();
      await frame();
    }
    const painted = await frameEnd();
    window.benchReady('');
    const before = longTasks.filter(({ startTime }) => startTime < painted);
    const resources = performance.getEntriesByType('resource');
    return {
      painted,
      settled: await settledSince(painted),
      firstScreen: await firstScreen(),
      blocked: before.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      requests: resources.map(({ name, startTime, responseEnd }) => ({
        name,
        startTime,
        responseEnd,
      })),
    };
  }

  /** From a press to the frame that shows another step with its highlight; undefined when lost. */
  async function outcome(stepBefore, placeBefore) {
    const { timeStamp } = await new Promise((resolve) => {
      addEventListener('pointerdown', resolve, { capture: true, once: true });
      setTimeout(resolve, 4000, {});
    });
    if (timeStamp === undefined) return null;
    const waits = performance.now() + 4000;
    let passed = false;
    while (!passed) {
      if (performance.now() > waits) return null;
      await frame();
      const [stepAfter, placeAfter] = [stepNow(), placeNow()];
      passed = stepAfter !== '' && stepAfter !== stepBefore;
      passed &&= placeAfter !== '' && placeAfter !== placeBefore;
    }
    const painted = await frameEnd();
    const settled = await settledSince(painted);
    return { at: timeStamp, painted: painted - timeStamp, settled: settled - timeStamp };
  }

  window.bench = {
    first: firstStep(),
    /** Where to press for the next step; from now on the outcome of the press is watched. */
    aim(selector) {
      const element = seen(selector);
      element?.scrollIntoView({ block: 'nearest' });
      if (!element) return null;
      const { x, y, width, height } = element.getBoundingClientRect();
      window.bench.outcome = outcome(stepNow(), placeNow());
      return { x: x + width / 2, y: y + height / 2 };
    },
  };
}
