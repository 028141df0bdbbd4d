import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { contactOf, logoOf } from "@/app/load-shell";
import { AccountCard } from "@/components/accounts/account-card";
import { Button } from "@/components/ui/button";
import { requestedCommune } from "@/lib/door";
import { translatorOf } from "@/lib/i18n/translator";
import { followReminderLink } from "@/lib/reminders/follow-link";
import { reminderSearch } from "@/lib/reminders/schemas";
import { type RawSearch, readSearch } from "@/lib/search-params";

const t = translatorOf("reminders");

export const metadata: Metadata = { title: t("page.title"), referrer: "no-referrer", robots: "noindex" };

/** Reached from a reminder's foot, signed in or not: it shows what is chosen, and changes nothing by itself. */
export default async function RemindersPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const commune = await requestedCommune();
  if (!commune) notFound();
  const { jeton = "" } = readSearch(reminderSearch, await searchParams);
  const choice = await followReminderLink(commune, jeton, "look");
  const lead = choice ? t(`page.${choice.kind}.${choice.wanted ? "wanted" : "stopped"}`) : t("page.invalid");
  return (
    <main>
      <AccountCard
        communeName={commune.name}
        logo={logoOf(commune)}
        accent={commune.accent}
        title={t("page.title")}
        lead={lead}
        foot={<p>{contactOf(commune)}</p>}
      >
        {choice && (
          <form action={`/api/rappels/arret?jeton=${encodeURIComponent(jeton)}`} method="post">
            <input type="hidden" name="souhait" value={choice.wanted ? "arreter" : "reprendre"} />
            <Button type="submit" tone={choice.wanted ? "primary" : "outline"}>
              {t(choice.wanted ? "page.stop" : "page.resume")}
            </Button>
          </form>
        )}
      </AccountCard>
    </main>
  );
}
