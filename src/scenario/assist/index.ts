export { complete, type Completions, type Option, type OptionKind } from './complete';
export type { AssistContext } from './context';
export { hover, type Hover } from './hover';
