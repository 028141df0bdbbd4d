/** A page of A4 in points, and how its lines stand on it. */
const PAGE = { width: 595, height: 842, left: 72, top: 760, leading: 24 };

/** One page with a title and a few lines, as a file that any reader opens. Only signs of Western Europe. */
export function drawPdf(title: string, lines: readonly string[]): Uint8Array {
  const text = [
    `BT /F1 20 Tf ${PAGE.left} ${PAGE.top} Td (${quote(title)}) Tj ET`,
    ...lines.map(
      (line, index) =>
        `BT /F1 12 Tf ${PAGE.left} ${PAGE.top - 48 - index * PAGE.leading} Td (${quote(line)}) Tj ET`,
    ),
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** Typographic signs that Latin-1 lacks are written plainly; brackets and backslashes are the format's own. */
function quote(line: string): string {
  return line.replaceAll("’", "'").replace(/[\\()]/g, "\\$&");
}
