/** Bytes of one file at the most. */
export const FILE_LIMIT = 10 * 1024 * 1024;
/** What the fields and the boundaries of a form may add to its file. */
export const FORM_OVERHEAD = 64 * 1024;
/** Characters of a file's name. */
export const NAME_LIMIT = 150;
/** Pixels of a picture at the most: what a telephone takes, and no bomb of a few bytes that unfolds into gigabytes. */
export const PIXEL_LIMIT = 60_000_000;
/** Papers of one kind that a family keeps of a child. */
export const DOCUMENTS_LIMIT = 10;
