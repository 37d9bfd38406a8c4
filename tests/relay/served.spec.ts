import { networkInterfaces } from 'node:os';
import { expect, test } from '../support/app';

test('the app opens, and breaks no rule of the security policy', async ({ page, watch }) => {
  await page.goto('/');
  await expect(page.getByRole('main')).toBeVisible();
  expect(watch.faults).toEqual([]);
});

test('after one visit the app opens without a network', async ({ page, context }) => {
  await page.goto('/');
  await expect(page.getByRole('main')).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
});

test('the app opens on the plain http of a room, where a browser gives it less', async ({
  page,
  app,
  watch,
}) => {
  const addresses = Object.values(networkInterfaces()).flatMap((adapters) => adapters ?? []);
  const outside = addresses.find(({ family, internal }) => family === 'IPv4' && !internal);
  const origin = `http://${outside?.address ?? '127.0.0.1'}:${app.port}`;
  watch.allow(new RegExp(`^foreign request: ${origin}/`));
  await page.goto(`${origin}/`);
  await expect(page.getByRole('main')).toBeVisible();
});
