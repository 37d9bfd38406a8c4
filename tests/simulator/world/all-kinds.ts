import { addressKind } from '../../../src/simulator/world/kinds/address';
import { bicKind } from '../../../src/simulator/world/kinds/bic';
import { cardKind } from '../../../src/simulator/world/kinds/card';
import { codeKind } from '../../../src/simulator/world/kinds/code';
import { dateKind, pastDateKind } from '../../../src/simulator/world/kinds/date';
import { emailKind } from '../../../src/simulator/world/kinds/email';
import { ibanEndKind } from '../../../src/simulator/world/kinds/iban-end';
import { ibanKind } from '../../../src/simulator/world/kinds/iban';
import { nameKind } from '../../../src/simulator/world/kinds/name';
import { nirKind } from '../../../src/simulator/world/kinds/nir';
import { passwordKind } from '../../../src/simulator/world/kinds/password';
import { fixedKind, mobileKind } from '../../../src/simulator/world/kinds/phone';
import { postcodeKind } from '../../../src/simulator/world/kinds/postcode';
import { searchKind } from '../../../src/simulator/world/kinds/search';
import { secretKind } from '../../../src/simulator/world/kinds/secret';
import { streetKind } from '../../../src/simulator/world/kinds/street';
import { textKind } from '../../../src/simulator/world/kinds/text';
import { townKind } from '../../../src/simulator/world/kinds/town';

/** Every kind of field, by its own name. */
export const kinds = {
  nir: nirKind,
  date: dateKind,
  'date-passee': pastDateKind,
  'code-postal': postcodeKind,
  courriel: emailKind,
  mobile: mobileKind,
  fixe: fixedKind,
  'iban-fin': ibanEndKind,
  iban: ibanKind,
  bic: bicKind,
  'mot-de-passe': passwordKind,
  secret: secretKind,
  code: codeKind,
  carte: cardKind,
  nom: nameKind,
  texte: textKind,
  rue: streetKind,
  commune: townKind,
  recherche: searchKind,
  adresse: addressKind,
};
