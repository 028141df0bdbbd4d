"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";
import type { PeriodInput } from "@/lib/reservations/period/schemas";

/** After how long "Terminer" is taken for lost, in milliseconds. */
const PATIENCE = 45_000;

/** "Terminer": adds, forgets the selection, goes back to the planning. A refusal or a cut keeps everything. */
export function useFinish(
  add: (input: PeriodInput) => Promise<ActionResult<unknown>>,
  closeHref: string,
  forget: () => void,
) {
  const t = useTranslations("period");
  const router = useRouter();
  const [finishing, startFinishing] = useTransition();
  const [problem, setProblem] = useState<{ message: string; signedOut: boolean } | null>(null);

  const finish = (input: PeriodInput) => {
    if (input.profiles.length === 0) {
      setProblem({ message: t("nothingSelected"), signedOut: false });
      return;
    }
    setProblem(null);
    startFinishing(async () => {
      try {
        const result = await giveUpAfter(PATIENCE, add(input));
        if (result.ok) {
          forget();
          router.push(closeHref);
        } else {
          setProblem({ message: result.error.message, signedOut: result.error.code === "signed-out" });
        }
      } catch (error) {
        unstable_rethrow(error);
        setProblem({ message: t("addLost"), signedOut: false });
      }
    });
  };

  return { finish, finishing, problem };
}
