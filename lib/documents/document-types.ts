/** What a family may send of its papers: by its media type, the extensions that announce it and what its bytes may say. */
export interface AcceptedType {
  mediaType: string;
  extensions: readonly string[];
  /** As the bytes name themselves: a telephone's pictures have more than one name for the same thing. */
  found: readonly string[];
}

const plain = (mediaType: string, ...extensions: string[]): AcceptedType => ({
  mediaType,
  extensions,
  found: [mediaType],
});

export const DOCUMENT_TYPES: readonly AcceptedType[] = [
  plain("application/pdf", "pdf"),
  plain("image/jpeg", "jpg", "jpeg"),
  plain("image/png", "png"),
  plain("image/webp", "webp"),
  { mediaType: "image/heic", extensions: ["heic"], found: ["image/heic", "image/heif"] },
];

/** As a file field wants it: ".pdf,.jpg". */
export const ACCEPTED_DOCUMENTS = DOCUMENT_TYPES.flatMap(({ extensions }) =>
  extensions.map((extension) => `.${extension}`),
).join(",");

/** The type that an extension announces, or null when it is none of the accepted ones. */
export function acceptedType(accepted: readonly AcceptedType[], extension: string): AcceptedType | null {
  return accepted.find(({ extensions }) => extensions.includes(extension)) ?? null;
}

/** Why a paper was not kept, as the address of a page says it to a form without scripts. */
export const DOCUMENT_REFUSALS = [
  "document-refused",
  "file-empty",
  "file-lies",
  "file-too-large",
  "too-many-documents",
  "upload-too-large",
  "upload-broken",
] as const;
export type DocumentRefusal = (typeof DOCUMENT_REFUSALS)[number];
