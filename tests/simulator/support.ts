import { computer } from '../../src/simulator/computer';
import type { Gesture, Outcome, PageName, PersonaName } from '../../src/simulator/world/gesture';
import { kits } from '../../src/simulator/world/kit';
import { messageOf } from '../../src/simulator/world/post';
import { activeTab } from '../../src/simulator/world/browser';
import type { World } from '../../src/simulator/world/world';

/** Someone in front of the simulated computer: does things, and looks at what became of them. */
export class Learner {
  world: World;
  outcome: Outcome = { kind: 'none' };
  readonly #kit: Readonly<Record<string, string>>;

  constructor(page: PageName, presets: readonly string[] = [], persona: PersonaName = 'colette') {
    this.world = computer.start({ persona, page, presets });
    this.#kit = kits[persona];
  }

  do(gesture: Gesture): this {
    const stepped = computer.step(this.world, gesture);
    this.world = stepped.world;
    this.outcome = stepped.outcome;
    return this;
  }

  press = (target: string) => this.do({ kind: 'press', target });
  fill = (target: string, value: string) => this.do({ kind: 'fill', target, value });
  /** Fills in a value of the persona's kit. */
  own = (target: string, kit: string) => this.fill(target, this.kit(kit));
  choose = (target: string, value: string) => this.do({ kind: 'choose', target, value });
  tick = (target: string, value = true) => this.do({ kind: 'check', target, value });
  attach = (target: string, paper: string) => this.do({ kind: 'attach', target, paper });
  visit = (value: string) => this.do({ kind: 'visit', target: 'navigateur.adresse', value });
  enter = (target: string) => this.do({ kind: 'key', target, key: 'Enter' });
  back = () => this.do({ kind: 'back', target: 'navigateur.retour' });
  tab = (site: string) => this.do({ kind: 'switch-tab', target: `onglet.${site}` });

  wait(minutes: number): this {
    this.world = computer.advance(this.world, minutes);
    return this;
  }

  kit = (name: string): string => this.#kit[name] ?? '';
  get page(): PageName {
    return computer.page(this.world);
  }
  get address(): string {
    return activeTab(this.world)?.address ?? '';
  }
  get mistake(): string | undefined {
    return this.outcome.kind === 'refused' ? this.outcome.mistake : undefined;
  }
  /** What stands beside the field. */
  shown = (target: string): string | undefined => this.world.drafts[target]?.mistake;
  has = (fact: string): boolean => computer.facts(this.world).has(fact);
  sees = (target: string): boolean => computer.targets(this.world).has(target);
  message = (id: string) => messageOf(this.world, id);
  /** The ids of the mails, oldest first. */
  get mails(): readonly string[] {
    return this.world.post.messages.filter(({ kind }) => kind === 'mail').map(({ id }) => id);
  }

  /** Opens one's mail, one message in it, and its link. */
  followLink(id: string): this {
    return this.press('navigateur.favori-courriel').press(`courriel.${id}`).press('courriel.lien');
  }

  /** Writes number and password, and sends them. */
  signIn(password = this.kit('mot-de-passe')): this {
    return this.own('connexion.numero', 'numero')
      .fill('connexion.mot-de-passe', password)
      .press('connexion.valider');
  }
}
