import type { Site } from '../../world/page';
import { HOST } from './controls';
import { pages } from './pages';
import { appointmentFacts } from './procedures/appointment';
import { certificateFacts } from './procedures/certificate';
import { procedureFacts, procedurePages } from './procedures/declared';

/** The town hall of a town that does not exist: an appointment, a certificate. */
export const mairie: Site = {
  name: 'mairie',
  title: 'Mairie de Valmont-sur-Loue',
  pages: { ...pages, ...procedurePages },
  facts: { ...procedureFacts, ...appointmentFacts, ...certificateFacts },
  mails: {
    'rendez-vous': 'Votre rendez-vous à la mairie',
    certificat: 'Votre certificat de domicile',
  },
  mistakes: {
    'sans-rendez-vous': 'Cette démarche se fait en ligne, sans rendez-vous.',
    'jour-ferme': 'La mairie est fermée ce jour-là.',
    'heure-prise': 'Ce créneau n’est plus disponible.',
    'domicile-inconnu': 'Cette adresse ne figure pas dans nos registres.',
    'domicile-identite': 'Ce document n’est pas un justificatif de domicile.',
    'domicile-rib': 'Ce document n’est pas un justificatif de domicile.',
    'honneur-sans-accord': 'La déclaration sur l’honneur est obligatoire.',
  },
  found: {
    label: 'Mairie de Valmont-sur-Loue : site de la ville',
    address: HOST,
    text: 'Horaires, démarches, actualités de la ville.',
    words: ['mairie', 'valmont'],
  },
};
