import { checkHealth } from "@/lib/health";

export const dynamic = "force-dynamic";

/** For whoever watches the server: 200 when the database answers, 503 otherwise. */
export async function GET() {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
