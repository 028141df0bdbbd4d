"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { Icon } from "@/components/ui/icon";
import { LABEL_LENGTH } from "@/lib/desk/settings/schemas";
import type { DietRow, DietSettings } from "@/lib/desk/settings/views";
import { LabelForm } from "./label-form";

type Actions = Readonly<Record<"add" | "rename" | "move" | "switchDiet", SendForm>>;

/** The commune's list of diets: to add to, to put in order, to rename, and what is no longer proposed. */
export function DietSettingsView({ diets, actions }: { diets: DietSettings; actions: Actions }) {
  const t = useTranslations("settings.diets");
  const { proposed, archived } = diets;
  return (
    <>
      <Alert tone="info">{t("neutral")}</Alert>
      <section
        aria-labelledby="proposes"
        className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
      >
        <h2 id="proposes" className="font-bold text-xl">
          {t("list")}
        </h2>
        {proposed.length === 0 && <p>{t("none")}</p>}
        <ol className="grid gap-4">
          {proposed.map((diet, place) => (
            <li key={diet.id} className="border-rule border-b pb-4 last:border-0">
              <ProposedDiet
                diet={diet}
                first={place === 0}
                last={place === proposed.length - 1}
                actions={actions}
              />
            </li>
          ))}
        </ol>
        <LabelForm
          id="regime"
          action={actions.add}
          label={t("add")}
          hint={t("hint")}
          button={t("addButton")}
          limit={LABEL_LENGTH}
          tone="primary"
          value=""
        />
      </section>
      {archived.length > 0 && <ArchivedDiets diets={archived} restore={actions.switchDiet} />}
    </>
  );
}

interface ProposedDietProps {
  diet: DietRow;
  first: boolean;
  last: boolean;
  actions: Actions;
}

function ProposedDiet({ diet, first, last, actions }: ProposedDietProps) {
  const t = useTranslations("settings.diets");
  const { id, label, children } = diet;
  return (
    <div className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-end">
      <LabelForm
        id={`regime-${id}`}
        action={actions.rename}
        label={
          <>
            {t("label")}{" "}
            <span className="font-normal text-ink-2">({t("children", { count: children })})</span>
          </>
        }
        button={t("rename")}
        buttonName={t("renameOf", { label })}
        limit={LABEL_LENGTH}
        value={label}
        fields={{ id, was: label }}
      />
      <div className="flex flex-wrap items-center gap-2">
        {!first && (
          <PressForm
            action={actions.move}
            fields={{ id, to: "up" }}
            label={t("up", { label })}
            className="min-h-12"
          >
            <Icon name="up" />
          </PressForm>
        )}
        {!last && (
          <PressForm
            action={actions.move}
            fields={{ id, to: "down" }}
            label={t("down", { label })}
            className="min-h-12"
          >
            <Icon name="down" />
          </PressForm>
        )}
        <PressForm
          action={actions.switchDiet}
          fields={{ id, proposed: "false" }}
          label={t("archiveOf", { label })}
          tone="danger"
          className="min-h-12"
        >
          {t("archive")}
        </PressForm>
      </div>
    </div>
  );
}

function ArchivedDiets({ diets, restore }: { diets: readonly DietRow[]; restore: SendForm }) {
  const t = useTranslations("settings.diets");
  return (
    <section aria-labelledby="retires" className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <div>
        <h2 id="retires" className="font-bold text-xl">
          {t("archived")}
        </h2>
        <p className="text-ink-2">{t("archivedHint")}</p>
      </div>
      <ul className="grid gap-2">
        {diets.map(({ id, label, children }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span className="min-w-0 break-words">
              {label} <span className="text-ink-2">({t("children", { count: children })})</span>
            </span>
            <PressForm
              action={restore}
              fields={{ id, proposed: "true" }}
              label={t("restoreOf", { label })}
              className="min-h-12"
            >
              {t("restore")}
            </PressForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
