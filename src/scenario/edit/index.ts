export type { Path, Value } from './data';
export type { Edit } from './edit';
export { insertItem, moveItem, removeAt, removeItem, setAt } from './fields';
export { freeStepId, isStepId } from './step-id';
export { duplicateStep, insertStep, moveStep, removeStep, renameStep, type Where } from './steps';
