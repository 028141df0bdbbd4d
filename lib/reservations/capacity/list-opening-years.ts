import { authorize, isAllowed } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { longDate, numericDate } from "@/lib/i18n/format-date";
import { civilDateAt } from "@/lib/time/zone";
import { foldKept } from "./fold-kept";
import { type DayUses, loadUses } from "./load-uses";
import { listDaysInDoubt, loadYear, planYear, type YearOfActivity } from "./plan-year";
import type { OpeningYearRow, OpeningYears } from "./views";
import { type DeskYear, listYears, yearOf } from "./year-of";

/**
 * Every activity with what is open of a school year and what is left to do, in the commune's order: the present year
 * unless one is asked for. Four statements. @throws DomainError "forbidden"
 */
export async function listOpeningYears(
  ctx: StaffContext,
  { annee }: { annee?: number },
): Promise<OpeningYears> {
  authorize(ctx, "catalogue.read");
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const year = yearOf(ctx.commune, today, annee);
  const loaded = await loadYear(ctx, year);
  const uses = await loadUses(ctx, year.ahead ? listDaysInDoubt(loaded, year.ahead) : []);
  return {
    year: year.number,
    label: year.label,
    years: listYears(ctx.commune, today, year),
    from: year.ahead && longDate(year.ahead.from),
    rows: loaded.map((one) => presentRow(one, year, uses)),
    editable: isAllowed(ctx.actor.role, "openings.change"),
  };
}

function presentRow(one: YearOfActivity, year: DeskYear, uses: DayUses): OpeningYearRow {
  const { activity, openings } = one;
  const [first, last] = [openings[0], openings.at(-1)];
  const plan = planYear(one, year.ahead ?? year, uses);
  // Of a year that is over the figures are told, and nothing is left to do.
  const due = year.ahead ? plan : null;
  return {
    id: activity.id,
    name: activity.name,
    site: activity.site,
    planned: plan.planned,
    open: plan.open,
    toOpen: due?.toOpen.length ?? 0,
    toWithdraw: due ? due.toWithdraw.length + due.toClose.length : 0,
    toResize: due?.toResize.length ?? 0,
    first: first ? numericDate(first.date) : null,
    last: last ? numericDate(last.date) : null,
    kept: due ? foldKept(activity, due.kept, openings) : [],
  };
}
