import Companies from './Companies.svelte';
import Home from './Home.svelte';
import Professionals from './Professionals.svelte';
import Section from './Section.svelte';

export const screens = {
  'ameli.accueil': Home,
  'ameli.professionnels': Professionals,
  'ameli.entreprises': Companies,
  'ameli.rubrique': Section,
};
