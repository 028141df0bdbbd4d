import "server-only";
import { notFound, redirect } from "next/navigation";
import { type ComponentType, createElement, type ReactNode } from "react";
import { z } from "zod";
import { enterToRead, type Side, type SideContext } from "./door";
import { DomainError } from "./errors";
import { type RawSearch, readSearch } from "./search-params";
import { CONFIRM_PATH, SECOND_STEP_PATHS, withWayBack } from "./way-back";

interface PageProps {
  searchParams: Promise<RawSearch>;
  params: Promise<Record<string, string>>;
}
type ShellOf<View> = ComponentType<{ shell: View; children?: ReactNode }>;
type Render<S extends Side, Q extends z.ZodObject> = (
  ctx: SideContext<S>,
  search: Partial<z.infer<Q>>,
  /** What the folders in brackets stand for, as it was typed. */
  params: Record<string, string>,
) => Promise<ReactNode>;

/** For a page that looks at no search parameter. */
export const noSearch = z.object({});

/**
 * Makes the page door of one side of the house. The door admits the person, loads the shell and the page in
 * the same transaction, and shows them when it has ended: a page hands over plain data, never its context.
 * Signed out → sign-in; a second step to take → there; the other side of the house → its own home; a password to prove
 * again → there and back; an unknown commune or a missing thing → 404.
 */
export function createPageDoor<S extends Side, View>(
  side: S,
  Shell: ShellOf<View>,
  loadShell: (ctx: SideContext<S>) => Promise<View>,
) {
  return function pageDoor<Q extends z.ZodObject = typeof noSearch>(
    render: Render<S, Q>,
    search: Q = noSearch as unknown as Q,
  ) {
    return async function Page({ searchParams, params }: PageProps): Promise<ReactNode> {
      const asked = readSearch(search, await searchParams);
      const named = await params;
      const admission = await enterToRead(side, async (ctx) => {
        // One connection: the driver sends both on it, one after the other, without waiting in between.
        const [shell, content] = await Promise.all([loadShell(ctx), render(ctx, asked, named)]);
        return { shell, content };
      }).catch(leadOn);
      switch (admission.kind) {
        case "admitted":
          return createElement(Shell, { shell: admission.value.shell }, admission.value.content);
        case "signed-out":
          return redirect(await withWayBack("/connexion"));
        case "elsewhere":
          return redirect("/");
        case "second-step":
          return redirect(await withWayBack(SECOND_STEP_PATHS[admission.step]));
        case "unknown-commune":
          return notFound();
      }
    };
  };
}

/** What is missing, another family's, or not this agent's to see is one and the same: not found. */
async function leadOn(error: unknown): Promise<never> {
  if (!(error instanceof DomainError)) throw error;
  if (error.code === "confirm-needed") redirect(await withWayBack(CONFIRM_PATH));
  notFound();
}
