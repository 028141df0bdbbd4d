import { collectList } from "@/lib/desk/reservations/collect-list";
import { listSearch } from "@/lib/desk/reservations/schemas";
import { writeListXlsx } from "@/lib/desk/reservations/write-list-xlsx";
import { enter } from "@/lib/door";
import { readSearch } from "@/lib/search-params";
import { listResponse } from "../list-response";

/** A day or a week of one activity, or a day of all of one site, for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const search = readSearch(listSearch, Object.fromEntries(new URL(request.url).searchParams));
  return listResponse(
    enter("staff", (ctx) => collectList(ctx, search)),
    {
      ending: "xlsx",
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      write: writeListXlsx,
    },
  );
}
