import { setImmediate as turn } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { DOCUMENT_TYPES } from "@/lib/documents/document-types";
import { FILE_LIMIT } from "@/lib/files/limits";
import { receiveForm } from "@/lib/files/receive-form";
import { bigPdf, formBytes, MULTIPART, place, post, slowly } from "./uploads";

/** Bytes between a sender and a storage that takes its time. */
const counted = vi.hoisted(() => ({ sent: 0, kept: 0, most: 0 }));

vi.mock(import("@/lib/files/put-stream"), () => ({
  putStream: async (_key, bytes) => {
    for await (const chunk of bytes) {
      for (let wait = 0; wait < 20; wait += 1) await turn();
      counted.kept += (chunk as Buffer).length;
    }
  },
}));

it("a slow storage holds its sender back: of ten megabytes few are ever on their way", async () => {
  const body = slowly(formBytes(bigPdf(FILE_LIMIT), "a.pdf"), 65_536, (length) => {
    counted.sent += length;
    counted.most = Math.max(counted.most, counted.sent - counted.kept);
  });
  const { file } = await receiveForm(post(body, MULTIPART), place, {
    fileField: "fichier",
    accepted: DOCUMENT_TYPES,
  });
  expect([file?.size, counted.kept]).toEqual([FILE_LIMIT, FILE_LIMIT]);
  expect(counted.most).toBeLessThan(FILE_LIMIT / 10);
});
