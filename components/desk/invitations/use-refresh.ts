"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Milliseconds: often enough to see it move. */
const EVERY = 2_000;

/** Loads the page anew again and again while something runs, as long as somebody looks at it. */
export function useRefresh(running: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, EVERY);
    return () => clearInterval(timer);
  }, [running, router]);
}
