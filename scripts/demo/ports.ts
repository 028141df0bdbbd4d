import { createServer } from "node:net";
import { DemoRefusal, type DemoSettings } from "./settings";

/** Said before the long steps rather than after them. @throws DemoRefusal naming each port that is taken. */
export async function checkPorts({ port, smtpPort, httpPort }: DemoSettings): Promise<void> {
  const wanted = [
    ["PORT", port],
    ["MAIL_SMTP_PORT", smtpPort],
    ["MAIL_HTTP_PORT", httpPort],
  ] as const;
  const taken: string[] = [];
  for (const [name, number] of wanted) {
    if (await isFree(number)) continue;
    taken.push(`  Le port ${number} est déjà pris : choisissez-en un autre avec ${name}=…`);
  }
  if (taken.length > 0) throw new DemoRefusal(`La démonstration ne peut pas commencer.\n${taken.join("\n")}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") done(false);
      else fail(error);
    });
    server.listen(port, "127.0.0.1", () => server.close(() => done(true)));
  });
}
