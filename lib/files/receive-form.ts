import { Readable, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import type { Commune } from "@/lib/context";
import type { AcceptedType } from "@/lib/documents/document-types";
import { DomainError } from "@/lib/errors";
import { FILE_LIMIT, FORM_OVERHEAD } from "./limits";
import { type ComingFile, receiveFile } from "./receive-file";
import { dropBytes, type StoredBytes } from "./store-file";

/** A form with a file whose bytes are in the storage already: a row must tell of them, or they are dropped. */
export interface ReceivedForm {
  /** What was sent in a text field; empty when nothing was. */
  field(name: string): string;
  /** Null when the file field was left empty. */
  file: StoredBytes | null;
}

export interface ReceiveOptions {
  fileField: string;
  accepted: readonly AcceptedType[];
}

/** Bytes of a text field, and how many there may be. */
const FIELD_LIMIT = 8 * 1024;
const FIELDS = 20;
const MOST = FILE_LIMIT + FORM_OVERHEAD;

const tooLarge = () => new DomainError("upload-too-large");
const broken = () => new DomainError("upload-broken");

/**
 * Reads a multipart form with one file of 10 MB at the most as it comes: the file's bytes run into the storage, and no
 * more of them than a few chunks is ever held. A refused form is read to its end, so that its sender hears why.
 * @throws DomainError "upload-too-large", "upload-broken", and as `receiveFile`; nothing is kept then
 */
export async function receiveForm(
  request: Request,
  commune: Commune,
  { fileField, accepted }: ReceiveOptions,
): Promise<ReceivedForm> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST) throw tooLarge();
  const fields = new Map<string, string>();
  const parser = openParser(request);
  const file: Coming = { stream: null, outcome: Promise.resolve({ ok: true, value: null }) };
  let refused = false;
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const)
    parser.on(limit, () => {
      refused = true;
    });
  parser.on("field", (name, value, _nameCut, cut) => {
    refused ||= cut;
    fields.set(name, value);
  });
  parser.on("file", (field, stream, name) => {
    // Told by whoever reads it: without a listener it would be nobody's.
    stream.on("error", () => {
      refused = true;
    });
    refused ||= field !== fileField;
    file.stream = stream;
    file.outcome = settle(receiveFile(commune, { stream, name: name ?? "" }, accepted));
  });
  const arrival = await settle(run(request, parser, file));
  const kept = await file.outcome;
  if (kept.ok && arrival.ok && !refused) return { field: (name) => fields.get(name) ?? "", file: kept.value };
  if (kept.ok && kept.value) await dropBytes(kept.value);
  if (!arrival.ok) throw arrival.error;
  throw kept.ok ? broken() : kept.error;
}

type Settled<T> = { ok: true; value: T } | { ok: false; error: unknown };

interface Coming {
  stream: ComingFile["stream"] | null;
  outcome: Promise<Settled<StoredBytes | null>>;
}

function settle<T>(work: Promise<T>): Promise<Settled<T>> {
  return work.then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, error }),
  );
}

function openParser(request: Request): BusboyInstance {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data")) throw broken();
  const limits = { fileSize: FILE_LIMIT, files: 1, fields: FIELDS, fieldSize: FIELD_LIMIT, headerPairs: 50 };
  try {
    return new Busboy({ headers: { "content-type": type }, limits });
  } catch {
    // It finds no boundary in what the form says of itself.
    throw broken();
  }
}

/** Reads the form to its end, or as far as a form may go. @throws DomainError "upload-too-large", "upload-broken" */
async function run(request: Request, parser: Writable, file: Coming): Promise<void> {
  if (!request.body) throw broken();
  let received = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      if (received > MOST) done(tooLarge());
      else done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(request.body as never), meter, parser);
  } catch (error) {
    // The half of a file that came waits for the rest, which never will.
    file.stream?.destroy(new Error("The form was cut."));
    throw error instanceof DomainError ? error : broken();
  }
}
