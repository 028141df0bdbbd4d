import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { composePaperRefused } from "@/lib/enrolments/papers/compose-paper-refused";
import { refusePaper } from "@/lib/enrolments/papers/decide-paper";
import { acceptRequest } from "@/lib/enrolments/requests/accept-request";
import { composeEnrolmentAnswered } from "@/lib/enrolments/requests/compose-enrolment-answered";
import { refuseRequest } from "@/lib/enrolments/requests/refuse-request";
import { payloads } from "@/lib/mail/kinds";
import { staffContext } from "@/tests/factories/context";
import { handIn, makePaper } from "@/tests/factories/papers";
import { inSystem, readOutbox } from "@/tests/mail/post";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { askFor, listSent, type Scene, setScene, TODAY } from "./scene";

const WORD = "Bonjour,\nà <lundi> & merci !";

describe("the e-mails about enrolments", () => {
  let database: TestDatabase;
  let scene: Scene;
  beforeAll(async () => {
    vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
    vi.stubEnv("SMTP_URL", "smtp://localhost:25");
    vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough for the schema");
    database = await createTestDatabase();
    scene = await setScene(database);
  });
  afterAll(() => database.drop());

  async function answered(answer: "accepted" | "refused") {
    const requestId = await askFor(database, scene.family, scene.study);
    const mark = (await readOutbox(database, scene.commune)).length;
    await staffContext(database, scene.commune, scene.agent, (ctx) =>
      answer === "accepted"
        ? acceptRequest(ctx, { requestId, seen: "", startsOn: TODAY, endsOn: "2024-07-05", word: WORD })
        : refuseRequest(ctx, { requestId, seen: "", word: WORD }),
    );
    const [mail] = (await readOutbox(database, scene.commune)).slice(mark);
    const payload = payloads["enrolment-answered"].parse(mail?.payload);
    const composed = await inSystem(database, scene.commune, (ctx) => composeEnrolmentAnswered(ctx, payload));
    return { requestId, ...composed };
  }

  it.each([
    ["refused", "ne peut pas accepter votre demande d’inscription de Paul à « Études surveillées »"],
    ["accepted", "vaut du 22 mai 2024 au 5 juillet 2024 : vous pouvez réserver"],
  ] as const)("say that a request was %s, with the word and the way to it", async (answer, sentence) => {
    const { requestId, subject, text, html } = await answered(answer);
    expect(subject).toBe("Votre demande d’inscription");
    expect(plain(text).replace(/\s+/g, " ")).toContain(sentence);
    expect(plain(text)).toContain("à <lundi> & merci !");
    expect(html).toContain("à &lt;lundi&gt; &amp; merci");
    expect(html).toContain(`/inscriptions/${requestId}`);
  });

  it("say which paper was refused, for whom and why", async () => {
    const paperKindId = await makePaper(database, scene.commune, { label: "Attestation", of: scene.canteen });
    await handIn(database, scene.family, paperKindId);
    const [paperId = ""] = await listSent(database, scene);
    await staffContext(database, scene.commune, scene.agent, (ctx) =>
      refusePaper(ctx, { paperId, word: WORD }),
    );
    const { subject, text } = await inSystem(database, scene.commune, (ctx) =>
      composePaperRefused(ctx, { paperId }),
    );
    expect(subject).toBe("Une pièce à envoyer de nouveau");
    expect(plain(text).replace(/\s+/g, " ")).toContain("la pièce « Attestation » envoyée pour Paul");
    expect(text).toContain("à <lundi> & merci !");
  });
});
