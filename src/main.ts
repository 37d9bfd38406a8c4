import './ui/tokens.css';
import './ui/base.css';
import './app/shell/boot.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { dayOf } from './app/shell/day';
import { Install } from './app/shell/install.svelte';
import { somethingKept } from './app/shell/kept';
import { Navigation } from './app/shell/navigation.svelte';
import { ahead } from './app/shell/pieces';
import type { Ports } from './app/shell/ports';
import { Session } from './app/shell/session.svelte';
import { Updates } from './app/shell/updates.svelte';
import { whenIdle } from './app/shell/when-idle';
import { preferredLanguage, startI18n } from './i18n';
import type { Classroom } from './classroom/ports';
import type { Memory } from './lesson/ports';
import { joinLibraries } from './library/joined';
import { createLibrary } from './library/shipped';
import type { Workshop } from './library/workshop';
import { preloadScreens } from './simulator/sites/screens';
import { newId } from './storage/ids';
import { workshopIsThere, workshopName } from './storage/workshop/there';

let memory: Promise<Memory> | undefined;

/** Opened once; tried again at the next call when it could not be. */
function openMemory(): Promise<Memory> {
  memory ??= import('./storage/memory').then((storage) => storage.createMemory());
  memory.catch(() => (memory = undefined));
  return memory;
}

let classroom: Promise<Classroom> | undefined;

/** As the memory. */
function openClassroom(): Promise<Classroom> {
  classroom ??= Promise.all([import('./classroom/classroom'), import('./storage/drawer')]).then(
    ([{ createClassroom }, { KeptDrawer }]) => createClassroom({ drawer: new KeptDrawer() }),
  );
  classroom.catch(() => (classroom = undefined));
  return classroom;
}

let workshop: Promise<Workshop> | undefined;

/** As the memory. */
function openWorkshop(): Promise<Workshop> {
  workshop ??= Promise.all([import('./storage/workshop/workshop'), import('./scenario/hash')]).then(
    ([{ createWorkshop }, { contentHash }]) => createWorkshop({ hash: contentHash }),
  );
  workshop.catch(() => (workshop = undefined));
  return workshop;
}

/** One that is open may keep in memory alone. */
const mayHaveWorkshop = async () => workshop !== undefined || workshopIsThere();

const ports: Ports = {
  library: joinLibraries(createLibrary(), async () =>
    (await mayHaveWorkshop()) ? openWorkshop() : undefined,
  ),
  memory: openMemory,
  somethingKept: () => somethingKept(workshopName),
  classroom: openClassroom,
  workshop: openWorkshop,
  workshopIsThere: mayHaveWorkshop,
  today: () => dayOf(new Date()),
  newRun: newId,
};

const updates = new Updates();
let ready = false;

/** What the first room does not need: its files come after it. */
function onready(): void {
  if (ready) return;
  ready = true;
  whenIdle(() => {
    // No step waits for a site's file, and no gesture for the memory's.
    void ahead(preloadScreens).then(() => ahead(() => import('./storage/memory')));
    if (import.meta.env.PROD) void updates.start();
  });
}

await startI18n(preferredLanguage());
const target = document.getElementById('app');
if (target) {
  const session = new Session(ports);
  const props = { session, navigation: new Navigation(), updates, install: new Install(), onready };
  target.replaceChildren();
  mount(App, { target, props });
}
