import type { DocxOptions } from "../../src/document/docx/write-docx.ts";

export const SAMPLE_OPTIONS: DocxOptions = {
  preset: "standard",
  pageNumbers: "outside",
  record: {
    unit: "临江市青山区消防救援大队",
    period: "2023H1",
    outline: "brigade-half-year",
    settings: new Map([
      ["preset", "standard"],
      ["rectificationRate", "current"],
    ]),
    fingerprint: "0f3a9c",
    generator: "0.1.0",
  },
  properties: {
    title: "临江市青山区消防救援大队2023年上半年消防救援工作总结",
    creator: "临江市青山区消防救援大队",
    subject: "2023年上半年工作总结",
    keywords: "消防救援 工作总结",
    date: "2023-06-30",
  },
};
