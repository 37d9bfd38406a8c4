import { formatDate } from '../../../world/clock';
import { viewFile } from '../../../world/files';
import type { KitName } from '../../../world/gesture';
import { pastDateKind } from '../../../world/kinds/date';
import type { FieldKind } from '../../../world/kinds/kind';
import { nameKind } from '../../../world/kinds/name';
import { postcodeKind } from '../../../world/kinds/postcode';
import { streetKind } from '../../../world/kinds/street';
import { textKind } from '../../../world/kinds/text';
import { townKind } from '../../../world/kinds/town';
import { kits } from '../../../world/kit';
import type { Fact, Field } from '../../../world/page';
import type { Procedure } from '../../../world/procedure';
import type { World } from '../../../world/world';

const SAVED = 'certificat-enregistre';

export const certificateFacts: Readonly<Record<string, Fact>> = {
  [SAVED]: { kind: 'acquis', label: 'Enregistrer votre certificat de domicile' },
};

const kit = (world: World, name: KitName): string => kits[world.persona][name] ?? '';

/** Another value is not the one in the town's register. */
const registered = (
  label: string,
  field: FieldKind,
  name: KitName,
  wrong: { readonly mistake: string; readonly sample: (world: World) => string },
  help?: string,
): Field => ({
  kind: 'field',
  label,
  field,
  required: true,
  ...(help !== undefined && { help }),
  check: (world, value) =>
    field.normalise(value) === field.normalise(kit(world, name)) ? undefined : wrong.mistake,
  samples: { [wrong.mistake]: wrong.sample },
});

const unknown = (sample: string) => ({ mistake: 'donnees-inconnues', sample: () => sample });
const elsewhere = (name: KitName) => ({
  mistake: 'domicile-inconnu',
  sample: (world: World) => kit(world, name),
});

const home = (world: World): string =>
  `${kit(world, 'adresse')}, ${kit(world, 'code-postal')} ${kit(world, 'ville')}`;

const openDocument = (world: World): World =>
  viewFile(world, {
    id: 'certificat-domicile',
    name: 'certificat-de-domicile.pdf',
    fact: SAVED,
    details: {
      titre: 'Certificat de domicile',
      Mairie: 'Valmont-sur-Loue (ville inventée)',
      Nom: kit(world, 'nom'),
      Prénom: kit(world, 'prenom'),
      'Date de naissance': kit(world, 'naissance'),
      Domicile: home(world),
      'Établi le': formatDate(world.now),
    },
  });

/** A paper that says where one lives, on the word of a paper that shows it. */
export const certificateProcedure: Procedure = {
  name: 'certificat',
  title: 'Demander un certificat de domicile',
  once: true,
  fact: { name: 'certificat-demande', label: 'Demander votre certificat de domicile' },
  steps: [
    {
      name: 'identite',
      title: 'Qui êtes-vous\u202f?',
      says: ['Ce papier est gratuit.', 'Les champs marqués * sont obligatoires.'],
      fields: {
        nom: registered('Nom de naissance', nameKind, 'nom', unknown('AUTRE-NOM')),
        prenom: registered('Prénom', textKind, 'prenom', unknown('Camille')),
        naissance: registered(
          'Date de naissance',
          pastDateKind,
          'naissance',
          unknown('01/01/1970'),
          'JJ/MM/AAAA',
        ),
      },
    },
    {
      name: 'adresse',
      title: 'Où habitez-vous\u202f?',
      says: ['Cette ville est inventée. Elle accepte l’adresse de votre carte d’entraînement.'],
      fields: {
        rue: registered('Numéro et rue', streetKind, 'adresse', elsewhere('nouvelle-adresse')),
        'code-postal': registered(
          'Code postal',
          postcodeKind,
          'code-postal',
          elsewhere('nouveau-code-postal'),
        ),
        ville: registered('Commune', townKind, 'ville', elsewhere('nouvelle-ville')),
      },
    },
    {
      name: 'justificatif',
      title: 'Prouvez votre adresse',
      says: ['Un justificatif de domicile montre votre nom et votre adresse.'],
      fields: {
        fichier: {
          kind: 'file',
          label: 'Justificatif de domicile',
          wants: () => ['justificatif-domicile', 'avis-impot'],
          confused: { 'carte-identite': 'domicile-identite', 'rib-papier': 'domicile-rib' },
          required: true,
        },
        honneur: {
          kind: 'box',
          label: 'Je déclare sur l’honneur que ces informations sont exactes',
          required: true,
          missing: 'honneur-sans-accord',
        },
      },
    },
  ],
  review: ['Relisez chaque ligne. Une fausse déclaration est punie par la loi.'],
  send: { label: 'ENVOYER' },
  message: {
    as: ['mail'],
    subject: 'Votre certificat de domicile',
    body: () => [
      'Votre certificat de domicile est prêt.',
      'Ouvrez-le sur le site de la mairie, et gardez-le.',
    ],
  },
  done: {
    title: 'Votre certificat est prêt',
    says: ['Ouvrez le document. Ensuite, gardez-le sur votre ordinateur.'],
    links: {
      ouvrir: { kind: 'press', label: 'Ouvrir mon certificat (PDF)', press: openDocument },
    },
  },
};
