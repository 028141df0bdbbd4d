/**
 * Whether a form was sent from one of our own pages: the browser says where from, and a page of another site cannot
 * write that header. What says nothing is no browser's form.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === headers.get("host");
}
