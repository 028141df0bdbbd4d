"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

interface RecoveryCodesProps {
  codes: readonly string[];
  /** What has just been done. */
  done?: string;
  next: { href: string; label: string };
}

/** Ten codes, shown this once: to be copied or printed. */
export function RecoveryCodes({ codes, done, next }: RecoveryCodesProps) {
  const t = useTranslations("myAccount.enrol");
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(codes.join("\n")).then(
      () => setCopied(true),
      // A browser that forbids it leaves the codes to be selected by hand.
      () => setCopied(false),
    );
  return (
    <div className="grid gap-4">
      {done && (
        <Alert tone="success" live="status">
          {done}
        </Alert>
      )}
      <h2 className="font-bold text-xl">{t("codesTitle")}</h2>
      <p>{t("codesText")}</p>
      <ul className="grid gap-x-4 gap-y-1 whitespace-nowrap rounded-xl bg-off px-4 py-3 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="noscript-hidden flex flex-wrap gap-2 print:hidden">
        <Button onClick={copy}>{copied ? t("copied") : t("copy")}</Button>
        <Button onClick={() => window.print()}>{t("print")}</Button>
      </div>
      <LinkButton href={next.href} tone="primary" className="print:hidden">
        {next.label}
      </LinkButton>
    </div>
  );
}
