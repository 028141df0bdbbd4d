"use client";

import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { RefusedPlace, Trouble } from "./basket-state";

interface SaveBannerProps {
  trouble: Trouble | null;
  refused: readonly RefusedPlace[];
  signInHref: string;
  onRetry: () => void;
  onAcknowledge: () => void;
}

/** What stands between a touch and the basket: said in its place, with the way on. */
export function SaveBanner({ trouble, refused, signInHref, onRetry, onAcknowledge }: SaveBannerProps) {
  const t = useTranslations("planning");
  const common = useTranslations("common");
  return (
    <div className="sticky top-2 z-20 grid gap-2 empty:hidden">
      {trouble && <TroubleAlert trouble={trouble} signInHref={signInHref} onRetry={onRetry} />}
      {refused.length > 0 && (
        <Alert
          tone="warning"
          live="alert"
          actions={
            <Button tone="quiet" onClick={onAcknowledge}>
              {common("close")}
            </Button>
          }
        >
          <strong>{t("refused", { count: refused.length })}</strong>
          <ul>
            {refused.map((place) => (
              <li key={place.key}>
                {place.title} · {place.message}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}

function TroubleAlert({
  trouble,
  signInHref,
  onRetry,
}: {
  trouble: Trouble;
  signInHref: string;
  onRetry: () => void;
}) {
  const t = useTranslations("planning");
  const retry = (
    <Button tone="outline" onClick={onRetry}>
      {t("retry")}
    </Button>
  );
  switch (trouble.kind) {
    case "lost":
      return (
        <Alert tone="warning" live="alert" actions={retry}>
          {t("lost", { delay: String(trouble.delay) })}
        </Alert>
      );
    case "incident":
      return (
        <Alert tone="error" live="alert" actions={retry}>
          {t("incident", { message: trouble.message, delay: String(trouble.delay) })}
        </Alert>
      );
    case "signed-out":
      return (
        <Alert tone="warning" live="alert" actions={<SignInLink href={signInHref} label={t("signIn")} />}>
          {trouble.message}
        </Alert>
      );
    case "outdated":
      return (
        <Alert
          tone="warning"
          live="alert"
          actions={<Button onClick={() => window.location.reload()}>{t("reload")}</Button>}
        >
          {t("outdated")}
        </Alert>
      );
    case "refused":
      return (
        <Alert tone="error" live="alert">
          {trouble.message}
        </Alert>
      );
  }
}

function SignInLink({ href, label }: { href: string; label: string }) {
  return <LinkButton href={href}>{label}</LinkButton>;
}
