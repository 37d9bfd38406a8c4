import Viewer from './Viewer.svelte';

export const screens = { 'document.apercu': Viewer };
