import type { Procedure } from '../../../world/procedure';
import type { World } from '../../../world/world';
import { account, addressOf } from '../account';
import { link } from '../controls';

/** A card has no date of expiry: a newer one is not made for nothing. */
const NEWER = 'Avoir une carte plus récente';

function whereTo(world: World): string {
  const { street, postcode, town } = addressOf(world);
  return `${street}, ${postcode} ${town}`;
}

/** Ordering a card: free, with a photo and an identity paper, sent to the known address. */
export const card: Procedure = {
  name: 'carte',
  title: 'Commander une carte Vitale',
  once: true,
  fact: { name: 'carte-commandee', label: 'Commander votre carte Vitale' },
  steps: [
    {
      name: 'motif',
      title: 'Commander une carte Vitale',
      says: [
        'La carte est gratuite. Elle arrive par la poste, à cette adresse.',
        'Les champs marqués * sont obligatoires.',
      ],
      known: (world) => [
        { label: 'Adresse postale', value: whereTo(world) },
        { label: 'Email', value: account.of(world).email },
      ],
      links: { adresse: link('Modifier mon adresse postale', 'adresse.saisie') },
      fields: {
        raison: {
          kind: 'choice',
          look: 'radios',
          label: 'Pourquoi voulez-vous une carte ?',
          options: [
            'C’est ma première carte',
            'Ma carte est perdue ou volée',
            'Ma carte ne marche plus',
            NEWER,
          ],
          required: true,
          mistakes: ['carte-en-marche'],
        },
        exactes: {
          kind: 'box',
          label: 'Mon adresse et mon e-mail sont exacts',
          required: true,
          missing: 'informations-sans-accord',
        },
      },
      refuses: (answer) =>
        answer('raison') === NEWER ? { field: 'raison', mistake: 'carte-en-marche' } : undefined,
    },
    {
      name: 'pieces',
      title: 'Ajoutez vos papiers',
      says: ['La photo est récente, de face et à l’endroit.'],
      fields: {
        photo: {
          kind: 'file',
          label: 'Photo d’identité',
          wants: () => ['photo'],
          confused: { selfie: 'photo-selfie' },
          required: true,
        },
        identite: {
          kind: 'file',
          label: 'Carte d’identité',
          wants: () => ['carte-identite'],
          required: true,
        },
      },
    },
  ],
  review: ['Relisez chaque ligne. La carte part à cette adresse.'],
  send: { label: 'CONFIRMER' },
  message: {
    as: ['mail'],
    subject: 'Votre commande de carte Vitale',
    body: (_, world) => [
      'Votre commande est enregistrée. Elle est gratuite.',
      `Votre carte arrivera à cette adresse : ${whereTo(world)}.`,
    ],
  },
  done: {
    title: 'Votre carte est commandée',
    says: [
      'Vous n’avez rien à payer. Un e-mail vous le confirme.',
      'Elle arrive par la poste dans quelques semaines. Ne la commandez pas deux fois.',
    ],
  },
};
