import type { StaffContext } from "@/lib/context";
import type { RefuseRequestInput } from "../schemas";
import { answerRequest } from "./answer-request";
import { lockRequest } from "./lock-request";

/** Refuses a request with a word; the family is told. @throws DomainError as `lockRequest` */
export async function refuseRequest(ctx: StaffContext, input: RefuseRequestInput): Promise<void> {
  const request = await lockRequest(ctx, input);
  await answerRequest(ctx, request, { state: "refused", word: input.word });
}
