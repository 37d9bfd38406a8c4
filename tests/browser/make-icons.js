// Draws the PNG icons of the installed app from public/icons/icon.svg.
// Run from the project's folder: node tests/browser/make-icons.js
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

const folder = 'public/icons';
const drawing = await readFile(`${folder}/icon.svg`, 'utf8');
// A maskable icon is cut to any shape: full ground, drawing inside the safe circle.
const maskable = drawing
  .replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"')
  .replace(/<rect [^>]*\/>/, '<rect x="-5" y="-5" width="42" height="42" fill="#0f5257"/>');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const [name, size, svg] of [
  ['icon-192', 192, drawing],
  ['icon-512', 512, drawing],
  ['maskable-512', 512, maskable],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  await page.screenshot({ path: `${folder}/${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
