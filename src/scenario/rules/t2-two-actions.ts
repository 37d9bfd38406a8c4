import { spanIn } from '../located';
import { fold } from '../letters';
import type { Rule } from '../rule';
import { textsOf } from '../texts';

/** Verbs of action, without accents. */
const verbs = new Set(
  `accedez acceptez activez affichez ajoutez allez annulez appelez appuyez arretez attendez avancez
  cherchez choisissez cliquez cochez collez completez confirmez connectez consultez continuez copiez
  corrigez creez decochez deconnectez demandez deplacez descendez deposez donnez ecrivez effacez
  enregistrez entrez envoyez eteignez faites fermez finissez gardez glissez identifiez imprimez
  indiquez inscrivez installez joignez lancez laissez lisez mettez modifiez montez notez ouvrez partez
  passez payez posez precisez prenez quittez rangez recherchez recopiez redemandez regardez relisez
  remplissez repondez retapez retirez retournez retrouvez revenez saisissez selectionnez signez
  supprimez tapez telechargez touchez trouvez utilisez validez verifiez videz voyez`.split(/\s+/u),
);

const joint =
  /(?:^|[\s,;.])((?:puis|ensuite|et)[\s,]+(?:(?:vous|la|le|les|l['’])\s*)?([\p{L}-]+))/giu;

/** T2: one action an instruction. « puis », « ensuite » or « et » before a verb tells a second. */
export const twoActions: Rule = function* ({ draft }) {
  for (const { role, leaf } of textsOf(draft)) {
    if (role !== 'instruction') continue;
    for (const { 0: whole, 1: mots = '', 2: word = '', index } of leaf.value.matchAll(joint)) {
      if (!verbs.has(fold(word).replace(/-.*$/u, ''))) continue;
      const start = index + whole.length - mots.length;
      yield { code: 'T2', at: spanIn(leaf.text, start, mots.length), values: { mots } };
    }
  }
};
