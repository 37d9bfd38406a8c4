import { isRefused } from './door';
import { GroupLead, type LeadBeginning, type LeadOutside } from './lead';
import type { GroupRecord, Lead, Refused } from './ports';
import { UnlinkedLead } from './unlinked-lead';

/** What only a facilitator needs: apart, so that learners never fetch it. */
export { reports } from './reports';

/** Opens a new session, or comes to lead one that someone else opened. */
export async function openLead(
  outside: LeadOutside,
  request?: { readonly code: string; readonly pin: string },
): Promise<Lead | Refused> {
  const opening = await outside.door.open(request);
  if (isRefused(opening)) return opening;
  const record = await recordOf(outside, opening.code);
  return begin(outside, { opening, record, takesOver: request !== undefined });
}

/** A desk without any link. */
export const openUnlinkedLead = (outside: LeadOutside): Lead => new UnlinkedLead(outside);

/** The desk as it was kept; undefined where there is none, or its session is over. */
export async function reopenLead(outside: LeadOutside): Promise<Lead | undefined> {
  const before = await outside.kept.lead();
  if (!before) return undefined;
  const { code, key, pin } = before.opening;
  const answer = await outside.door.open({ code, key });
  if (isRefused(answer) && answer.refused !== 'unreachable') {
    if (answer.refused === 'unknown') await outside.kept.forgetLead();
    return undefined;
  }
  const opening = isRefused(answer) ? before.opening : { ...answer, pin: answer.pin || pin };
  const { papers, states } = before;
  const record = await recordOf(outside, code);
  return begin(outside, { opening, record, takesOver: false, papers, states });
}

async function begin(outside: LeadOutside, how: Omit<LeadBeginning, 'boot'>): Promise<Lead> {
  const lead = new GroupLead(outside, { ...how, boot: await outside.kept.nextBoot() });
  await lead.begin();
  return lead;
}

/** Begun on this machine before, or now. */
async function recordOf({ kept }: LeadOutside, code: string): Promise<GroupRecord> {
  const before = await kept.record(code);
  return before && !before.ended ? before : { code, began: new Date().toISOString(), lines: [] };
}
