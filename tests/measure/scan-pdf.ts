// Pictures of pages as a PDF, as a scanner makes it: one picture on each page, and no text.

/** Width and height in a JPEG's frame header (ITU T.81, B.2.2). */
function sizeOf(jpeg: Buffer): { width: number; height: number } {
  for (let at = 2; at < jpeg.length; ) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2)
      return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  throw new Error("no JPEG");
}

/** Makes a PDF of grey JPEG pictures. @param dpi dots per inch of the pictures */
export function makeScan(jpegs: readonly Buffer[], dpi: number): Buffer {
  const kids = jpegs.map((_, index) => `${3 + index * 3} 0 R`).join(" ");
  const objects: Buffer[] = [
    Buffer.from("<</Type/Catalog/Pages 2 0 R>>"),
    Buffer.from(`<</Type/Pages/Count ${jpegs.length}/Kids[${kids}]>>`),
  ];
  jpegs.forEach((jpeg, index) => {
    const { width, height } = sizeOf(jpeg);
    const [w, h] = [(width * 72) / dpi, (height * 72) / dpi];
    const content = `q ${w} 0 0 ${h} 0 0 cm /I Do Q`;
    const picture = 4 + index * 3;
    const resources = `/Resources<</XObject<</I ${picture} 0 R>>>>/Contents ${picture + 1} 0 R`;
    const head = `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`;
    objects.push(Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]${resources}>>`));
    objects.push(Buffer.concat([Buffer.from(head), jpeg, Buffer.from("\nendstream")]));
    objects.push(Buffer.from(`<</Length ${content.length}>>stream\n${content}\nendstream`));
  });
  const parts = [Buffer.from("%PDF-1.4\n")];
  for (const [index, object] of objects.entries())
    parts.push(Buffer.concat([Buffer.from(`${index + 1} 0 obj`), object, Buffer.from("endobj\n")]));
  let offset = 0;
  const table = parts.map((part) => {
    const entry = `${String(offset).padStart(10, "0")} 00000 n \n`;
    offset += part.length;
    return entry;
  });
  const size = objects.length + 1;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${table.slice(1).join("")}`;
  return Buffer.concat([
    ...parts,
    Buffer.from(`${xref}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${offset}\n%%EOF\n`),
  ]);
}
