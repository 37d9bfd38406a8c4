import Inbox from './Inbox.svelte';
import Message from './Message.svelte';
import Spam from './Spam.svelte';

export const screens = {
  'courriel.accueil': Inbox,
  'courriel.indesirables': Spam,
  'courriel.message': Message,
};
