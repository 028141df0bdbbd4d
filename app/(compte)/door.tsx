import "server-only";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { z } from "zod";
import type { VisitorContext } from "@/lib/context";
import { enterToReadAsVisitor } from "@/lib/door";
import { type RawSearch, readSearch } from "@/lib/search-params";
import { type CardContent, showCard } from "./card";

interface PageProps {
  searchParams: Promise<RawSearch>;
  params: Promise<Record<string, string>>;
}

export type { CardContent } from "./card";

/**
 * The door of the pages that come before signing in: the commune of the host, nobody in particular, one card.
 * It reads only: what a link does, it does when its button is pressed.
 */
export function accountPage<Q extends z.ZodObject>(
  search: Q,
  render: (
    ctx: VisitorContext,
    search: Partial<z.infer<Q>>,
    params: Record<string, string>,
  ) => Promise<CardContent>,
) {
  return async function Page({ searchParams, params }: PageProps): Promise<ReactNode> {
    const asked = readSearch(search, await searchParams);
    const named = await params;
    const admission = await enterToReadAsVisitor(async (ctx) => ({
      commune: ctx.commune,
      card: await render(ctx, asked, named),
    }));
    if (admission.kind !== "admitted") notFound();
    return showCard(admission.value.commune, admission.value.card);
  };
}
