import { nodeProblem } from './node-version.js';

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

async function loadServer() {
  try {
    const { register } = await import('tsx/esm/api');
    register();
  } catch {
    return stop('Il manque des fichiers\u202f: lancez d’abord «\u202fnpm ci\u202f».');
  }
  return import('./serve.ts');
}

async function start() {
  const problem = nodeProblem(process.versions.node);
  if (problem) stop(problem);
  const { serve, sentenceFor } = await loadServer();
  try {
    await serve({ port: process.env.PORT, words: process.argv.slice(2) });
  } catch (cause) {
    stop(sentenceFor(cause));
  }
}

start();
