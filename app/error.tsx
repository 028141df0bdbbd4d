"use client";

import { PageMessage } from "@/components/shell/page-message";
import { Button } from "@/components/ui/button";
import words from "@/lib/i18n/fr/common";

/** An incident: its reference stands in the log beside what happened. No catalogue here: it may be what failed. */
export default function Incident({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const { title, text, retry } = words.unexpected;
  return (
    <PageMessage title={title} text={text.replace("{id}", error.digest ?? "–")}>
      <Button tone="primary" onClick={reset}>
        {retry}
      </Button>
    </PageMessage>
  );
}
