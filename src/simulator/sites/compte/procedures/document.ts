import type { KitName } from '../../../world/gesture';
import type { Procedure } from '../../../world/procedure';
import { draftOf, type World } from '../../../world/world';

/** Since 2025 a sick leave on paper counts as the secured original only, sent by post. */
const SICK_LEAVE = 'Arrêt de travail papier';

/** The paper that goes with each kind of document. */
const papersFor: Readonly<Record<string, KitName>> = {
  'Certificat médical': 'certificat-medical',
  'Justificatif de domicile': 'justificatif-domicile',
  Ordonnance: 'ordonnance',
  'Avis d’impôt': 'avis-impot',
};

function wanted(world: World): readonly KitName[] {
  const paper = papersFor[draftOf(world, 'envoi.nature')];
  return paper === undefined ? Object.values(papersFor) : [paper];
}

/** Sending a scanned paper to the caisse. */
export const document: Procedure = {
  name: 'envoi',
  title: 'Envoyer un document',
  fact: { name: 'document-envoye', label: 'Envoyer votre document à la caisse' },
  steps: [
    {
      name: 'document',
      title: 'Envoyer un document',
      says: ['Scannez votre papier, ou prenez-le en photo, avant de commencer.'],
      fields: {
        nature: {
          kind: 'choice',
          look: 'list',
          label: 'Nature du document',
          options: [...Object.keys(papersFor), SICK_LEAVE],
          required: true,
          mistakes: ['arret-papier'],
        },
        fichier: { kind: 'file', label: 'Votre document', wants: wanted, required: true },
      },
      refuses: (answer) =>
        answer('nature') === SICK_LEAVE ? { field: 'nature', mistake: 'arret-papier' } : undefined,
    },
  ],
  send: { label: 'ENVOYER' },
  message: {
    as: ['mail'],
    subject: 'Votre document est bien reçu',
    body: (answer) => [
      `Votre caisse a reçu : ${answer('nature').toLowerCase()}.`,
      'Gardez le papier chez vous. On peut vous le redemander.',
    ],
  },
  done: {
    title: 'Votre document est envoyé',
    says: ['Un e-mail vous le confirme.', 'Gardez le papier chez vous.'],
  },
};
