import type { Temporal } from "temporal-polyfill";
import { labelOf } from "@/lib/files/media-types";
import { numericDate } from "@/lib/i18n/format-date";
import { fileSize } from "@/lib/i18n/format-size";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import type { NewsFileView, NewsPictureView } from "./views";

const t = translatorOf("news");
/** As the picture is drawn for a card: lib/files/render-picture.ts. */
const CARD_WIDTH = 640;

export interface FoundPicture {
  id: string;
  width: number | null;
  height: number | null;
}

/** "01/05/2024", in the commune's zone. */
export function presentDate(at: Temporal.Instant, timeZone: string): string {
  return numericDate(civilDateAt(at, timeZone));
}

/** "1 fichier"; nothing for none. */
export function presentCount(count: number): string {
  return count > 0 ? t("fileCount", { count }) : "";
}

/** A picture in the size that its place asks for; null where there is none. */
export function presentPicture(
  picture: FoundPicture | null,
  alt: string,
  size: "card" | "full",
): NewsPictureView | null {
  if (!picture?.width || !picture.height) return null;
  const { id, width, height } = picture;
  const shown = size === "card" ? Math.min(width, CARD_WIDTH) : width;
  return {
    src: `/api/fichiers/${id}?taille=${size === "card" ? "carte" : "grande"}`,
    alt,
    width: shown,
    height: Math.max(1, Math.round((height * shown) / width)),
  };
}

export function presentFile(file: {
  id: string;
  name: string;
  mediaType: string;
  size: number;
}): NewsFileView {
  return {
    id: file.id,
    name: file.name,
    detail: `${labelOf(file.mediaType)} · ${fileSize(file.size)}`,
    href: `/api/fichiers/${file.id}`,
  };
}

/** Plain paragraphs: a blank line parts two of them, a single end of line stays inside one. */
export function presentParagraphs(body: string): string[] {
  return body
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
