import type { KitName, PersonaName } from './gesture';
import { kits } from './kit';

export type FileFormat = 'PDF' | 'JPG' | 'PNG' | 'HEIC';

/** A file in the folder « Documents numérisés »: a scan or a photo of an invented paper. */
export interface Paper {
  /** What `fichier` and a kept gesture call it. */
  readonly name: KitName;
  /** As the folder shows it: `carte-identite.pdf`. */
  readonly file: string;
  readonly format: FileFormat;
  readonly megabytes: number;
  /** The good paper that it is a picture of; its own name where it is one itself. */
  readonly shows: KitName;
  /** Why nobody can read it, whatever it was meant for. */
  readonly flaw?: Flaw;
}

export type Flaw = 'fichier-flou' | 'fichier-envers' | 'fichier-vide';

const good = (name: KitName, file: string, format: FileFormat, megabytes: number): Paper => ({
  name,
  file,
  format,
  megabytes,
  shows: name,
});

const pdf = (name: KitName, megabytes: number): Paper =>
  good(name, `${name}.pdf`, 'PDF', megabytes);

/** The same for everyone, in the order of the folder; good ones and, on purpose, others. */
export const folder: readonly Paper[] = [
  pdf('avis-impot', 1.1),
  pdf('carte-identite', 0.8),
  {
    ...good('carte-identite-floue', 'carte-identite-2.pdf', 'PDF', 0.9),
    shows: 'carte-identite',
    flaw: 'fichier-flou',
  },
  pdf('certificat-medical', 0.6),
  {
    ...good('certificat-envers', 'certificat-medical-2.pdf', 'PDF', 0.7),
    shows: 'certificat-medical',
    flaw: 'fichier-envers',
  },
  { ...good('photo-lourde', 'IMG_2041.jpg', 'JPG', 12), shows: 'carte-identite' },
  { ...good('photo-heic', 'IMG_2042.heic', 'HEIC', 2.1), shows: 'carte-identite' },
  pdf('justificatif-domicile', 0.4),
  good('ordonnance', 'ordonnance.jpg', 'JPG', 1.9),
  good('photo', 'photo-identite.jpg', 'JPG', 1.2),
  good('rib-papier', 'rib.pdf', 'PDF', 0.2),
  {
    ...good('certificat-verso', 'scan-0003.pdf', 'PDF', 0.1),
    shows: 'certificat-medical',
    flaw: 'fichier-vide',
  },
  good('selfie', 'selfie.jpg', 'JPG', 2.8),
];

/** The names that `fichier` may give to a file field. */
export const papers: readonly KitName[] = folder.map(({ name }) => name);

export const paperNamed = (name: KitName): Paper | undefined =>
  folder.find((paper) => paper.name === name);

/** « 0,8 Mo », as French computers write it. */
export const sizeOf = ({ megabytes }: Paper): string =>
  `${String(megabytes).replace('.', ',')}\u00a0Mo`;

/** What can be read on a paper, and whether a face is on it. */
export interface PaperText {
  readonly title: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
  readonly face?: true;
}

const DOCTOR = 'Docteur Modèle';

/** The words of a paper, from the persona's kit. Of a paper with no words, its title alone. */
export function readPaper({ shows }: Paper, persona: PersonaName): PaperText {
  const own = (name: KitName): string => kits[persona][name] ?? '';
  const holder = own('titulaire');
  const home = `${own('adresse')}, ${own('code-postal')} ${own('ville')}`;
  switch (shows) {
    case 'carte-identite':
      return {
        title: 'Carte d’identité',
        lines: [
          ['Nom', own('nom')],
          ['Prénom', own('prenom')],
          ['Né(e) le', own('naissance')],
        ],
        face: true,
      };
    case 'justificatif-domicile':
      return {
        title: 'Facture d’électricité',
        lines: [
          ['Client', holder],
          ['Logement', home],
        ],
      };
    case 'rib-papier':
      return {
        title: 'Relevé d’identité bancaire',
        lines: [
          ['Titulaire', holder],
          ['Banque', own('banque')],
          ['IBAN', own('iban')],
        ],
      };
    case 'certificat-medical':
    case 'ordonnance':
      return {
        title: shows === 'ordonnance' ? 'Ordonnance' : 'Certificat médical',
        lines: [
          ['Médecin', DOCTOR],
          ['Patient', holder],
        ],
      };
    case 'avis-impot':
      return {
        title: 'Avis d’impôt',
        lines: [
          ['Déclarant', holder],
          ['Adresse', home],
        ],
      };
    default:
      return { title: shows === 'selfie' ? 'Selfie' : 'Photo d’identité', lines: [], face: true };
  }
}

const seen: Readonly<Record<Flaw, string>> = {
  'fichier-flou': 'image floue, rien ne se lit',
  'fichier-envers': 'page à l’envers',
  'fichier-vide': 'dos du papier, page vide',
};

/** What one sees of a file at a glance, in words. */
export function glanceAt(paper: Paper, persona: PersonaName): string {
  const { title } = readPaper(paper, persona);
  return paper.flaw ? `${title} : ${seen[paper.flaw]}` : title;
}
