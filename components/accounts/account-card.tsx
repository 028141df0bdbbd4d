import type { ReactNode } from "react";
import { CommuneLogo, type LogoView } from "@/components/shell/commune-logo";
import { Marelle } from "@/components/shell/marelle";

interface AccountCardProps {
  communeName: string;
  logo: LogoView | null;
  /** "#rrggbb"; null takes the house's. */
  accent: string | null;
  title: string;
  lead?: string | undefined;
  children: ReactNode;
  /** How to reach the town hall, under the form. */
  foot?: ReactNode;
}

/** The page that a parent meets first: the commune's name, one form, and who to call. */
export function AccountCard({ communeName, logo, accent, title, lead, children, foot }: AccountCardProps) {
  return (
    <div className="mx-auto grid w-full max-w-md gap-6 px-4 py-10 sm:py-16">
      {accent && <style>{`:root{--commune-accent:${accent}}`}</style>}
      <p className="flex items-center gap-3 font-bold text-xl">
        {logo ? <CommuneLogo logo={logo} /> : <Marelle className="h-12 w-8" />}
        {communeName}
      </p>
      <div className="grid gap-6 rounded-sheet border-margin border-l-3 bg-sheet p-6 shadow-lift sm:p-8">
        <div className="grid gap-1.5">
          <h1 className="font-bold text-2xl">{title}</h1>
          {lead && <p className="text-ink-2">{lead}</p>}
        </div>
        {children}
      </div>
      {foot && <div className="text-ink-2">{foot}</div>}
    </div>
  );
}
