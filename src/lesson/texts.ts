/** What a lesson's texts are made of, for those who draw them. */
export { explain } from '../scenario/glossary';
export { parseText, valueOf, type TextPart } from '../scenario/text';
