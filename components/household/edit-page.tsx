import type { ReactNode } from "react";
import type { SendForm } from "@/components/forms/use-answer";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import type { WishView } from "@/lib/records/changes/views";
import { WishList } from "./wish-list";

interface EditPageProps {
  name: string;
  wishes: readonly WishView[];
  tab: "responsables" | "enfants";
  withdraw: SendForm;
  children: ReactNode;
}

/** "Modifier" one person of the file: what waits, then the form on its sheet. */
export function EditPage({ name, wishes, tab, withdraw, children }: EditPageProps) {
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "records"])}>
      <div className="mx-auto grid w-full max-w-3xl gap-5">
        <PageTitle title={name} />
        <WishList wishes={wishes} tab={tab} withdraw={withdraw} />
        <div className="rounded-sheet bg-sheet p-5 shadow-lift sm:p-8">{children}</div>
      </div>
    </Catalogue>
  );
}
