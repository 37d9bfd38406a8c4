import Inbox from './Inbox.svelte';
import Message from './Message.svelte';

export const screens = { 'courriel.accueil': Inbox, 'courriel.message': Message };
