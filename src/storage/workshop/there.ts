/** Authors' scenarios have a database of their own: they outlive the traces of learners. */
export const workshopName = 'coup-dessai-atelier';

/** Whether this machine has a workshop. Makes none: a learner's machine needs none. */
export async function workshopIsThere(): Promise<boolean> {
  if (!indexedDB.databases) return probe();
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === workshopName);
}

/** For browsers that cannot list their databases: opens, and takes it back where it would be new. */
function probe(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(workshopName);
    let there = true;
    request.onupgradeneeded = () => {
      there = false;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => (there ? reject(request.error) : resolve(false));
  });
}
