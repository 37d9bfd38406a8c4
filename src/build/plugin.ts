import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { isClean } from '../scenario/diagnostic';
import type { Simulator } from '../scenario/ports';
import { examineAll, type Examined } from './examine';
import { shippedFiles, shippedNames } from './files';
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
 * A file with an error stops the build, with its report.
 */
export default function scenariosPlugin(options: ScenariosOptions = {}): Plugin {
  let home = '';
  let reading: Promise<readonly Examined[]> | undefined;

  const examined = (): Promise<readonly Examined[]> => {
    reading ??= (options.simulator ?? ours)().then((computer) =>
      examineAll(computer, shippedFiles(home), shippedNames(home)),
    );
    return reading;
  };

  return {
    name: 'scenarios',

    configResolved({ root }) {
      home = resolve(root, options.home ?? 'scenarios');
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

    hotUpdate({ file }) {
      if (!file.startsWith(home.replaceAll(sep, '/'))) return undefined;
      reading = undefined;
      const { moduleGraph, hot } = this.environment;
      for (const [id, module] of moduleGraph.idToModuleMap) {
        if (id.startsWith('\0virtual:scenario')) moduleGraph.invalidateModule(module);
      }
      hot.send({ type: 'full-reload' });
      return [];
    },
  };
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
