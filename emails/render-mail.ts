import { render, toPlainText } from "@react-email/components";
import type { ReactElement } from "react";

const heading = (leadingLineBreaks: number) => ({
  uppercase: false,
  leadingLineBreaks,
  trailingLineBreaks: 1,
});

/** An e-mail's two parts from one source; the text part is whole, and reads without the other. */
export async function renderMail(mail: ReactElement): Promise<{ html: string; text: string }> {
  const html = await render(mail);
  const text = toPlainText(html, {
    selectors: [
      { selector: "h1", options: { ...heading(1), trailingLineBreaks: 2 } },
      { selector: "h2", options: heading(3) },
      { selector: "h3", options: heading(2) },
      { selector: "h4", options: heading(2) },
      { selector: "p", options: { leadingLineBreaks: 2, trailingLineBreaks: 1 } },
      { selector: "ul", options: { itemPrefix: " - ", leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      // An address or a number is its own link: written once.
      { selector: 'a[href^="mailto:"]', format: "anchor", options: { ignoreHref: true } },
      { selector: 'a[href^="tel:"]', format: "anchor", options: { ignoreHref: true } },
    ],
  });
  return { html, text: `${text.trim()}\n` };
}
