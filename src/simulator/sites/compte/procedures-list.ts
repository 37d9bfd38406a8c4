/** One line of « Mes démarches ». Without a page it is not simulated yet, and says so kindly. */
export interface ProcedureEntry {
  readonly target: string;
  readonly label: string;
  readonly page?: string;
}

export interface ProcedureGroup {
  readonly title: string;
  readonly entries: readonly ProcedureEntry[];
}

const entry = (name: string, label: string, page?: string): ProcedureEntry => ({
  target: `demarches.${name}`,
  label,
  ...(page !== undefined && { page }),
});

/** The entries of « Mes démarches », in the order of the real account. */
export const procedures: readonly ProcedureGroup[] = [
  {
    title: 'EFFECTUER UNE DÉMARCHE',
    entries: [
      entry('carte', 'Commander une carte Vitale', 'carte.motif'),
      entry('ceam', 'Commander une carte européenne d’assurance maladie (CEAM)'),
      entry('perte', 'Déclarer la perte ou le vol de carte Vitale'),
      entry('panne', 'Déclarer un dysfonctionnement de carte Vitale'),
      entry('complementaire', 'Faire une demande de Complémentaire santé solidaire'),
      entry('transport', 'Demander le remboursement d’un transport personnel'),
      entry('enfant', 'Inscrire votre enfant sur la carte Vitale de l’autre parent'),
      entry('etranger', 'Demander un remboursement de soins à l’étranger'),
      entry('accident', 'Déclarer un accident causé par un tiers'),
      entry('mediateur', 'Demander l’aide du médiateur'),
      entry('invalidite', 'Demander une pension d’invalidité'),
      entry('envoi', 'Envoyer un document', 'envoi.document'),
    ],
  },
  {
    title: 'TÉLÉCHARGER',
    entries: [
      entry('attestation', 'Attestation de droits', 'attestation.choix'),
      entry('indemnites', 'Attestation de paiement d’indemnités journalières'),
      entry('releves', 'Mes relevés mensuels'),
      entry('releve-fiscal', 'Relevé fiscal'),
    ],
  },
  {
    title: 'DÉCLARER UN CHANGEMENT DE SITUATION',
    entries: [
      entry('adresse', 'Changement d’adresse postale', 'adresse.saisie'),
      entry('naissance', 'Déclaration du nouveau-né'),
      entry('banque', 'Modifier mes coordonnées bancaires'),
      entry('nom', 'Changement de nom d’usage'),
    ],
  },
  {
    title: 'SUIVRE MES DÉMARCHES',
    entries: [
      entry('suivi-carte', 'Commande de carte Vitale'),
      entry('arrets', 'Arrêts de travail'),
      entry('delais', 'Consulter les délais de traitement de ma CPAM'),
    ],
  },
  {
    title: 'ESPACE D’ÉCHANGES',
    entries: [entry('echanges', 'Consulter mon espace d’échanges')],
  },
];
