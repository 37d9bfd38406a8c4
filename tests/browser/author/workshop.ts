import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Persona } from '../robot/file';

/** Where a recording begins, and what it is about. */
export interface Beginning {
  readonly title: string;
  readonly persona: Persona;
  readonly page: string;
  readonly presets: readonly string[];
}

/** An author at work: what they press and read in the workshop. */
export class Workshop {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/#/atelier');
    await this.page.locator('[data-way=nothing]').waitFor();
  }

  /** « Partir d’un petit modèle ». */
  async begin(): Promise<void> {
    await this.open();
    await this.page.locator('[data-way=nothing]').click();
    await this.atDesk();
  }

  /** « Copier un exercice ». @param title of one that comes with the app */
  async copy(title: string): Promise<void> {
    await this.open();
    await this.page.locator('[data-way=copy]').click();
    await this.page.getByRole('dialog').getByRole('button', { name: title, exact: true }).click();
    await this.atDesk();
  }

  async atDesk(): Promise<void> {
    await this.page.locator('[data-editor]').waitFor();
  }

  async record({ title, persona, page: start, presets }: Beginning): Promise<void> {
    const { page } = this;
    await this.open();
    await page.locator('[data-way=record]').click();
    await page.locator('#record-title').fill(title);
    await page.locator('#record-persona').selectOption(persona);
    await page.locator('#record-page').selectOption(start);
    for (const box of await page.locator('form [type=checkbox]').all()) {
      await box.setChecked(presets.includes(await box.inputValue()));
    }
    await page.locator('form [type=submit]').click();
    await page.locator('[data-recording]').waitFor();
  }

  /** « J’ai fini », with the goals that are proposed; then at the desk. */
  async finish(goals?: readonly string[]): Promise<void> {
    const { page } = this;
    await page.locator('[data-act=finish]').click();
    for (const box of goals ? await page.locator('dialog[open] [type=checkbox]').all() : []) {
      await box.setChecked(goals?.includes(await box.inputValue()) ?? false);
    }
    await page.locator('[data-act=make]').click();
    await this.atDesk();
  }

  /** The text as it is downloaded. */
  async text(): Promise<string> {
    const { page } = this;
    await page.locator('[data-part=share]').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-act=download-text]').click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    await page.locator('[data-part=write]').click();
    return text;
  }

  /** Puts another text in the place of the one on the desk, as one paste. */
  async write(text: string): Promise<void> {
    const { page } = this;
    await page.getByRole('radio', { name: 'Texte', exact: true }).check();
    await page.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
  }

  /** Waits until the checker has spoken of the text on the desk. */
  async expectProblems(count: number): Promise<void> {
    await expect(this.page.locator('[data-problems]')).toHaveAttribute(
      'data-problems',
      String(count),
    );
  }
}
