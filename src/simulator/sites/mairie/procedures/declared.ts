import type { ProcedurePlace } from '../../../world/procedure';
import { createProcedure } from '../../../world/procedure-pages';
import { HOST } from '../controls';
import { menu } from '../pages';
import { appointmentProcedure } from './appointment';
import { certificateProcedure } from './certificate';

const place: ProcedurePlace = {
  host: HOST,
  shell: menu,
  arrive: (world) => world,
  home: 'mairie.demarches',
  homeLabel: 'Revenir aux démarches',
  title: 'Mairie de Valmont-sur-Loue',
  from: 'Mairie de Valmont-sur-Loue (message d’entraînement)',
};

const appointment = createProcedure(appointmentProcedure, place);
const certificate = createProcedure(certificateProcedure, place);

export const procedurePages = { ...appointment.pages, ...certificate.pages };
export const procedureViews = { ...appointment.views, ...certificate.views };
export const procedureFacts = { ...appointment.facts, ...certificate.facts };
