"use client";

import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import type { BasketGroup } from "@/lib/reservations/basket/views";
import type { PlaceKey } from "@/lib/reservations/places/views";
import { BasketDates } from "./basket-dates";

interface BasketGroupItemProps {
  group: BasketGroup;
  onRemove: (group: BasketGroup, keys: readonly PlaceKey[]) => void;
}

/** What is asked for one child and one activity; what can no longer be granted stands apart, with its reason. */
export function BasketGroupItem({ group, onRemove }: BasketGroupItemProps) {
  const t = useTranslations("basket");
  const { activityName: activity, childName: child, dates, folded } = group;
  const problems = dates.filter((date) => date.problem !== null);
  const fine = dates.filter((date) => date.problem === null);
  return (
    <li className="basket-group">
      <div className="min-w-0">
        <p className="text-ink-2">{child}</p>
        <p className="basket-what">
          <span className="basket-count">{dates.length}</span>
          <span className="sr-only"> {t("times")} </span>
          {activity}
        </p>
        {folded && problems.length === 0 ? (
          <p className="text-ink-2">{folded}</p>
        ) : (
          <BasketDates dates={fine} />
        )}
        {group.cancellableUntil && fine.length > 0 && (
          <p className="text-ink-2 text-sm">{group.cancellableUntil}</p>
        )}
        {group.surcharges.map((surcharge) => (
          <p key={surcharge} className="font-semibold text-sm">
            {surcharge}
          </p>
        ))}
        {group.addedBy && <p className="text-ink-2 text-sm">{group.addedBy}</p>}
      </div>
      <IconButton
        icon="cross"
        label={t("remove", { activity, child })}
        className="-mt-1 -mr-2.5"
        onClick={() =>
          onRemove(
            group,
            dates.map((date) => date.key),
          )
        }
      />
      {problems.length > 0 && (
        <ul className="basket-problems">
          {problems.map((date) => (
            <li key={date.key}>
              <Icon name="warning" className="mt-0.5" />
              <span className="min-w-0 flex-1">
                <strong>{date.label}</strong> · {date.problem}
              </span>
              <IconButton
                icon="cross"
                label={t("removeDate", { activity, child, date: date.label })}
                className="-my-2.5 -mr-2"
                onClick={() => onRemove(group, [date.key])}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
