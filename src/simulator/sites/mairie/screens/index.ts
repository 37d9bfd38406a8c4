import { procedureViews } from '../procedures/declared';
import Home from './Home.svelte';
import List from './List.svelte';
import Procedure from './Procedure.svelte';
import Soon from './Soon.svelte';

export const screens = {
  'mairie.accueil': Home,
  'mairie.demarches': List,
  'mairie.bientot': Soon,
  ...Object.fromEntries(Object.keys(procedureViews).map((page) => [page, Procedure])),
};
