import { go, redirect } from '../../../world/browser';
import { caisseOf } from '../../../world/caisses';
import { addDays, formatDate, readDate } from '../../../world/clock';
import { dateKind } from '../../../world/kinds/date';
import type { FieldKind } from '../../../world/kinds/kind';
import { postcodeKind } from '../../../world/kinds/postcode';
import { streetKind } from '../../../world/kinds/street';
import { textKind } from '../../../world/kinds/text';
import { townKind } from '../../../world/kinds/town';
import { kits } from '../../../world/kit';
import type { Page } from '../../../world/page';
import { deliver } from '../../../world/post';
import { clearDrafts, draftOf, type Effect, type World } from '../../../world/world';
import { account, addressOf, HOSTS } from '../account';
import { needsSession, shell } from '../account-pages';
import { link, press, send } from '../controls';

const STREET = 'adresse.rue';
const POSTCODE = 'adresse.code-postal';
const TOWN = 'adresse.ville';
const DATE = 'adresse.date';
const FIELDS = [STREET, POSTCODE, TOWN, DATE] as const;

/** The street where the caisse already writes: nothing would change. */
const sameStreet = (world: World, value: string): string | undefined =>
  streetKind.normalise(value) === streetKind.normalise(addressOf(world).street)
    ? 'adresse-ancienne'
    : undefined;

/** A move is declared once it is done, and within the year. */
function moveDate(world: World, value: string): string | undefined {
  const day = readDate(value);
  if (day === undefined) return undefined;
  if (day > world.now) return 'demenagement-futur';
  // A day begins at midnight, and now is later: this very day last year still counts.
  return day <= addDays(world.now, -366) ? 'demenagement-ancien' : undefined;
}

const review: Effect = (world) => go(world, 'adresse.recapitulatif');

/** Everything was written before, and fits: else the form comes first. */
const needsForm = (world: World): World => {
  const inside = needsSession(world);
  const complete = FIELDS.every((field) => {
    const draft = world.drafts[field];
    return draft !== undefined && draft.value !== '' && draft.mistake === undefined;
  });
  return inside === world && !complete ? redirect(world, 'adresse.saisie') : inside;
};

/** Whether the file goes to another caisse, as it does when the département changes. */
export function changesCaisse(world: World, postcode: string): boolean {
  const nameOf = (code: string) => JSON.stringify(caisseOf(code));
  return nameOf(postcode) !== nameOf(addressOf(world).postcode);
}

const declare: Effect = (world) => {
  const address = {
    street: draftOf(world, STREET),
    postcode: draftOf(world, POSTCODE),
    town: draftOf(world, TOWN),
  };
  const moved = account.with(clearDrafts(world, 'adresse.'), { address });
  const transfer = changesCaisse(world, address.postcode)
    ? 'Votre dossier part vers votre nouvelle caisse. Cela prend quelques jours.'
    : 'Votre caisse reste la même.';
  const message = {
    from: 'Compte ameli (message d’entraînement)',
    subject: 'Votre changement d’adresse',
    body: [`Nous avons noté votre nouvelle adresse le ${formatDate(world.now)}.`, transfer],
  };
  const mailed = deliver(moved, { ...message, id: 'adresse', kind: 'mail' });
  const posted = deliver(mailed, { ...message, id: 'lettre-adresse', kind: 'letter' });
  return go(posted, 'adresse.faite');
};

/** The caisse has the address of the kit's new home: a wrong one would lose the letters. */
export function livesAtNewHome(world: World): boolean {
  const kit = kits[world.persona];
  const { street, postcode, town } = addressOf(world);
  const is = (kind: FieldKind, value: string, name: string) =>
    kind.normalise(value) === kind.normalise(kit[name] ?? '');
  return (
    is(streetKind, street, 'nouvelle-adresse') &&
    is(postcodeKind, postcode, 'nouveau-code-postal') &&
    is(townKind, town, 'nouvelle-ville')
  );
}

const page = (path: string, controls: Page['controls'], arrive = needsSession): Page => ({
  title: 'Mon compte : changement d’adresse',
  address: `${HOSTS.gateway}/${path}`,
  arrive,
  controls: { ...shell, ...controls },
});

export const addressPages: Readonly<Record<string, Page>> = {
  'adresse.saisie': {
    ...page('adresse', {
      [STREET]: {
        kind: 'field',
        label: 'Numéro et rue',
        field: streetKind,
        required: true,
        check: sameStreet,
        samples: { 'adresse-ancienne': (world) => addressOf(world).street },
      },
      'adresse.complement': {
        kind: 'field',
        label: 'Complément (étage, bâtiment)',
        field: textKind,
      },
      [POSTCODE]: { kind: 'field', label: 'Code postal', field: postcodeKind, required: true },
      [TOWN]: { kind: 'field', label: 'Commune', field: townKind, required: true },
      [DATE]: {
        kind: 'field',
        label: 'Date du déménagement',
        field: dateKind,
        required: true,
        help: 'JJ/MM/AAAA',
        check: moveDate,
        samples: {
          'demenagement-futur': (world) => formatDate(addDays(world.now, 30)),
          'demenagement-ancien': (world) => formatDate(addDays(world.now, -800)),
        },
      },
      'adresse.continuer': { ...send('CONTINUER', review), mistakes: ['champ-vide'] },
      'adresse.annuler': link('Annuler', 'compte.demarches'),
    }),
    submit: 'adresse.continuer',
  },
  'adresse.recapitulatif': page(
    'adresse-verifier',
    {
      'adresse.resume': { kind: 'shown', label: 'Votre nouvelle adresse' },
      'adresse.confirmer': press('CONFIRMER', declare),
      'adresse.modifier': link('Modifier', 'adresse.saisie'),
    },
    needsForm,
  ),
  'adresse.faite': page('adresse-enregistree', {
    'adresse.voir': link('Voir mes informations', 'compte.informations'),
  }),
};
