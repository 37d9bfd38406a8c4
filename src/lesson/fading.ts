import type { GestureKind, TargetName } from '../simulator/world/gesture';
import { skillLength, type Help, type Skill, type Went } from './ports';

/** How much good evidence takes one grade of help away; two bad ones of three bring it. */
const enough = 5;
/** How many other targets of the same kind are too few to conclude from. */
const fewTargets = 3;

/**
 * How much a step shows by itself when it begins, at « exercice »: from vague to precise, and only
 * as long as this learner's own past with the same target and the same kind of gesture asks for it.
 *
 * - Help comes when two of three passages in a row were not made alone; it begins with a hint.
 * - It shows the place once the learner stumbled although help was there.
 * - It shows the place no more after 5 passages without a mistake, and nothing at all after 5 made
 *   alone: help is slow to leave, so that it does not come and go.
 * - A passage that was helped counts against the place, never against the hint: only one made alone
 *   shows that no help is needed.
 * - Where the past with this target is too short to tell, trouble with the same kind of gesture on
 *   most other targets brings the hint, never the place. Without any past there is no help.
 *
 * A better past never brings more help. Fading by what the learner shows, and not by what was seen,
 * follows Atkinson, Renkl and Merrill (2003).
 */
export function startingHelp(
  skills: readonly Skill[],
  target: TargetName | undefined,
  gesture: GestureKind,
): Help {
  if (target === undefined) return 'none';
  const alike = skills.filter((skill) => skill.gesture === gesture);
  const own = lastOf(alike.find((skill) => skill.target === target)?.went ?? []);
  if (needsHelp(own)) return needsPlace(own) ? 'place' : 'hint';
  if (own.length > 1 || own.includes('alone')) return 'none';
  const others = alike.filter((skill) => skill.target !== target).map(({ went }) => lastOf(went));
  return isTroubled(others, own) ? 'hint' : 'none';
}

function lastOf(went: readonly Went[]): readonly Went[] {
  return went.slice(-skillLength);
}

/** Whether trouble came, and too little was made alone since. */
function needsHelp(went: readonly Went[]): boolean {
  const last = went.findLastIndex((_, place) => isTroubleAt(went, place));
  if (last === -1) return false;
  return went.slice(last).filter((each) => each === 'alone').length < enough;
}

function isTroubleAt(went: readonly Went[], place: number): boolean {
  if (went[place] === 'alone') return false;
  const three = went.slice(Math.max(place - 2, 0), place + 1);
  return three.filter((each) => each !== 'alone').length > 1;
}

/** Whether help was there, was not enough, and too little went well since. */
function needsPlace(went: readonly Went[]): boolean {
  const last = went.findLastIndex(
    (each, place) => each === 'stumbled' && needsHelp(went.slice(0, place)),
  );
  return last !== -1 && went.length - 1 - last < enough;
}

/** Whether the same gesture went wrong on most other targets; on one is enough after a stumble. */
function isTroubled(others: readonly (readonly Went[])[], own: readonly Went[]): boolean {
  const troubled = others.filter((went) => needsHelp(went)).length;
  if (own.includes('stumbled')) return troubled > 0;
  return others.length >= fewTargets && troubled * 2 > others.length;
}
