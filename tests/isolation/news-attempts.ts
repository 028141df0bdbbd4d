import type { FamilyContext, StaffContext } from "@/lib/context";
import { findDeskFile, findFamilyFile } from "@/lib/news/find-file";
import { findNews, previewNews } from "@/lib/news/find-news";
import { getDeskNews } from "@/lib/news/get-desk-news";
import { addNewsFile, setNewsPicture } from "@/lib/news/join-file";
import { listAudiences } from "@/lib/news/list-audiences";
import { listDeskNews } from "@/lib/news/list-desk-news";
import { listLatestNews, listNews } from "@/lib/news/list-news";
import { moveNews } from "@/lib/news/move-news";
import { moveNewsFile, removeNewsFile } from "@/lib/news/part-file";
import { saveNews } from "@/lib/news/save-news";
import { makeStoredBytes } from "@/tests/factories/files";
import { newsInput } from "@/tests/factories/news";
import type { Attempt } from "./attempts";
import type { Neighbour } from "./neighbour";

const MISSING = "not-found";
const ownFile = ({ newsId, newsFileId }: Neighbour) => ({ newsId, fileId: newsFileId });

/** What the neighbour's class alone may read. */
export const newsAttempts: readonly Attempt<FamilyContext>[] = [
  { of: "listNews", what: "reads the news", run: (ctx) => listNews(ctx) },
  {
    of: "listNews",
    what: "opens what the neighbour's class reads",
    run: (ctx, { newsId }) => listNews(ctx, { open: newsId }),
  },
  { of: "listLatestNews", what: "reads the last news", run: (ctx) => listLatestNews(ctx, 5) },
  {
    of: "findNews",
    what: "reads what is for the neighbour's class",
    run: (ctx, { newsId }) => findNews(ctx, newsId),
  },
  {
    of: "findFamilyFile",
    what: "downloads a file of the neighbour's class",
    run: (ctx, { newsFileId }) => findFamilyFile(ctx, newsFileId),
  },
];

/** What the neighbour's desk has written. */
export const newsStaffAttempts: readonly Attempt<StaffContext>[] = [
  {
    of: "listDeskNews",
    what: "lists what was published",
    run: (ctx) => listDeskNews(ctx, { state: "published" }),
  },
  {
    of: "listAudiences",
    what: "lists the schools and their classes",
    run: async (ctx, { canteen, newsId }) =>
      // A site is no trait of the neighbour's household: its post stands for it.
      (await listAudiences(ctx)).some(({ siteId }) => siteId === canteen.schoolId) ? newsId : null,
  },
  {
    of: "getDeskNews",
    what: "opens the neighbour's post",
    run: (ctx, { newsId }) => getDeskNews(ctx, newsId),
    refusal: MISSING,
  },
  {
    of: "previewNews",
    what: "looks at the neighbour's post",
    run: (ctx, { newsId }) => previewNews(ctx, newsId),
    refusal: MISSING,
  },
  {
    of: "findDeskFile",
    what: "downloads the neighbour's file",
    run: (ctx, { newsFileId }) => findDeskFile(ctx, newsFileId),
  },
  {
    of: "saveNews",
    what: "writes over the neighbour's post",
    run: (ctx, { newsId }) => saveNews(ctx, { ...newsInput({}), id: newsId, force: "1" }),
    refusal: MISSING,
  },
  {
    of: "saveNews",
    what: "writes to the neighbour's school",
    run: (ctx, { canteen }) =>
      saveNews(ctx, newsInput({ places: [{ siteId: canteen.schoolId, className: "" }] })),
    refusal: MISSING,
  },
  {
    of: "moveNews",
    what: "puts the neighbour's post away",
    run: (ctx, { newsId }) => moveNews(ctx, { id: newsId, move: "archive" }),
    refusal: MISSING,
  },
  {
    of: "addNewsFile",
    what: "joins a file to the neighbour's post",
    run: (ctx, { newsId }) => addNewsFile(ctx, newsId, makeStoredBytes(ctx.commune)),
    refusal: MISSING,
  },
  {
    of: "setNewsPicture",
    what: "gives the neighbour's post a picture",
    run: (ctx, { newsId }) => setNewsPicture(ctx, newsId, makeStoredBytes(ctx.commune)),
    refusal: MISSING,
  },
  {
    of: "removeNewsFile",
    what: "takes a file from the neighbour's post",
    run: (ctx, neighbour) => removeNewsFile(ctx, ownFile(neighbour)),
    refusal: MISSING,
  },
  {
    of: "moveNewsFile",
    what: "puts the neighbour's files in another order",
    run: (ctx, neighbour) => moveNewsFile(ctx, { ...ownFile(neighbour), direction: "down" }),
    refusal: MISSING,
  },
];
