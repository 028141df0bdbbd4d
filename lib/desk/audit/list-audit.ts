import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { loadTrail } from "./load-trail";
import type { AuditSearch } from "./schemas";
import type { AuditPage } from "./views";

const PAGE = 50;

/**
 * One page of the trail, newest first, in the commune's time. `personne` is a part of a name, or of the address that
 * was tried; `objet` the id of what it was done to; the days are civil ones, both included.
 * @throws DomainError "forbidden"
 */
export async function listAudit(ctx: StaffContext, { page = 1, ...filter }: AuditSearch): Promise<AuditPage> {
  authorize(ctx, "audit.read");
  const found = await loadTrail(ctx, filter, { limit: PAGE + 1, offset: (page - 1) * PAGE });
  const rows = found.slice(0, PAGE);
  const about = rows.find(({ subject }) => subject?.id === filter.objet)?.subject?.name ?? null;
  return { rows, page, hasOlder: found.length > PAGE, about: filter.objet ? (about ?? "") : null };
}
