// Runs in an empty page of our site: what one step's progress costs to keep, through the app's own
// storage and through the browser's database alone. Both wait for the disk.
window.measureWrites = async ({ storage, count, warmUp }) => {
  const { createMemory } = await import(storage);
  const memory = await createMemory();
  const { id: learner } = await memory.learner();

  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const opening = indexedDB.open('bench-raw', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('events', { keyPath: ['run', 'seq'] });
    opening.result.createObjectStore('runs', { keyPath: 'run' });
  };
  const raw = await asked(opening);

  const day = '2026-11-20';
  const summary = (seq) => ({
    run: 'bench',
    learner,
    scenario: 'bench',
    hash: 'bench',
    level: 'aide',
    persona: 'colette',
    step: 'press',
    index: 1,
    total: 20,
    state: 'en-cours',
    seq,
    hints: 0,
    mistakes: 0,
    started: day,
    updated: day,
  });
  const event = (seq) => ({
    seq,
    step: 'press',
    kind: 'gesture',
    outcome: 'done',
    next: 'press',
    gesture: { kind: 'press', target: 'navigateur.menu' },
  });

  const writeRaw = (seq) =>
    new Promise((resolve, reject) => {
      const transaction = raw.transaction(['events', 'runs'], 'readwrite', {
        durability: 'strict',
      });
      transaction.objectStore('events').add({ ...event(seq), run: 'bench' });
      transaction.objectStore('runs').put(summary(seq));
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => reject(transaction.error);
    });
  const writeOurs = (seq) => memory.append(summary(seq), [event(seq)]);

  const times = { ours: [], raw: [] };
  async function time(name, write, seq) {
    const start = performance.now();
    const kept = await write(seq);
    if (!kept) throw new Error(`${name}: step ${seq} was not kept`);
    if (seq > warmUp) times[name].push(performance.now() - start);
  }
  for (let seq = 1; seq <= warmUp + count; seq += 1) {
    const both = [
      ['ours', writeOurs],
      ['raw', writeRaw],
    ];
    for (const [name, write] of seq % 2 ? both : both.reverse()) await time(name, write, seq);
  }
  return times;
};
