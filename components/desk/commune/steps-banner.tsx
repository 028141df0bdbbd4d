import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("commune");

/** On the first page of the desk, as long as something stands between the commune and its bookings. */
export function StepsBanner({ left }: { left: number }) {
  return (
    <Alert
      tone="info"
      actions={
        <LinkButton href="/gestion/premiers-pas" tone="quiet">
          {t("steps.see")}
        </LinkButton>
      }
    >
      {t("steps.left", { count: left })}
    </Alert>
  );
}
