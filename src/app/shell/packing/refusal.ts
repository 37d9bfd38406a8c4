/** Why a file from outside is not taken. Each has its sentence, under `author.received`. */
export type Refusal =
  /** Too many bytes, files or languages. */
  | 'tooBig'
  /** Neither an archive nor a text. */
  | 'notText'
  /** Something besides the files of one scenario. */
  | 'foreign'
  /** The archive cannot be read. */
  | 'damaged'
  | 'noScenario'
  /** It took more than two seconds. */
  | 'stopped'
  /** What opens files did not come: no network. */
  | 'notLoaded';

export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}
