/** One line of « Démarches en ligne ». Without a page it is not simulated yet, and says so kindly. */
export interface ListEntry {
  readonly target: string;
  readonly label: string;
  readonly page?: string;
}

export interface ListGroup {
  readonly title: string;
  readonly entries: readonly ListEntry[];
}

const entry = (name: string, label: string, page?: string): ListEntry => ({
  target: `mairie.${name}`,
  label,
  ...(page !== undefined && { page }),
});

/** What a small town offers online. */
export const groups: readonly ListGroup[] = [
  {
    title: 'Papiers',
    entries: [
      entry('rendez-vous', 'Prendre un rendez-vous à la mairie', 'rendez-vous.motif'),
      entry('certificat', 'Demander un certificat de domicile', 'certificat.identite'),
      entry('naissance', 'Demander un acte de naissance'),
      entry('elections', 'S’inscrire sur les listes électorales'),
    ],
  },
  {
    title: 'Enfance et école',
    entries: [
      entry('cantine', 'Inscrire un enfant à la cantine'),
      entry('creche', 'Demander une place en crèche'),
    ],
  },
  {
    title: 'Vie de la ville',
    entries: [
      entry('rue', 'Signaler un problème dans la rue'),
      entry('salle', 'Réserver une salle'),
    ],
  },
];
