import Advertisement from './Advertisement.svelte';
import Fake from './Fake.svelte';
import GoBetween from './GoBetween.svelte';
import Guide from './Guide.svelte';

export const screens = {
  'leurre.annonce': Advertisement,
  'leurre.intermediaire': GoBetween,
  'leurre.guide': Guide,
  'leurre.faux': Fake,
};
