import Home from './Home.svelte';
import Results from './Results.svelte';

export const screens = { 'moteur.accueil': Home, 'moteur.resultats': Results };
