import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareBinaries } from "@/db/embedded/binaries";

describe("the binaries as npm leaves them", () => {
  let native: string;

  beforeEach(async () => {
    native = join(await mkdtemp(join(tmpdir(), "marelle-binaries-")), "native");
    await mkdir(join(native, "bin"), { recursive: true });
    await mkdir(join(native, "lib"));
    for (const name of ["initdb", "postgres"])
      await writeFile(join(native, "bin", name), "", { mode: 0o755 });
    await writeFile(join(native, "lib", "libpq.so.5.18"), "the library");
    await writeFile(
      join(native, "pg-symlinks.json"),
      JSON.stringify([{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }]),
    );
  });
  afterEach(() => rm(join(native, ".."), { recursive: true }));

  it("get the links that a forbidden install script did not make", async () => {
    await prepareBinaries(native);
    expect(await readFile(join(native, "lib", "libpq.so.5"), "utf8")).toBe("the library");
  });

  it("keep links that are there already", async () => {
    await prepareBinaries(native);
    await prepareBinaries(native);
    expect(await readFile(join(native, "lib", "libpq.so.5"), "utf8")).toBe("the library");
  });

  it("become executable", async () => {
    await chmod(join(native, "bin", "postgres"), 0o644);
    const { postgres } = await prepareBinaries(native);
    expect((await stat(postgres)).mode & 0o111).toBe(0o111);
  });

  it("need no list of links, as on macOS", async () => {
    await rm(join(native, "pg-symlinks.json"));
    await expect(prepareBinaries(native)).resolves.toMatchObject({ initdb: join(native, "bin", "initdb") });
  });
});
