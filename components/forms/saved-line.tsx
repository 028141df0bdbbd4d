"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface SavedLineProps {
  /** Grows with every answer. */
  attempts: number;
  /** What is said of the last sending; nothing when there is nothing to say. */
  children: ReactNode;
}

/**
 * What a sending came to, under a form that is made anew with each answer: it stands outside of it, so that it is said,
 * and takes the focus that the pressed button has lost.
 */
export function SavedLine({ attempts, children }: SavedLineProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const answered = useRef(0);
  useEffect(() => {
    if (!children || answered.current === attempts) return;
    answered.current = attempts;
    if (document.activeElement === document.body) line.current?.focus();
  }, [attempts, children]);
  return (
    <p ref={line} role="status" tabIndex={-1} className="not-empty:mt-2 text-ok">
      {children}
    </p>
  );
}
