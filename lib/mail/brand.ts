import type { Commune } from "@/lib/context";
import { publicLink } from "./public-link";

/** Where a commune's logo is served; another logo has another address, so that each may be kept for good. */
export function logoPath({ logoFileId }: Pick<Commune, "logoFileId">): string | null {
  return logoFileId === null ? null : `/api/logo?v=${logoFileId}`;
}

/** Whose e-mail it is, as the layout of every e-mail shows it: with the logo's whole address. */
export function brandOf(commune: Commune) {
  const path = logoPath(commune);
  return { ...commune, logoUrl: path === null ? null : publicLink(commune, path) };
}
