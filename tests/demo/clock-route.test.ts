import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const REQUIRED = {
  DATABASE_URL: "postgres://nobody@127.0.0.1:9/none",
  AUTH_SECRET: "a secret of at least thirty-two letters",
  SMTP_URL: "smtp://127.0.0.1:9",
};

async function openRoute(more: Record<string, string>) {
  for (const [name, value] of Object.entries({ ...REQUIRED, ...more })) vi.stubEnv(name, value);
  return import("@/app/api/demo/clock/route");
}
const post = (body: string) => new Request("http://localhost/api/demo/clock", { method: "POST", body });

describe("the demo's clock", () => {
  beforeEach(() => {
    vi.resetModules();
    Reflect.deleteProperty(globalThis, "marelleDemoClock");
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    Reflect.deleteProperty(globalThis, "marelleDemoClock");
  });

  it("stands where DEMO_NOW says, moves, and runs again", async () => {
    const { GET, POST } = await openRoute({ MARELLE_DEMO: "1", DEMO_NOW: "2024-05-22T16:29:00+02:00" });
    expect(await GET().json()).toEqual({ now: "2024-05-22T14:29:00Z" });
    const moved = await POST(post('{"now":"2024-05-22T16:45:00+02:00"}'));
    expect(await moved.json()).toEqual({ now: "2024-05-22T14:45:00Z" });
    expect(await GET().json()).toEqual({ now: "2024-05-22T14:45:00Z" });
    const running = (await (await POST(post('{"now":null}'))).json()) as { now: string };
    expect(Math.abs(Date.parse(running.now) - Date.now())).toBeLessThan(60_000);
  });

  it.each([
    "",
    "hier",
    "[]",
    "{}",
    '{"now":"2024-05-22"}',
    '{"now":"2024-02-30T10:00:00Z"}',
    '{"now":1716388140}',
  ])("refuses %j in a sentence, and stays where it is", async (body) => {
    const { GET, POST } = await openRoute({ MARELLE_DEMO: "1", DEMO_NOW: "2024-05-22T16:29:00+02:00" });
    const answer = await POST(post(body));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/^Envoyez .* ou null\.$/) });
    expect(await GET().json()).toEqual({ now: "2024-05-22T14:29:00Z" });
  });

  it("does not exist outside a demo", async () => {
    const { GET, POST } = await openRoute({ MARELLE_DEMO: "0", DEMO_NOW: "2024-05-22T16:29:00+02:00" });
    expect(GET().status).toBe(404);
    expect((await POST(post('{"now":null}'))).status).toBe(404);
  });
});
