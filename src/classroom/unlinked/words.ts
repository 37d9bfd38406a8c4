import { hash } from './checksum';

/**
 * Everyday things, each heard and written in one way, and none that sounds like another one of the
 * list. Their order is part of the protocol: a word stays where it is.
 */
const list = `
abeille abricot agneau ampoule ananas armoire assiette avion
balcon bonbon banane barque bateau bougie bouteille brosse
cabane cactus cadeau camion canard carotte casquette casserole
cerise chaise chapeau cheval chocolat citron clavier cloche
colline confiture cravate crayon crocodile cuisine dauphin domino
drapeau dragon école écharpe éléphant escalier étoile facteur
famille farine fenêtre fleur fourchette fraise fromage fusée
girafe gomme grenouille guitare hibou horloge jardin journal
jupe kangourou kiwi lampe lapin légume lion lunettes
maison manteau marmite médaille melon miroir montagne moulin
moustache musique navire neige nuage olive orange oreille
ours panier papillon parapluie piano pigeon pirate poisson
poupée prune radis renard requin rideau rivière robot
salade sardine savon serpent soleil soupe souris sucre
tabouret tambour tapis tasse tigre tomate tortue tracteur
trompette tulipe vache valise vélo village violon voiture
`;
export const words: readonly string[] = list.trim().split(/\s+/);

/** The word of a gate: the same seed, the same word, on every machine. */
export function word(seed: string): string {
  return words[hash(seed) % words.length] ?? '';
}

/** Whether that is the word: capitals, accents, spaces and an article before it do not matter. */
export function opens(typed: string, seed: string): boolean {
  const wanted = plain(word(seed));
  return [typed, withoutArticle(typed)].some((each) => plain(each) === wanted);
}

function withoutArticle(text: string): string {
  return text.trim().replace(/^(?:(?:de\s+)?(?:la\s|l\s*['’])|(?:le|les|une?|des|du)\s)/i, '');
}

function plain(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '');
  return letters.toLowerCase().replace(/[^a-z]/g, '');
}
