import { csvResponse } from "@/app/gestion/csv-response";
import { invitationsSearch } from "@/lib/accounts/invitations/schemas";
import { exportUnreached } from "@/lib/desk/families/export-unreached";
import { enter } from "@/lib/door";
import { readSearch } from "@/lib/search-params";

/** The report of a sending, whole. */
export async function GET(request: Request): Promise<Response> {
  const search = readSearch(invitationsSearch, Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse(
    "invitations-non-remises.csv",
    enter("staff", (ctx) => exportUnreached(ctx, search)),
  );
}
