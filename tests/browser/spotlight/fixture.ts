import { createSpotlight } from '../../../src/coach/spotlight';

const frame = document.querySelector<HTMLElement>('#frame');
if (!frame) throw new Error('the fixture has no frame');

/** What the tests drive from outside. */
const bench = {
  spotlight: createSpotlight(frame),
  pressed: [] as string[],
  violations: [] as string[],
};
declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
document.addEventListener('click', (event) => bench.pressed.push((event.target as Element).id));
document.addEventListener('securitypolicyviolation', (event) =>
  bench.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
);
