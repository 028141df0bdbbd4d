"use client";

import { useSearchParams } from "next/navigation";

export type Step = 1 | 2;

/** The step is in the address (`etape`): the browser's own back button goes from the second to the first. */
export function useStep(): { step: Step; goTo: (step: Step) => void } {
  const search = useSearchParams();
  return {
    step: search.get("etape") === "2" ? 2 : 1,
    goTo: (step) => {
      const next = new URLSearchParams(search);
      if (step === 1) next.delete("etape");
      else next.set("etape", String(step));
      window.history.pushState(null, "", next.size > 0 ? `?${next}` : window.location.pathname);
    },
  };
}
