"use client";

import { useEffect, useRef, useState } from "react";

/** A sheet that the phone's back button closes: opening it leaves a step to go back from. */
export function useSheetHistory() {
  const [open, setOpen] = useState(false);
  const pushed = useRef(false);

  useEffect(() => {
    const onBack = () => {
      pushed.current = false;
      setOpen(false);
    };
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, []);

  return {
    open,
    show: () => {
      if (!pushed.current) window.history.pushState(null, "");
      pushed.current = true;
      setOpen(true);
    },
    hide: () => {
      setOpen(false);
      if (pushed.current) window.history.back();
      pushed.current = false;
    },
  };
}
