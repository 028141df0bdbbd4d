import { addHoliday } from "@/lib/catalogue/holidays/add-holiday";
import { changeHoliday } from "@/lib/catalogue/holidays/change-holiday";
import { dropHoliday } from "@/lib/catalogue/holidays/drop-holiday";
import { getCalendarYear } from "@/lib/catalogue/holidays/get-calendar-year";
import { importHolidays } from "@/lib/catalogue/holidays/import-holidays";
import { listHolidays } from "@/lib/catalogue/holidays/list-holidays";
import { previewImport } from "@/lib/catalogue/holidays/preview-import";
import { restoreHoliday } from "@/lib/catalogue/holidays/restore-holiday";
import {
  addHolidayInput,
  changeHolidayInput,
  importInput,
  readImportInput,
} from "@/lib/catalogue/holidays/schemas";
import type { StaffContext, SystemContext } from "@/lib/context";
import { closeDays } from "@/lib/reservations/closures/close-days";
import { composeDaysClosed } from "@/lib/reservations/closures/compose-days-closed";
import { getClosure } from "@/lib/reservations/closures/get-closure";
import { liftClosure } from "@/lib/reservations/closures/lift-closure";
import { listDeskClosures } from "@/lib/reservations/closures/list-desk-closures";
import { previewClosure } from "@/lib/reservations/closures/preview-closure";
import { closeDaysInput } from "@/lib/reservations/closures/schemas";
import type { Attempt } from "./attempts";
import { MONDAY, type Neighbour } from "./neighbour";
import { SILENCE } from "./silence";

/** The school year in which the neighbour's own holiday and closure lie. */
const YEAR = 2024;
const bridge = { label: "Pont", from: "2025-06-17", until: "2025-06-18" };
const held = ({ holidayId }: Neighbour) => ({ key: holidayId, was: "" });
const dataset = JSON.stringify([
  { description: "Pont", zones: "Zone B", start_date: "2025-06-16", end_date: "2025-06-17" },
]);
const closing = (pour: string) => ({ du: MONDAY, au: MONDAY, motif: "Travaux", pour });
const closeFor = (ctx: StaffContext, pour: string) =>
  closeDays(ctx, closeDaysInput.parse({ ...closing(pour), seen: "0/" }));

export const calendarStaffAttempts: readonly Attempt<StaffContext>[] = [
  { of: "getCalendarYear", what: "looks at the year", run: (ctx) => getCalendarYear(ctx, YEAR) },
  { of: "listHolidays", what: "lists the holidays", run: (ctx) => listHolidays(ctx, YEAR) },
  {
    of: "addHoliday",
    what: "adds holidays",
    run: (ctx) => addHoliday(ctx, addHolidayInput.parse(bridge)),
    atHome: SILENCE,
  },
  {
    of: "changeHoliday",
    what: "changes the neighbour's holidays",
    run: (ctx, neighbour) => changeHoliday(ctx, changeHolidayInput.parse({ ...bridge, ...held(neighbour) })),
    refusal: "not-found",
    atHome: "holiday-changed",
  },
  {
    of: "dropHoliday",
    what: "takes the neighbour's holidays away",
    run: (ctx, neighbour) => dropHoliday(ctx, held(neighbour)),
    refusal: "not-found",
    atHome: "holiday-changed",
  },
  {
    of: "restoreHoliday",
    what: "puts the neighbour's holidays back",
    run: (ctx, neighbour) => restoreHoliday(ctx, held(neighbour)),
    refusal: "not-found",
    atHome: "holiday-changed",
  },
  {
    of: "previewImport",
    what: "compares a file with the neighbour's holidays",
    run: (ctx) => previewImport(ctx, readImportInput.parse({ texte: dataset })),
    atHome: SILENCE,
  },
  {
    of: "importHolidays",
    what: "imports holidays that it has not seen",
    run: (ctx) => importHolidays(ctx, importInput.parse({ texte: dataset, lieu: "Zone B", seen: "" })),
    refusal: "import-changed",
    atHome: "import-changed",
  },
  {
    of: "previewClosure",
    what: "looks whom a closure of the neighbour's school would touch",
    // What was asked comes back with the form; only what was found tells.
    run: async (ctx, { canteen }) => {
      const { asked: _, ...form } = await previewClosure(ctx, closing(`etablissement:${canteen.schoolId}`));
      return form;
    },
  },
  {
    of: "previewClosure",
    what: "looks whom a closure of everything would touch",
    run: (ctx) => previewClosure(ctx, closing("commune")),
  },
  {
    of: "closeDays",
    what: "closes the neighbour's school",
    run: (ctx, { canteen }) => closeFor(ctx, `etablissement:${canteen.schoolId}`),
    refusal: "site-not-found",
  },
  {
    of: "closeDays",
    what: "closes the neighbour's canteen",
    run: (ctx, { canteen }) => closeFor(ctx, `prestation:${canteen.id}`),
    refusal: "closure-activity-gone",
  },
  {
    of: "closeDays",
    what: "closes everything",
    run: (ctx) => closeFor(ctx, "commune").then(({ kind }) => kind),
    atHome: SILENCE,
  },
  { of: "listDeskClosures", what: "lists the closures", run: listDeskClosures },
  {
    of: "getClosure",
    what: "opens the neighbour's closure",
    run: (ctx, { closureId }) => getClosure(ctx, closureId),
    refusal: "not-found",
  },
  {
    of: "liftClosure",
    what: "lifts the neighbour's closure",
    run: (ctx, { closureId }) => liftClosure(ctx, { id: closureId }),
    refusal: "not-found",
  },
];

export const calendarSystemAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "composeDaysClosed",
    what: "writes the e-mail of the neighbour's closure",
    run: (ctx, { closureId, householdId, offerId }) =>
      composeDaysClosed(ctx, { closureId, householdId, entryIds: [offerId] }),
    refusal: "not-found",
  },
];

/** What no attempt goes through by itself, each with its reason. */
export const CALENDAR_EXEMPT: Readonly<Record<string, string>> = {
  lockHolidays: "shows nothing: names its own commune",
  takeHolidays: "takes no identifier: through listHolidays and changeHoliday",
  writeHoliday: "of a stretch that its callers found",
  removeRow: "of a row that its callers found",
  noteHoliday: "writes what its caller did, in the caller's commune",
  countMisplaced: "takes no identifier: through listHolidays",
  readImport: "takes no identifier: through previewImport and importHolidays",
  listClosures: "takes no identifier: through getCalendarYear",
  selectClosures: "through getClosure, liftClosure and listDeskClosures",
  lockClosures: "shows nothing: names its own commune",
  findScope: "through closeDays",
  listScopes: "takes no identifier: through previewClosure",
  isAmong: "is a condition: through previewClosure and closeDays",
  isStillToCome: "is a condition: through previewClosure and closeDays",
  measureDays: "of days that previewClosure and closeDays have read: through both",
  measureQueues: "of days that previewClosure has read: through it",
  refusePast: "of days that previewClosure and closeDays have read: through both",
  listTouchedFamilies: "through previewClosure and getClosure",
  listAdults: "of households that its callers found",
  lockClosedDays: "shows nothing: of days that closeDays has found",
  cancelPlaces: "of days that closeDays has found and locked",
  endTurns: "of days that closeDays has found and locked",
  recountDays: "of days that closeDays has found and locked",
  tellFamilies: "of households that closeDays has found",
};
