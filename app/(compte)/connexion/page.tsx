import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { rememberedAddress } from "@/app/(compte)/typed-address";
import { HELP_LINKS, LEGAL_LINKS } from "@/app/legal-links";
import { contactOf, logoOf } from "@/app/load-shell";
import { AccountCard } from "@/components/accounts/account-card";
import { CardFoot } from "@/components/accounts/card-foot";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { SignInLinks } from "@/components/accounts/sign-in-links";
import { Catalogue } from "@/components/ui/catalogue";
import { signInSearch } from "@/lib/accounts/schemas";
import { csrfCookieName, csrfTokenOf } from "@/lib/accounts/session-cookie";
import { enterToRead, requestedCommune } from "@/lib/door";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { type RawSearch, readSearch } from "@/lib/search-params";

const t = translatorOf("accounts");

export const metadata: Metadata = { title: t("signIn.title") };

export default async function SignInPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const commune = await requestedCommune();
  if (!commune) notFound();
  const { retour = "/", error } = readSearch(signInSearch, await searchParams);
  const { kind } = await enterToRead("guardian", async () => null);
  if (kind === "admitted" || kind === "elsewhere") redirect(retour);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "accounts"])}>
      <main>
        <AccountCard
          communeName={commune.name}
          logo={logoOf(commune)}
          accent={commune.accent}
          title={t("signIn.title")}
          lead={t("signIn.lead")}
          foot={<CardFoot contact={contactOf(commune)} links={[...HELP_LINKS, ...LEGAL_LINKS]} />}
        >
          <SignInForm
            action="/api/auth/callback/credentials"
            csrfToken={csrfTokenOf((await cookies()).get(csrfCookieName())?.value)}
            callbackUrl={retour}
            error={error ?? null}
            email={(await rememberedAddress()) ?? undefined}
          />
          <SignInLinks />
        </AccountCard>
      </main>
    </Catalogue>
  );
}
