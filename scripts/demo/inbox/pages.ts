import type { KeptMail } from "./mailbox";

/** The page of all mails. Everything that a mail says is escaped; its HTML is never part of a page of ours. */
export function listPage(mails: readonly KeptMail[]): string {
  const rows = mails.map(
    (mail) => `<tr>
<td><a href="/view/${mail.ID}">${escapeHtml(mail.Subject || "(sans objet)")}</a></td>
<td>${escapeHtml(mail.To.map(tellAddress).join(", "))}</td>
<td><time datetime="${escapeHtml(mail.Created)}">${tellTime(mail.Created)}</time></td>
</tr>`,
  );
  const content =
    rows.length > 0
      ? `<table><thead><tr><th scope="col">Objet</th><th scope="col">Destinataire</th><th scope="col">Reçu</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table>`
      : "<p>Aucun courriel pour le moment. Validez un panier : sa confirmation arrive ici.</p>";
  return page("Boîte de réception de la démonstration", `<p>${tellCount(mails.length)}</p>${content}`);
}

/** One mail: who, when, its HTML in a closed frame of its own, its text. */
export function mailPage(mail: KeptMail): string {
  const html = mail.HTML
    ? `<h2>Message</h2>
<iframe title="Message mis en forme" src="/view/${mail.ID}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
    : "";
  return page(
    mail.Subject || "(sans objet)",
    `<p><a href="/">Tous les courriels</a></p>
<dl><dt>De</dt><dd>${escapeHtml(tellAddress(mail.From))}</dd>
<dt>À</dt><dd>${escapeHtml(mail.To.map(tellAddress).join(", "))}</dd>
<dt>Reçu</dt><dd>${tellTime(mail.Created)}</dd></dl>
${html}<h2>Partie texte</h2><pre tabindex="0">${escapeHtml(mail.Text)}</pre>`,
  );
}

export function notFoundPage(): string {
  return page("Courriel introuvable", `<p><a href="/">Tous les courriels</a></p>`);
}

const tellCount = (count: number) => (count > 1 ? `${count} courriels` : `${count} courriel`);
const tellAddress = ({ Name, Address }: KeptMail["From"]) => (Name ? `${Name} <${Address}>` : Address);
const time = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "short",
  timeStyle: "medium",
  timeZone: "Europe/Paris",
});
const tellTime = (instant: string) => time.format(new Date(instant));

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2550; --paper: #fbfaf5; --sheet: #fff; --rule: #d5d9ea; --accent: #2d4fc4 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef0fb; --paper: #11152a; --sheet: #191f3b; --rule: #2a3157; --accent: #a9bcff }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 Verdana, Arial, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 1rem }
h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem }
a { color: var(--accent) }
:focus-visible { outline: 3px solid #0b63ff; outline-offset: 2px }
table { width: 100%; border-collapse: collapse; background: var(--sheet) }
th, td { padding: .65rem .75rem; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; overflow-wrap: anywhere }
td a { display: inline-block; padding: .2rem 0 }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0 }
dt { font-weight: bold }
dd { margin: 0; overflow-wrap: anywhere }
iframe { width: 100%; height: 75vh; border: 1px solid var(--rule); background: #fff }
pre { padding: 1rem; border: 1px solid var(--rule); background: var(--sheet); white-space: pre-wrap; overflow-wrap: anywhere }
`;
