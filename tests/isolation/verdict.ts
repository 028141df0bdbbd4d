import { readDatabaseError } from "@/db/errors";
import { DomainError } from "@/lib/errors";
import { canteenOf, type Neighbour } from "./neighbour";

/** What an attempt came to: a refusal by its code, or what of the neighbour is in the answer. */
export interface Verdict {
  refusal: string | null;
  found: string[];
}

export async function judge(attempt: Promise<unknown>, neighbour: Neighbour): Promise<Verdict> {
  try {
    const answer = JSON.stringify(await attempt) ?? "";
    return { refusal: null, found: traitsOf(neighbour).filter((trait) => answer.includes(trait)) };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error.code, found: [] };
    const refusal = readDatabaseError(error);
    if (refusal) return { refusal: refusal.kind, found: [] };
    throw error;
  }
}

/** Everything by which the neighbour would be known in an answer. */
function traitsOf(neighbour: Neighbour): string[] {
  return [
    neighbour.householdId,
    neighbour.childId,
    neighbour.guardian.guardianId,
    neighbour.guardian.email,
    neighbour.checkout.id,
    neighbour.deadMailId,
    neighbour.pendingMailId,
    neighbour.messageId,
    neighbour.offerId,
    neighbour.invitedEmail,
    neighbour.uninvitedEmail,
    neighbour.unreachableName,
    neighbour.batchId,
    neighbour.newsId,
    neighbour.newsFileId,
    neighbour.requestId,
    neighbour.paperId,
    neighbour.paperFileId,
    neighbour.contactId,
    neighbour.healthStoredId,
    neighbour.commune.contactEmail,
    neighbour.canteen.schoolId,
    canteenOf(neighbour.commune.slug),
  ];
}
