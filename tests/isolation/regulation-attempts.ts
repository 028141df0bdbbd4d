import { renameRegulation } from "@/lib/catalogue/regulations/rename-regulation";
import { switchRegulation } from "@/lib/catalogue/regulations/switch-regulation";
import type { StaffContext } from "@/lib/context";
import { describeRule } from "@/lib/reservations/regulation/describe-rule";
import { getBench } from "@/lib/reservations/regulation/get-bench";
import { getRegulation } from "@/lib/reservations/regulation/get-regulation";
import { getRemoval } from "@/lib/reservations/regulation/get-removal";
import { getRuleForm } from "@/lib/reservations/regulation/get-rule-form";
import { listRegulations } from "@/lib/reservations/regulation/list-regulations";
import { removeRule } from "@/lib/reservations/regulation/remove-rule";
import { saveRule } from "@/lib/reservations/regulation/save-rule";
import { dated, day, MOUANS } from "@/tests/catalogue/regulations";
import type { Attempt } from "./attempts";
import { SILENCE } from "./silence";

/** The neighbour's rule has held since then. */
const SINCE = "2020-09-01";
const was = day(SINCE);
const rule = dated(MOUANS, { validFrom: day("2024-06-03") });
const pressed = { version: 1, shown: "" };

export const regulationStaffAttempts: readonly Attempt<StaffContext>[] = [
  { of: "listRegulations", what: "reads the regulations", run: listRegulations },
  {
    of: "getRegulation",
    what: "opens the neighbour's regulation",
    run: (ctx, { regulationId }) => getRegulation(ctx, regulationId),
    refusal: "not-found",
  },
  {
    of: "getRuleForm",
    what: "opens the neighbour's rule",
    run: (ctx, { regulationId }) => getRuleForm(ctx, regulationId, SINCE),
    refusal: "not-found",
  },
  {
    of: "getRemoval",
    what: "looks at what the neighbour's rule holds together",
    run: (ctx, { regulationId }) => getRemoval(ctx, regulationId, SINCE),
    refusal: "not-found",
  },
  {
    of: "getBench",
    what: "tries the neighbour's regulation",
    run: (ctx, { regulationId, canteen }) => getBench(ctx, regulationId, { prestation: canteen.id }),
    refusal: "not-found",
  },
  {
    of: "describeRule",
    what: "asks what is wrong with a rule for the neighbour's canteen",
    run: (ctx, { regulationId }) => describeRule(ctx, { id: regulationId, rule, typed: {} }),
    atHome: SILENCE,
  },
  {
    of: "saveRule",
    what: "adds a rule to the neighbour's regulation",
    run: (ctx, { regulationId }) =>
      saveRule(ctx, { id: regulationId, was: null, rule, typed: {}, ...pressed }),
    refusal: "not-found",
  },
  {
    of: "saveRule",
    what: "changes the neighbour's rule",
    run: (ctx, { regulationId }) => saveRule(ctx, { id: regulationId, was, rule, typed: {}, ...pressed }),
    refusal: "not-found",
    atHome: "rule-bound",
  },
  {
    of: "removeRule",
    what: "takes the neighbour's rule away",
    run: (ctx, { regulationId }) => removeRule(ctx, { id: regulationId, was, ...pressed }),
    refusal: "not-found",
    atHome: "rule-last",
  },
  {
    of: "renameRegulation",
    what: "renames the neighbour's regulation",
    run: (ctx, { regulationId }) => renameRegulation(ctx, { id: regulationId, label: "À moi", version: 1 }),
    refusal: "not-found",
  },
  {
    of: "switchRegulation",
    what: "puts the neighbour's regulation away",
    run: (ctx, { regulationId }) => switchRegulation(ctx, { id: regulationId, kept: false }),
    refusal: "not-found",
    atHome: "regulation-in-use",
  },
];
