import { resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DevEnvironment, HotPayload, Plugin } from 'vite';
import { isClean } from '../scenario/diagnostic';
import type { Simulator } from '../scenario/ports';
import { examineAll, type Examined } from './examine';
import { shippedFiles, shippedNames, type ScenarioFile } from './files';
import { moduleText } from './modules';
import { textReport } from './report';

export interface ScenariosOptions {
  /** The folder of the shipped scenarios; `scenarios/` of the project by default. */
  readonly home?: string;
  /** The simulated computer on which they are proved; ours by default. */
  readonly simulator?: () => Promise<Simulator<unknown>>;
}

const ours = async (): Promise<Simulator<unknown>> => {
  const { computer } = await import('../simulator/computer');
  return computer as Simulator<unknown>;
};

/**
 * Makes modules of the shipped scenarios, read, checked and proved: `virtual:scenarios` (the list),
 * `virtual:scenarios-loaders`, `virtual:scenario/<id>`, `virtual:scenario-words/<id>/<language>`,
 * `virtual:scenario-words/_titles/<language>` (titles and summaries) and
 * `virtual:scenario-voice/<id>/<language>` (addresses of recorded sentences); for authors,
 * `virtual:scenarios-sources` and `virtual:scenario-source/<id>` (the texts themselves).
 * A file with an error stops the build, with its report. While developing, a change is shown by a
 * full reload, after which the lesson goes on at its step; one with an error is told over the page
 * (a page that opens meanwhile too) and in the terminal, and the page keeps what was good before.
 */
export default function scenariosPlugin(options: ScenariosOptions = {}): Plugin {
  let home = '';
  let reading: Promise<readonly Examined[]> | undefined;
  /** What is wrong with the files that stand now, as the development server told it. */
  let told = '';
  /** The files as they were at the last change. */
  let last: readonly ScenarioFile[] | undefined;

  const examine = async (files = shippedFiles(home)): Promise<readonly Examined[]> => {
    const computer = await (options.simulator ?? ours)();
    return examineAll(computer, files, shippedNames(home));
  };
  const examined = (): Promise<readonly Examined[]> => (reading ??= examine());

  return {
    name: 'scenarios',

    configResolved({ root }) {
      home = resolve(root, options.home ?? 'scenarios');
    },

    configureServer({ watcher, environments }) {
      watcher.add(home);
      // The page may be between two loads when a file goes wrong.
      environments.client.hot.on('vite:client:connect', (_, page) => {
        if (told !== '') page.send(overlay(told));
      });
    },

    async buildStart() {
      reading = undefined;
      if (this.environment.mode === 'build') sortOut(await examined(), this);
    },

    resolveId: {
      filter: { id: /^virtual:scenario/u },
      handler: (id) => `\0${id}`,
    },

    load: {
      filter: { id: /^\0virtual:scenario/u },
      async handler(id) {
        const found = await examined();
        const text = moduleText(id.slice(1), found);
        if (text === undefined) sortOut(found, this);
        return text;
      },
    },

    async hotUpdate({ file, server }) {
      if (!file.startsWith(`${home.replaceAll(sep, '/')}/`)) return undefined;
      // Once a change: our modules serve the page alone.
      if (this.environment.name !== 'client') return [];
      const { hot } = this.environment;
      const files = shippedFiles(home);
      // One save may be heard of twice. Of a recording, only its name is in the list.
      if (file.endsWith('.yaml') && isDeepStrictEqual(files, last)) return [];
      last = files;
      const next = await examine(files);
      told = textReport(next.filter(({ diagnostics }) => !isClean(diagnostics)));
      if (told !== '') {
        server.config.logger.error(`\n${told}\n`, { timestamp: true });
        hot.send(overlay(told));
        return [];
      }
      reading = Promise.resolve(next);
      for (const environment of Object.values(server.environments)) forget(environment);
      hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

function overlay(message: string): HotPayload {
  return { type: 'error', err: { message, stack: '', plugin: 'scenarios' } };
}

function forget({ moduleGraph }: DevEnvironment): void {
  for (const [id, module] of moduleGraph.idToModuleMap) {
    if (id.startsWith('\0virtual:scenario')) moduleGraph.invalidateModule(module);
  }
}

interface Log {
  warn(message: string): void;
  error(message: string): never;
}

/** Shows every remark but notes; errors stop. */
function sortOut(examined: readonly Examined[], log: Log): void {
  const broken = examined.filter(({ diagnostics }) => !isClean(diagnostics));
  if (broken.length > 0) log.error(`\n${textReport(broken)}\n`);
  const remarks = textReport(examined, ({ severity }) => severity === 'warning');
  if (remarks !== '') log.warn(`\n${remarks}\n`);
}
