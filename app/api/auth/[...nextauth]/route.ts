import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/accounts/auth-options";
import { requestedCommune } from "@/lib/door";

interface RouteContext {
  params: Promise<{ nextauth: string[] }>;
}

/** next-auth, on the hostnames of known communes only: its redirects are built from the Host header. */
async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  if (!(await requestedCommune())) return new Response(null, { status: 404 });
  return NextAuth(request, context, authOptions());
}

export { handle as GET, handle as POST };
