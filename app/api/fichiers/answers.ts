import { answerKept, answerRefused } from "@/app/api/upload-answers";
import { cleanFileName } from "@/lib/files/clean-name";
import { UPLOAD_REFUSALS } from "@/lib/news/schemas";

const pageOf = (newsId: string) => `/gestion/actualites/${newsId}`;

/** Back to the post's own page. */
export function answerAdded(request: Request, newsId: string): Response {
  return answerKept(request, pageOf(newsId));
}

/** The refusal, which the post's page says by its code and the file's name. */
export function answerRefusal(
  request: Request,
  error: unknown,
  { newsId, name }: { newsId: string; name: string },
): Response {
  return answerRefused(request, error, (code) => {
    const told = UPLOAD_REFUSALS.find((known) => known === code);
    if (!newsId || !told) return null;
    return `${pageOf(newsId)}?${new URLSearchParams({ refus: told, fichier: cleanFileName(name) })}`;
  });
}
