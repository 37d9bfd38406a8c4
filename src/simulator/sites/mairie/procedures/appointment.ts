import { emailKind } from '../../../world/kinds/email';
import { mobileKind } from '../../../world/kinds/phone';
import type { Fact } from '../../../world/page';
import type { Answers, Fault, Procedure } from '../../../world/procedure';
import { acquire, draftOf, slice, type World } from '../../../world/world';
import { dayNames, daysOffered, hours, isClosed, isTaken } from '../hours';

/** What the town hall noted. */
interface Appointment {
  readonly day: string;
  readonly hour: string;
}
const appointment = slice<Appointment>('mairie-rendez-vous', { day: '', hour: '' });

/** This paper is asked for online: nobody needs to come. */
const ONLINE = 'Certificat de domicile';
const SHARED = 'coordonnees-partagees';

export const appointmentFacts: Readonly<Record<string, Fact>> = {
  [SHARED]: { kind: 'acquis', label: 'Donner vos coordonnées à des entreprises' },
};

/** Closed, or just taken by somebody else. */
function noSuchHour(answer: Answers): Fault | undefined {
  if (isClosed(answer('jour'))) return { field: 'jour', mistake: 'jour-ferme' };
  return isTaken(answer('heure')) ? { field: 'heure', mistake: 'heure-prise' } : undefined;
}

function book(world: World): World {
  const answer = (name: string) => draftOf(world, `rendez-vous.${name}`);
  const booked = appointment.with(world, { day: answer('jour'), hour: answer('heure') });
  return answer('partenaires') === 'oui' ? acquire(booked, SHARED) : booked;
}

/** Such as « VSL-16-9h30 »: short enough to be said on the telephone. */
function reference(world: World): string {
  const { day, hour } = appointment.of(world);
  return `VSL-${/\d+/.exec(day)?.[0] ?? ''}-${hour}`;
}

const when = (world: World): string => {
  const { day, hour } = appointment.of(world);
  return `${day} à ${hour}`;
};

/** An hour at the counter: why, when, and where the confirmation goes. */
export const appointmentProcedure: Procedure = {
  name: 'rendez-vous',
  title: 'Prendre un rendez-vous',
  once: true,
  fact: { name: 'rendez-vous-pris', label: 'Prendre rendez-vous à la mairie' },
  steps: [
    {
      name: 'motif',
      title: 'Pourquoi venez-vous\u202f?',
      says: ['Un rendez-vous dure 20 minutes.', 'Les champs marqués * sont obligatoires.'],
      fields: {
        raison: {
          kind: 'choice',
          look: 'radios',
          label: 'Motif du rendez-vous',
          options: [
            'Carte d’identité ou passeport',
            'Mariage ou PACS',
            'Déclaration de naissance',
            ONLINE,
          ],
          required: true,
          mistakes: ['sans-rendez-vous'],
        },
      },
      refuses: (answer) =>
        answer('raison') === ONLINE ? { field: 'raison', mistake: 'sans-rendez-vous' } : undefined,
    },
    {
      name: 'horaire',
      title: 'Quand venez-vous\u202f?',
      says: ['La mairie est ouverte du lundi au vendredi.'],
      fields: {
        jour: {
          kind: 'choice',
          look: 'list',
          label: 'Jour',
          options: dayNames,
          offered: daysOffered,
          required: true,
          mistakes: ['jour-ferme'],
        },
        heure: {
          kind: 'choice',
          look: 'radios',
          label: 'Heure',
          options: hours,
          required: true,
          mistakes: ['heure-prise'],
        },
      },
      refuses: noSuchHour,
    },
    {
      name: 'contact',
      title: 'Comment vous joindre\u202f?',
      says: ['La mairie vous écrit pour confirmer.'],
      fields: {
        courriel: { kind: 'field', label: 'Adresse e-mail', field: emailKind, required: true },
        telephone: {
          kind: 'field',
          label: 'Téléphone portable',
          field: mobileKind,
          required: true,
        },
        partenaires: {
          kind: 'box',
          label: 'J’accepte de recevoir les offres des entreprises partenaires',
        },
      },
    },
  ],
  review: ['Relisez chaque ligne.'],
  send: { label: 'CONFIRMER', effect: book },
  message: {
    as: ['mail'],
    subject: 'Votre rendez-vous à la mairie',
    body: (_, world) => [
      `Votre rendez-vous est le ${when(world)}.`,
      `Votre référence est ${reference(world)}.`,
      'Apportez une pièce d’identité et ce message.',
      'Si vous ne pouvez pas venir, prévenez la mairie.',
    ],
  },
  done: {
    title: 'Votre rendez-vous est pris',
    says: ['Un e-mail vous le confirme.'],
    known: (world) => [
      { label: 'Date', value: when(world) },
      { label: 'Référence', value: reference(world) },
    ],
  },
};
