import AccountHome from './AccountHome.svelte';
import CodeSending from './CodeSending.svelte';
import CodeVerification from './CodeVerification.svelte';
import Forgotten from './Forgotten.svelte';
import Information from './Information.svelte';
import LinkExpired from './LinkExpired.svelte';
import LinkSent from './LinkSent.svelte';
import NewPassword from './NewPassword.svelte';
import NumberHelp from './NumberHelp.svelte';
import Procedures from './Procedures.svelte';
import SignedOut from './SignedOut.svelte';
import SignIn from './SignIn.svelte';
import Soon from './Soon.svelte';
import Address from './Address.svelte';
import AddressDone from './AddressDone.svelte';
import AddressReview from './AddressReview.svelte';
import Attestation from './Attestation.svelte';
import AttestationReady from './AttestationReady.svelte';
import AlmostDone from './creation/AlmostDone.svelte';
import AlreadyDone from './creation/AlreadyDone.svelte';
import Conditions from './creation/Conditions.svelte';
import Contact from './creation/Contact.svelte';
import Created from './creation/Created.svelte';
import Identity from './creation/Identity.svelte';
import CreationLinkExpired from './creation/LinkExpired.svelte';
import NoCard from './creation/NoCard.svelte';
import Papers from './creation/Papers.svelte';
import Phones from './creation/Phones.svelte';
import Refused from './creation/Refused.svelte';
import Secret from './creation/Secret.svelte';
import Procedure from './Procedure.svelte';
import Waiting from './Waiting.svelte';
import { procedureViews } from '../procedures/declared';

export const screens = {
  'connexion.accueil': SignIn,
  'connexion.aide-numero': NumberHelp,
  'code.envoi': CodeSending,
  'code.verification': CodeVerification,
  'oubli.demande': Forgotten,
  'oubli.envoye': LinkSent,
  'oubli.nouveau': NewPassword,
  'oubli.lien-expire': LinkExpired,
  'compte.accueil': AccountHome,
  'compte.demarches': Procedures,
  'compte.informations': Information,
  'compte.bientot': Soon,
  'compte.deconnecte': SignedOut,
  'connexion.franceconnect': Waiting,
  'creation.identite': Identity,
  'creation.justificatifs': Papers,
  'creation.sans-carte': NoCard,
  'creation.conditions': Conditions,
  'creation.refusee': Refused,
  'creation.secret': Secret,
  'creation.contact': Contact,
  'creation.telephones': Phones,
  'creation.presque-fini': AlmostDone,
  'creation.validation': Waiting,
  'creation.validee': Created,
  'creation.deja-validee': AlreadyDone,
  'creation.lien-expire': CreationLinkExpired,
  'attestation.choix': Attestation,
  'attestation.prete': AttestationReady,
  'adresse.saisie': Address,
  'adresse.recapitulatif': AddressReview,
  'adresse.faite': AddressDone,
  ...Object.fromEntries(Object.keys(procedureViews).map((page) => [page, Procedure])),
};
