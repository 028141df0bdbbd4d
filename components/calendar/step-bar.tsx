"use client";

import type { ReactNode } from "react";
import { WeekStep } from "@/components/planning/week-step";

interface Step {
  href: string | null;
  label: string;
}

/** What is shown, one back, one on. */
export function StepBar({ back, on, children }: { back: Step; on: Step; children: ReactNode }) {
  return (
    <div className="week-bar">
      <WeekStep {...back} icon="left" />
      <div className="min-w-0 flex-1 text-center sm:text-left">{children}</div>
      <WeekStep {...on} icon="right" />
    </div>
  );
}
