"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { StatusLine } from "@/components/ui/status-line";
import { TextInput } from "@/components/ui/text-input";
import type { FeedView } from "@/lib/reservations/feed/views";

/** The address, to be copied by a press, or by hand where there are no scripts. */
export function FeedAddress({ feed }: { feed: FeedView }) {
  const t = useTranslations("feed");
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(feed.url).then(
      () => setCopied(true),
      // A browser that forbids it leaves the address to be selected by hand.
      () => setCopied(false),
    );
  return (
    <div className="grid gap-3">
      <label htmlFor={id} className="sr-only">
        {t("address")}
      </label>
      <TextInput
        id={id}
        value={feed.url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        className="font-mono text-sm"
      />
      <p className="text-ink-2 text-sm">{t("since", { stamp: feed.createdAt })}</p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={copy} className="noscript-hidden">
          {copied ? t("copied") : t("copy")}
        </Button>
        <a href={feed.webcalUrl} className={buttonLook("outline")}>
          {t("subscribe")}
        </a>
      </div>
      <StatusLine>{copied ? t("copied") : ""}</StatusLine>
    </div>
  );
}
