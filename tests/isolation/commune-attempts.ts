import type { StaffContext, SystemContext } from "@/lib/context";
import { changeCommune } from "@/lib/desk/commune/change-commune";
import { findLogo } from "@/lib/desk/commune/find-logo";
import { getCommuneSettings } from "@/lib/desk/commune/get-commune-settings";
import { getFirstSteps } from "@/lib/desk/commune/get-first-steps";
import { openDesk } from "@/lib/desk/commune/open-desk";
import { setLogo } from "@/lib/desk/commune/set-logo";
import { takeCommune } from "@/lib/desk/commune/take-commune";
import { formOf } from "@/tests/desk/commune.scenes";
import { makeStoredBytes } from "@/tests/factories/files";
import type { Attempt } from "./attempts";
import { SILENCE } from "./silence";

/** What an administrator does of the commune itself: it names no identifier, and never reaches the neighbour. */
export const communeStaffAttempts: readonly Attempt<StaffContext>[] = [
  { of: "getFirstSteps", what: "looks at what is left to do", run: getFirstSteps, atHome: SILENCE },
  { of: "getCommuneSettings", what: "opens the commune's page", run: getCommuneSettings },
  { of: "takeCommune", what: "takes the commune's row", run: takeCommune },
  {
    of: "changeCommune",
    what: "saves the neighbour's form",
    run: (ctx, { commune }) =>
      changeCommune(ctx, formOf(commune, { name: "Prise", contactEmail: "prise@exemple.fr" })),
    atHome: SILENCE,
  },
  {
    of: "setLogo",
    what: "sets a logo",
    run: (ctx) => setLogo(ctx, makeStoredBytes(ctx.commune)),
    atHome: SILENCE,
  },
];

/** What runs without a person. */
export const communeSystemAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "findLogo",
    what: "shows the neighbour's file as its logo",
    run: (ctx, { newsFileId }) => findLogo({ ...ctx, commune: { ...ctx.commune, logoFileId: newsFileId } }),
  },
  {
    of: "openDesk",
    what: "invites the neighbour's guardian as its administrator",
    // At that very address an account of the intruder's commune would stay, and be found by the attempts that follow.
    run: (ctx, { guardian }) =>
      openDesk(ctx, { email: `new-${guardian.email}`, firstName: "Claire", lastName: "MOREAU" }),
    atHome: SILENCE,
  },
];
