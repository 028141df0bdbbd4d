import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import type { RegulationRow } from "@/lib/reservations/regulation/views";

const t = translatorOf("deskRegulations");

/** Every regulation: what it says today, what it will say, which activities are under it, and what is wrong. */
export function RegulationList({ regulations }: { regulations: readonly RegulationRow[] }) {
  const inUse = regulations.filter(({ archived }) => !archived);
  const archived = regulations.filter((one) => one.archived);
  return (
    <>
      {inUse.length === 0 && <p className="rounded-sheet bg-sheet p-6 shadow-lift">{t("empty")}</p>}
      <ul className="grid gap-5">
        {inUse.map((regulation) => (
          <RegulationItem key={regulation.id} regulation={regulation} heading="h2" />
        ))}
      </ul>
      {archived.length > 0 && (
        <section aria-labelledby="retires" className="grid gap-3">
          <h2 id="retires" className="font-bold text-xl">
            {t("archived")}
          </h2>
          <ul className="grid gap-5">
            {archived.map((regulation) => (
              <RegulationItem key={regulation.id} regulation={regulation} heading="h3" />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function RegulationItem({
  regulation,
  heading: Heading,
}: {
  regulation: RegulationRow;
  heading: "h2" | "h3";
}) {
  const { id, name, activities, inForce, next, problems } = regulation;
  return (
    <li className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <Heading className="min-w-0 break-words font-bold text-lg">{name}</Heading>
        <LinkButton href={`/gestion/reglements/${id}`} aria-label={t("openOf", { name })}>
          {t("open")}
        </LinkButton>
      </div>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <dt className="text-ink-2">{t("inForce")}</dt>
        <dd>{inForce.length > 0 ? inForce.join(" ") : t("noRule")}</dd>
        <dt className="text-ink-2">{t("activities")}</dt>
        <dd className="break-words">{activities.length > 0 ? activities.join(", ") : t("noActivity")}</dd>
      </dl>
      {next && <Alert tone="info">{next}</Alert>}
      {problems.length > 0 && (
        <Alert tone="warning">
          <p className="font-semibold">{t("problems")}</p>
          <ul className="grid gap-1">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Alert>
      )}
    </li>
  );
}
