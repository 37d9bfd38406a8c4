/** Authors' scenarios have a database of their own: they outlive the traces of learners. */
export const workshopName = 'coup-dessai-atelier';
