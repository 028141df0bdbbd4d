import { csvResponse } from "@/app/gestion/csv-response";
import { exportFamilies } from "@/lib/desk/families/export-families";
import { familiesSearch } from "@/lib/desk/families/schemas";
import { enter } from "@/lib/door";
import { readSearch } from "@/lib/search-params";

/** The list as it is filtered, whole. */
export async function GET(request: Request): Promise<Response> {
  const search = readSearch(familiesSearch, Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse(
    "familles.csv",
    enter("staff", (ctx) => exportFamilies(ctx, search)),
  );
}
