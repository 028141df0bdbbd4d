"use client";

import { unstable_rethrow } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";
import type { RepeatWeekInput } from "@/lib/reservations/basket/schemas";
import type { WeekRepeatedView } from "@/lib/reservations/basket/views";
import type { BasketSaver } from "./basket-saver";

export type RepeatAction = (input: RepeatWeekInput) => Promise<ActionResult<WeekRepeatedView>>;

/** After how long the answer is taken for lost, in milliseconds. */
const PATIENCE = 20_000;

interface Told {
  /** The week and child that it was said of: on another one it is no longer shown. */
  of: string;
  outcome: WeekRepeatedView | null;
  problem: string | null;
}

/** Asks for the week anew, once what was touched is saved; ends with what was done, or with a sentence. */
export function useRepeatWeek(repeat: RepeatAction, saver: Pick<BasketSaver, "alone" | "adopt">, of: string) {
  const t = useTranslations("planning.repeat");
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told | null>(null);

  const run = async (input: RepeatWeekInput) => {
    if (busy) return;
    setBusy(true);
    setTold(null);
    try {
      const result = await saver.alone(() => giveUpAfter(PATIENCE, repeat(input)));
      if (!result) return setTold({ of, outcome: null, problem: t("notSaved") });
      if (!result.ok) return setTold({ of, outcome: null, problem: result.error.message });
      saver.adopt(result.value);
      setTold({ of, outcome: result.value, problem: null });
    } catch (error) {
      unstable_rethrow(error);
      // Nothing answered: a second press adds nothing twice.
      setTold({ of, outcome: null, problem: t("lost") });
    } finally {
      setBusy(false);
    }
  };

  const current = told?.of === of ? told : null;
  return { busy, run, outcome: current?.outcome ?? null, problem: current?.problem ?? null };
}
