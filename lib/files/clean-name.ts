import { NAME_LIMIT } from "./limits";

/** Controls, and the marks that turn the reading direction round: "exe.fdp" must not be read "pdf.exe". */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const USUAL = "fichier";

/**
 * The name under which a file is shown and saved: without its folders, controls and hidden marks, of 150 characters
 * at the most with its extension kept, never empty.
 */
export function cleanFileName(raw: string): string {
  const last = raw.replace(UNSEEN, "").split(/[/\\]/).at(-1) ?? "";
  const name = last
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  if (name === "") return USUAL;
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";
  const base = [...name.slice(0, name.length - extension.length)];
  return (
    base
      .slice(0, NAME_LIMIT - extension.length)
      .join("")
      .slice(0, NAME_LIMIT) + extension
  );
}

/** "pdf", in lower case; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}
