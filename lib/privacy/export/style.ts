/** The style of the exported page, which has no other file. */
export const EXPORT_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1.5rem; max-width: 72rem; font: 1rem/1.5 Verdana, Arial, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .75rem; }
nav ul { columns: 16rem; padding-left: 1.25rem; }
a { color: inherit; }
dl { display: grid; grid-template-columns: minmax(9rem, 1fr) 3fr; gap: .25rem 1rem; margin: 0 0 1rem;
  padding: 1rem; border: 1px solid #8a91b0; border-radius: .5rem; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { border: 1px solid #8a91b0; padding: .375rem .5rem; text-align: start; vertical-align: top; }
td { white-space: pre-line; }
@media print {
  body { padding: 0; max-width: none; font-size: 9pt; }
  nav { display: none; }
  .wide { overflow: visible; }
  tr, dl { break-inside: avoid; }
}
`;
