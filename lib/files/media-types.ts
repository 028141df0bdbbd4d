/** What may be joined to a post: by its media type, how it is called, and the extensions that announce it. */
const OFFICE = "application/vnd.openxmlformats-officedocument";
const OPEN = "application/vnd.oasis.opendocument";

export const MEDIA_TYPES: Readonly<Record<string, { label: string; extensions: readonly string[] }>> = {
  "application/pdf": { label: "PDF", extensions: ["pdf"] },
  "image/png": { label: "PNG", extensions: ["png"] },
  "image/jpeg": { label: "JPEG", extensions: ["jpg", "jpeg"] },
  "image/webp": { label: "WebP", extensions: ["webp"] },
  "image/gif": { label: "GIF", extensions: ["gif"] },
  [`${OFFICE}.wordprocessingml.document`]: { label: "DOCX", extensions: ["docx"] },
  [`${OFFICE}.spreadsheetml.sheet`]: { label: "XLSX", extensions: ["xlsx"] },
  [`${OPEN}.text`]: { label: "ODT", extensions: ["odt"] },
  [`${OPEN}.spreadsheet`]: { label: "ODS", extensions: ["ods"] },
  "text/csv": { label: "CSV", extensions: ["csv"] },
  "text/plain": { label: "TXT", extensions: ["txt"] },
};

/** "PDF"; a media type that we do not know is its own name. */
export function labelOf(mediaType: string): string {
  return MEDIA_TYPES[mediaType]?.label ?? mediaType;
}

/** The type that an extension announces, or null when it announces none of ours. */
export function announcedType(extension: string): string | null {
  const found = Object.entries(MEDIA_TYPES).find(([, { extensions }]) => extensions.includes(extension));
  return found?.[0] ?? null;
}

/** "pdf, png, …" as a file field wants it: ".pdf,.png". */
export const ACCEPTED_FILES = Object.values(MEDIA_TYPES)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(",");
export const ACCEPTED_PICTURES = ".png,.jpg,.jpeg,.webp,.gif";
