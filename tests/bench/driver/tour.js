import { driver } from 'driver.js';

const fields = [...document.querySelectorAll('label')];
const steps = fields.map((element, index) => ({
  element,
  popover: {
    title: `Step ${index + 1} of ${fields.length}`,
    description: `Fill in « ${element.textContent} », then press Next.`,
  },
}));

document.getElementById('go').onclick = () => driver({ animate: false, steps }).drive();
