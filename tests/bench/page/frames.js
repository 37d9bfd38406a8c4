/**
 * The longest time between two frames.
 * @param {number} duration for how many milliseconds to watch
 * @returns {Promise<number>} milliseconds
 */
globalThis.longestFrame = (duration) =>
  new Promise((resolve) => {
    const began = performance.now();
    let last = began;
    let longest = 0;
    const frame = (now) => {
      longest = Math.max(longest, now - last);
      last = now;
      if (now - began < duration) requestAnimationFrame(frame);
      else resolve(longest);
    };
    requestAnimationFrame(frame);
  });
