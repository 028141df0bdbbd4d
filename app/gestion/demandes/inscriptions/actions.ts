"use server";

import { revalidatePath } from "next/cache";
import { GoTo, staffAction } from "@/lib/action";
import { acceptPaper, refusePaper } from "@/lib/enrolments/papers/decide-paper";
import { acceptRequest } from "@/lib/enrolments/requests/accept-request";
import { askPaper } from "@/lib/enrolments/requests/ask-paper";
import { refuseRequest } from "@/lib/enrolments/requests/refuse-request";
import {
  acceptPaperInput,
  acceptRequestInput,
  askPaperInput,
  type DeskAnswer,
  refusePaperInput,
  refuseRequestInput,
} from "@/lib/enrolments/schemas";

const PATH = "/gestion/demandes";

function show(path: string, done: DeskAnswer): GoTo {
  revalidatePath(PATH, "layout");
  return new GoTo(`/${path.slice(1)}?fait=${done}`);
}
const showRequest = (id: string, done: DeskAnswer) => show(`${PATH}/inscriptions/${id}`, done);

export const acceptRequestAction = staffAction(
  acceptRequestInput,
  async (ctx, input) => {
    await acceptRequest(ctx, input);
    return showRequest(input.requestId, "acceptee");
  },
  { keep: ["startsOn", "endsOn", "word"] },
);

export const refuseRequestAction = staffAction(
  refuseRequestInput,
  async (ctx, input) => {
    await refuseRequest(ctx, input);
    return showRequest(input.requestId, "refusee");
  },
  { keep: ["word"] },
);

export const askPaperAction = staffAction(
  askPaperInput,
  async (ctx, input) => {
    await askPaper(ctx, input);
    return showRequest(input.requestId, "piece-demandee");
  },
  { keep: ["paperKindId", "dueOn", "word"] },
);

export const acceptPaperAction = staffAction(acceptPaperInput, async (ctx, input) => {
  await acceptPaper(ctx, input);
  return show(input.back, "piece-acceptee");
});

export const refusePaperAction = staffAction(
  refusePaperInput,
  async (ctx, input) => {
    await refusePaper(ctx, input);
    return show(input.back, "piece-refusee");
  },
  { keep: ["word"] },
);
