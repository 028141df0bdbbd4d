import { DomainError } from "@/lib/errors";
import type { SentFile } from "./examine-file";
import { FILE_LIMIT, FORM_OVERHEAD } from "./limits";

/** A form as it was sent, with the files of one of its fields. */
export interface Upload {
  field(name: string): string;
  files: SentFile[];
}

/**
 * Reads a multipart form and stops at the limit: however much is sent, no more than one file's worth is held.
 * @throws DomainError "upload-too-large", "upload-broken"
 */
export async function readUpload(request: Request, fileField: string): Promise<Upload> {
  const most = FILE_LIMIT + FORM_OVERHEAD;
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > most) throw tooLarge();
  const form = await readForm(request, most);
  const sent = form.getAll(fileField).filter((value) => value instanceof File);
  return {
    field: (name) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    },
    files: await Promise.all(
      // A field that was left empty is sent as a file without a name.
      sent
        .filter(({ name, size }) => name !== "" || size > 0)
        .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
  };
}

const tooLarge = () => new DomainError("upload-too-large");

async function readForm(request: Request, most: number): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data")) throw new DomainError("upload-broken");
  let received = 0;
  let stopped = false;
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.length;
        stopped = received > most;
        if (stopped) controller.error(tooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
  try {
    return await new Response(counted, { headers: { "content-type": type } }).formData();
  } catch {
    // The form's own reader tells neither what stopped it nor what was broken in it: we know.
    throw stopped ? tooLarge() : new DomainError("upload-broken");
  }
}
