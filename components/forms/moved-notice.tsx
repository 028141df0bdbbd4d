"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";

interface MovedNoticeProps {
  /** The answer that is told: each new one takes the focus, also when it says the same. */
  answer: unknown;
  children: ReactNode;
}

/** What somebody else wrote while a form was filled in: nothing is saved yet, and what was typed is still there. */
export function MovedNotice({ answer, children }: MovedNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer takes the focus, also when it says the same.
  useEffect(() => box.current?.focus(), [answer]);
  return (
    <div ref={box} tabIndex={-1}>
      <Alert tone="warning" live="alert">
        {children}
      </Alert>
    </div>
  );
}
