import { go, redirect } from '../../world/browser';
import type { Control, Controls, Page } from '../../world/page';
import { slice, type World } from '../../world/world';
import { HOSTS, isConnected } from './account';
import { link, press } from './controls';
import { procedures, type ProcedureEntry } from './procedures-list';
import { signOut } from './sign-in';

/** Which procedure the « not yet » page speaks of. */
export const soon = slice<{ readonly title: string }>('bientot', { title: '' });

/** Whoever is not signed in any more is sent to the sign-in page. */
export const needsSession = (world: World): World =>
  isConnected(world) ? world : redirect(world, 'connexion.accueil');

const soonControl = (title: string): Control =>
  press(title, (world) => go(soon.with(world, { title }), 'compte.bientot'));

/** On every page of the account. */
export const shell: Controls = {
  'compte.onglet-accueil': link('Accueil', 'compte.accueil'),
  'compte.onglet-paiements': soonControl('Mes paiements'),
  'compte.onglet-demarches': link('Mes démarches', 'compte.demarches'),
  'compte.onglet-prevention': soonControl('Mon espace prévention'),
  'compte.onglet-informations': link('Mes informations', 'compte.informations'),
  'compte.deconnexion': press('Déconnexion', signOut),
};

const entryControl = ({ target, label, page }: ProcedureEntry): [string, Control] => [
  target,
  page === undefined ? soonControl(label) : link(label, page),
];

const inAccount = (title: string, path: string, controls: Controls): Page => ({
  title,
  address: `${HOSTS.gateway}/${path}`,
  arrive: needsSession,
  controls: { ...shell, ...controls },
});

export const accountPages: Readonly<Record<string, Page>> = {
  'compte.accueil': inAccount('Mon compte : accueil', 'accueil', {
    'compte.raccourci-attestation': link('Attestation de droits', 'attestation.choix'),
    'compte.raccourci-indemnites': soonControl('Attestation de paiement d’indemnités journalières'),
    'compte.raccourci-ceam': soonControl('Carte européenne d’assurance maladie (CEAM)'),
    'compte.toutes-demarches': link('Voir toutes les démarches', 'compte.demarches'),
    'compte.rendez-vous': soonControl('Prendre un rendez-vous'),
  }),
  'compte.demarches': inAccount(
    'Mon compte : mes démarches',
    'demarches',
    Object.fromEntries(procedures.flatMap(({ entries }) => entries.map(entryControl))),
  ),
  'compte.informations': inAccount('Mon compte : mes informations', 'informations', {
    'informations.adresse': link('Modifier mon adresse postale', 'adresse.saisie'),
    'informations.banque': soonControl('Modifier mes coordonnées bancaires'),
    'informations.courriel': soonControl('Modifier mon e-mail'),
    'informations.telephone': soonControl('Modifier mon téléphone'),
    'informations.mot-de-passe': soonControl('Modifier mon mot de passe'),
    'informations.resilier': soonControl('Résilier mon compte ameli'),
  }),
  'compte.bientot': inAccount('Mon compte', 'bientot', {
    'compte.retour-demarches': link('Revenir à Mes démarches', 'compte.demarches'),
  }),
  'compte.deconnecte': {
    title: 'Vous êtes déconnecté',
    address: `${HOSTS.gateway}/deconnexion`,
    controls: { 'compte.revenir': link('J’accède à mon compte', 'connexion.accueil') },
  },
};
