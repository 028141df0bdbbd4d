export const dynamic = "force-dynamic";

/** The floor is waited for as the portal is. */
export function GET() {
  return Response.json({ status: "ok" });
}
