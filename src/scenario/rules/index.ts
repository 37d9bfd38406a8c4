import type { Rule } from '../rule';
import { oneWayOut } from './s6-one-way-out';
import { someWayOut } from './s7-some-way-out';
import { missingArgument } from './s8-missing-argument';
import { foreignArgument } from './s9-foreign-argument';
import { missingTarget } from './s11-missing-target';
import { saysNothing } from './s12-says-nothing';
import { argumentWord } from './s13-argument-word';
import { uselessNext } from './s14-useless-next';
import { readingTarget } from './s15-reading-target';
import { severalArguments } from './s16-several-arguments';
import { unknownStep } from './r1-unknown-step';
import { folderName } from './r2-folder-name';
import { unknownScenario } from './r3-unknown-scenario';
import { afterItself } from './r4-after-itself';
import { twice } from './r5-twice';
import { wantedAndForbidden } from './r6-wanted-and-forbidden';
import { page } from './c1-page';
import { target } from './c2-target';
import { fact } from './c3-fact';
import { preset } from './c4-preset';
import { persona } from './c5-persona';
import { kitValue } from './c6-kit-value';
import { mistake } from './c7-mistake';
import { paper } from './c8-paper';
import { gestureOnTarget } from './c9-gesture-on-target';
import { option } from './c10-option';
import { mistakeOnTarget } from './c11-mistake-on-target';
import { noEnd } from './f1-no-end';
import { unreached } from './f2-unreached';
import { looseEnd } from './f3-loose-end';
import { answerNeverReached } from './f4-answer-never-reached';
import { endlessLoop } from './f5-endless-loop';
import { choiceNeverMade } from './f6-choice-never-made';
import { longInstruction } from './t1-long-instruction';
import { twoActions } from './t2-two-actions';
import { unclosedMark } from './t3-unclosed';
import { jargonWord } from './t4-jargon';
import { glossaryWord } from './t5-glossary';
import { unknownMarkup } from './t6-unknown-markup';
import { unopenedMark } from './t7-unopened';
import { emptyMark } from './t8-empty-mark';
import { nestedMarks } from './t9-nested-marks';

/** The rules that look at one scenario, family by family. Y, S1–S5, S10, V, L and D come with reading. */
export const rules: readonly Rule[] = [
  oneWayOut,
  someWayOut,
  missingArgument,
  foreignArgument,
  missingTarget,
  saysNothing,
  argumentWord,
  uselessNext,
  readingTarget,
  severalArguments,
  unknownStep,
  folderName,
  unknownScenario,
  afterItself,
  twice,
  wantedAndForbidden,
  page,
  target,
  fact,
  preset,
  persona,
  kitValue,
  mistake,
  paper,
  gestureOnTarget,
  option,
  mistakeOnTarget,
  noEnd,
  unreached,
  looseEnd,
  answerNeverReached,
  endlessLoop,
  choiceNeverMade,
  longInstruction,
  twoActions,
  unclosedMark,
  jargonWord,
  glossaryWord,
  unknownMarkup,
  unopenedMark,
  emptyMark,
  nestedMarks,
];
