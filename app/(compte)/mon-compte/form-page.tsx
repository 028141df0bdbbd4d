import type { ReactNode } from "react";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";

/** One thing to change, on a sheet. */
export function FormPage({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const messages = pickMessages(DEFAULT_LOCALE, ["common", "accounts", "myAccount"]);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={messages}>
      <div className="mx-auto grid w-full max-w-xl gap-6">
        <PageTitle title={title} lead={lead} />
        <div className="rounded-sheet bg-sheet p-5 shadow-lift sm:p-8">{children}</div>
      </div>
    </Catalogue>
  );
}
