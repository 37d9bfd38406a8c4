/** The markup of a scenario's texts, for those who draw a lesson. */
export { parseText, type TextPart } from '../scenario/text';
