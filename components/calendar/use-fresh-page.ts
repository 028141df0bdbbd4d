"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useSaverShelf } from "./saver-shelf";

/**
 * For a page that shows the basket's lines and does not change them: goes on saving what was touched on the page
 * before, and asks for this one anew when that is saved after it set out. `version` is the basket's that it shows.
 */
export function useFreshPage(storageKey: string, version: number): void {
  const router = useRouter();
  const saver = useSaverShelf().find(storageKey);

  useEffect(() => {
    saver?.start();
    return saver?.stop;
  }, [saver]);

  useEffect(() => {
    if (!saver) return;
    const look = () => {
      const { wishes, basket } = saver.getState();
      if (wishes.size === 0 && basket.version > version) router.refresh();
    };
    look();
    return saver.subscribe(look);
  }, [saver, version, router]);
}
