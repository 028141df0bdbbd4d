"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import type { NewsArticle } from "@/lib/news/views";

const PATH = "/actualites";

/**
 * The post that is open is the one that the address names: going back closes it, and its address can be sent to
 * somebody. Closing takes the dialog away at once, whatever the network does.
 */
export function useReading(article: NewsArticle | null) {
  const router = useRouter();
  const [under, start] = useTransition();
  const [asked, setAsked] = useState<string | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  /** Whether there is a step to go back to, on this very page. */
  const stepped = useRef(false);

  useEffect(() => {
    if (article) return;
    setClosed(null);
    stepped.current = false;
  }, [article]);

  return {
    shown: article && article.id !== closed ? article : null,
    /** The one whose text is on its way. */
    opening: under ? asked : null,
    read(id: string) {
      setAsked(id);
      setClosed(null);
      stepped.current = true;
      start(() => router.push(`${PATH}?lire=${id}`, { scroll: false }));
    },
    close() {
      if (!article) return;
      setClosed(article.id);
      if (stepped.current) router.back();
      else router.replace(PATH, { scroll: false });
      stepped.current = false;
    },
  };
}
