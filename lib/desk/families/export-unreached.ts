import { getInvitations } from "@/lib/accounts/invitations/get-invitations";
import { listUnreached } from "@/lib/accounts/invitations/list-unreached";
import type { InvitationsSearch } from "@/lib/accounts/invitations/schemas";
import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { writeCsv } from "../write-csv";

const t = translatorOf("families");

/** The report of a sending as a table for a spreadsheet. @throws DomainError "forbidden" */
export async function exportUnreached(ctx: StaffContext, search: InvitationsSearch): Promise<string> {
  const { batch } = await getInvitations(ctx, search);
  const people = await listUnreached(ctx, batch?.id ?? null);
  return writeCsv(
    [t("csv.name"), t("csv.email"), t("csv.phone"), t("csv.reason")],
    people.map(({ name, email, phone, answer }) => [
      name,
      email ?? "",
      phone ?? "",
      answer === null ? t("invitations.noAddress") : answer,
    ]),
  );
}
