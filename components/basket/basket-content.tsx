"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { BasketGroup, BasketView } from "@/lib/reservations/basket/views";
import type { PlaceKey } from "@/lib/reservations/places/views";
import { BasketGroupItem } from "./basket-group-item";
import { CheckoutDone } from "./checkout-done";
import type { BasketCommands } from "./use-basket-commands";

export interface BasketContentProps {
  basket: BasketView;
  commands: BasketCommands;
  signInHref: string;
  onRemove: (group: BasketGroup, keys: readonly PlaceKey[]) => void;
}

/** Everything that the household has asked for and not yet validated, in the guide's words. */
export function BasketContent({ basket, commands, signInHref, onRemove }: BasketContentProps) {
  const t = useTranslations("basket");
  const { outcome, problem } = commands;
  // The word of the last checkout holds until the basket changes.
  const told = outcome?.basket.version === basket.version ? outcome : null;
  return (
    <div className="grid gap-4">
      {problem && (
        <Alert
          tone="error"
          live="alert"
          actions={problem.signedOut && <LinkButton href={signInHref}>{t("signIn")}</LinkButton>}
        >
          {problem.message}
        </Alert>
      )}
      {told && <CheckoutDone key={told.id} outcome={told} marked={markedIn(basket)} />}
      {basket.count === 0 && !told && <EmptyBasket />}
      {basket.canUndo && <UndoBar commands={commands} />}
      <Section title={t("bookings")} groups={basket.bookings} onRemove={onRemove} />
      <Section title={t("cancellations")} groups={basket.cancellations} onRemove={onRemove} />
      <p>
        <Link href="/reservations/validations" prefetch={false} className="basket-more">
          {t("past")}
        </Link>
      </p>
    </div>
  );
}

function markedIn(basket: BasketView): ReadonlySet<PlaceKey> {
  const dates = [...basket.bookings, ...basket.cancellations].flatMap((group) => group.dates);
  return new Set(dates.filter((date) => date.problem !== null).map((date) => date.key));
}

function Section({
  title,
  groups,
  onRemove,
}: {
  title: string;
  groups: readonly BasketGroup[];
  onRemove: BasketContentProps["onRemove"];
}) {
  if (groups.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold text-ink-2">{title}</h3>
      <ul>
        {groups.map((group) => (
          <BasketGroupItem key={`${group.childId}/${group.activityId}`} group={group} onRemove={onRemove} />
        ))}
      </ul>
    </section>
  );
}

function EmptyBasket() {
  const t = useTranslations("basket");
  return (
    <div className="grid justify-items-center gap-1 py-4 text-center">
      <p className="font-semibold">{t("empty")}</p>
      <p className="text-ink-2">{t("emptyHint")}</p>
    </div>
  );
}

function UndoBar({ commands }: { commands: BasketCommands }) {
  const t = useTranslations("basket");
  return (
    <div
      role="status"
      className="flex items-center justify-between gap-3 rounded-xl bg-night py-1 pr-1 pl-4 text-night-ink"
    >
      {t("cleared")}
      <Button
        tone="quiet"
        className="text-night-link underline hover:bg-transparent"
        busy={commands.busy === "restore"}
        onClick={commands.restore}
      >
        {t("undo")}
      </Button>
    </div>
  );
}
