import { NextResponse } from "next/server";

/**
 * Stands in the way of the portal's, which the bundler would find in the folders above. It matches nothing: the
 * page is as bare as without it.
 */
export function proxy() {
  return NextResponse.next();
}

export const config = { matcher: "/nothing-is-here" };
