import { go, redirect } from '../../../world/browser';
import { formatDate } from '../../../world/clock';
import { viewFile } from '../../../world/files';
import { kits } from '../../../world/kit';
import type { Fact, Page } from '../../../world/page';
import { draftOf, refuse, type Effect, type World } from '../../../world/world';
import { caisseNameOf, HOSTS } from '../account';
import { needsSession, shell } from '../account-pages';
import { link, press } from '../controls';

const SELF = 'attestation.moi';
const CHILD = 'attestation.enfant';
const MENTION = 'attestation.mention';
const SAVED = 'attestation-telechargee';

export const attestationFacts: Readonly<Record<string, Fact>> = {
  [SAVED]: { kind: 'acquis', label: 'Télécharger votre attestation de droits' },
};

/** One persona has a child on her account. */
const CHILD_NAME = 'Noé MODELE';
const hasChild = (world: World): boolean => world.persona === 'samira';

const ticked = (world: World, target: string): boolean => draftOf(world, target) === 'oui';
const anyone = (world: World): boolean => ticked(world, SELF) || ticked(world, CHILD);

const prepare: Effect = (world) =>
  anyone(world) ? go(world, 'attestation.prete') : refuse(world, 'beneficiaire-sans-choix', SELF);

export function beneficiaries(world: World): string {
  const kit = kits[world.persona];
  const own = `${kit['prenom']} ${kit['nom-usage']}`;
  return [
    ...(ticked(world, SELF) ? [own] : []),
    ...(ticked(world, CHILD) ? [CHILD_NAME] : []),
  ].join(', ');
}

const openDocument: Effect = (world) => {
  const kit = kits[world.persona];
  return viewFile(world, {
    id: 'attestation',
    name: 'attestation-de-droits.pdf',
    fact: SAVED,
    details: {
      titre: 'Attestation de droits',
      'Assuré(e)': `${kit['prenom']} ${kit['nom-usage']}`,
      'Numéro de sécurité sociale': `${kit['numero']} ${kit['cle']}`,
      'Bénéficiaire(s)': beneficiaries(world),
      Caisse: caisseNameOf(world),
      'Droits ouverts': 'du 01/01/2026 au 31/12/2026',
      ...(ticked(world, MENTION) && { Mention: 'Exonération du ticket modérateur : sans objet' }),
      'Établie le': formatDate(world.now),
    },
  });
};

/** Nothing chosen yet: the choice comes first. */
const needsChoice = (world: World): World => {
  const inside = needsSession(world);
  return inside === world && !anyone(world) ? redirect(world, 'attestation.choix') : inside;
};

export const attestationPages: Readonly<Record<string, Page>> = {
  'attestation.choix': {
    title: 'Mon compte : attestation de droits',
    address: `${HOSTS.gateway}/attestation`,
    arrive: needsSession,
    controls: {
      ...shell,
      [SELF]: { kind: 'box', label: 'Moi', missing: 'beneficiaire-sans-choix' },
      [CHILD]: { kind: 'box', label: 'Mon enfant', when: hasChild },
      [MENTION]: { kind: 'box', label: 'Ajouter la mention d’exonération (ETM)' },
      'attestation.valider': {
        ...press('VALIDER', prepare),
        mistakes: ['beneficiaire-sans-choix'],
      },
      'attestation.annuler': link('Annuler', 'compte.demarches'),
    },
  },
  'attestation.prete': {
    title: 'Mon compte : attestation de droits',
    address: `${HOSTS.gateway}/attestation-prete`,
    arrive: needsChoice,
    controls: {
      ...shell,
      'attestation.telecharger': press('Ouvrir mon attestation (PDF)', openDocument),
      'attestation.modifier': link('Changer les bénéficiaires', 'attestation.choix'),
    },
  },
};
