import Confirm from './Confirm.svelte';
import Providers from './Providers.svelte';

export const screens = { 'franceconnect.accueil': Providers, 'franceconnect.compte': Confirm };
