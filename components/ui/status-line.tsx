/** A polite live region: present from the first page, so that what changes in it is said. */
export function StatusLine({ children }: { children: string }) {
  return (
    <p role="status" className="sr-only">
      {children}
    </p>
  );
}
