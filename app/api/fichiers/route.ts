import { authorize } from "@/lib/accounts/permissions";
import type { Commune } from "@/lib/context";
import { type Admission, enter, enterToRead } from "@/lib/door";
import { DomainError } from "@/lib/errors";
import type { SentFile } from "@/lib/files/examine-file";
import { readUpload } from "@/lib/files/read-upload";
import { dropBytes, storeFile, storePicture } from "@/lib/files/store-file";
import { addNewsFile, setNewsPicture } from "@/lib/news/join-file";
import { isId } from "@/lib/news/schemas";
import { isSameOrigin } from "@/lib/same-origin";
import { answerAdded, answerRefusal } from "./answers";

export const dynamic = "force-dynamic";

/**
 * Takes the files of a post: "actualite" says which, "genre" whether "fichier" holds its picture or what is joined.
 * Who sends them is asked before a byte is read, and no transaction waits while they come.
 */
export async function POST(request: Request): Promise<Response> {
  const sent = { newsId: "", name: "" };
  try {
    if (!isSameOrigin(request.headers)) throw new DomainError("forbidden");
    const commune = letIn(
      await enterToRead("staff", async (ctx) => {
        authorize(ctx, "news.write");
        return ctx.commune;
      }),
    );
    const upload = await readUpload(request, "fichier");
    const newsId = upload.field("actualite");
    if (!isId(newsId)) throw new DomainError("not-found");
    sent.newsId = newsId;
    if (upload.files.length === 0) throw new DomainError("upload-broken");
    for (const file of upload.files) {
      sent.name = file.name;
      await keep(commune, newsId, file, upload.field("genre") === "image");
    }
    return answerAdded(request, newsId);
  } catch (error) {
    return answerRefusal(request, error, sent);
  }
}

/** First the bytes, then the row that tells of them: a row never promises what is not there. */
async function keep(commune: Commune, newsId: string, file: SentFile, isPicture: boolean): Promise<void> {
  const stored = isPicture ? await storePicture(commune, file) : await storeFile(commune, file);
  try {
    letIn(
      await enter("staff", (ctx) =>
        isPicture ? setNewsPicture(ctx, newsId, stored) : addNewsFile(ctx, newsId, stored),
      ),
    );
  } catch (error) {
    await dropBytes(stored);
    throw error;
  }
}

function letIn<T>(admission: Admission<T>): T {
  if (admission.kind !== "admitted") throw new DomainError("signed-out");
  return admission.value;
}
