// What a careful script with SheetJS and docxtemplater does with the same sample: read every sheet, fill one placeholder a
// figure into a prepared Word file. No checks, no comparisons, no layout: the least that could be called the same job.
const { readFileSync, writeFileSync } = require("node:fs");
const XLSX = require("@e965/xlsx");
const Docxtemplater = require("docxtemplater");
const PizZip = require("pizzip");

const [input, output] = process.argv.slice(2);
const book = XLSX.read(readFileSync(input), { dense: true });
const figures = {};
for (const name of book.SheetNames) {
  const rows = XLSX.utils.sheet_to_json(book.Sheets[name], { header: 1 });
  for (const row of rows.slice(3)) if (row[0] && row[15] !== undefined) figures[`${name}_${row[0]}`] = row[15];
}
const text = Object.keys(figures)
  .map((key) => `<w:p><w:r><w:t>${key}{${key}}</w:t></w:r></w:p>`)
  .join("");
const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const zip = new PizZip();
zip.file(
  "[Content_Types].xml",
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
zip.file(
  "_rels/.rels",
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);
zip.file("word/document.xml", `<w:document xmlns:w="${w}"><w:body>${text}</w:body></w:document>`);
const document = new Docxtemplater(zip, { errorLogging: false });
document.render(figures);
writeFileSync(output, document.toBuffer());
