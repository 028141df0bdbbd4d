import { renderList } from "@/components/lists/render-list";
import { collectList } from "@/lib/desk/reservations/collect-list";
import { presentList } from "@/lib/desk/reservations/present-list";
import { listSearch } from "@/lib/desk/reservations/schemas";
import { enter } from "@/lib/door";
import { readSearch } from "@/lib/search-params";
import { listResponse } from "../list-response";

/** A day or a week of one activity, or a day of all of one site, to print. */
export async function GET(request: Request): Promise<Response> {
  const search = readSearch(listSearch, Object.fromEntries(new URL(request.url).searchParams));
  return listResponse(
    enter("staff", (ctx) => collectList(ctx, search)),
    {
      ending: "pdf",
      type: "application/pdf",
      write: (list) => renderList(presentList(list)),
    },
  );
}
