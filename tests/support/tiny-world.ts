import type { PageName, PersonaName, TargetName } from '../../src/simulator/world/gesture';

/** The whole of the toy computer. */
export interface TinyWorld {
  readonly persona: PersonaName;
  readonly page: PageName;
  /** Pages behind the back button, oldest first. */
  readonly history: readonly PageName[];
  /** Minutes since the start. */
  readonly now: number;
  /** The code that was sent last, as the kit names it, and when. */
  readonly code: 'code' | 'code-nouveau';
  readonly codeSentAt: number;
  readonly connected: boolean;
  readonly downloaded: boolean;
  readonly passwordSaved: boolean;
  readonly fields: Readonly<Record<TargetName, string>>;
}

export type TinyKit = Readonly<Record<string, string>>;

export const tinyKits: Readonly<Record<'colette' | 'gerard', TinyKit>> = {
  colette: {
    prenom: 'Colette',
    numero: '2 53 07 99 000 001',
    'mot-de-passe': 'Lilas-Bleu-53',
    code: '481205',
    'code-nouveau': '770314',
    adresse: 'https://www.assurance.example/',
    releve: 'releve-colette.pdf',
  },
  gerard: {
    prenom: 'Gérard',
    numero: '1 48 11 99 000 002',
    'mot-de-passe': 'Velo-Rouge-48',
    code: '903417',
    'code-nouveau': '112858',
    adresse: 'https://www.assurance.example/',
    releve: 'releve-gerard.pdf',
  },
};

export function tinyKit(persona: PersonaName): TinyKit {
  return persona === 'gerard' ? tinyKits.gerard : tinyKits.colette;
}
