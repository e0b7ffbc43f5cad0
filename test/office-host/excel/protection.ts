import { recordOf } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType } from "../protocol/host-object.ts";
import { hostType } from "../protocol/host-object.ts";
import type { Worksheets } from "./worksheets.ts";
import type { WorksheetData } from "./worksheet.ts";
import { requireSheet } from "./worksheet.ts";

function requirePassword(known: string | null, given: string | null): void {
  if (known !== null && known !== given) throw new HostError("AccessDenied");
}

export const worksheetProtectionType: HostType<WorksheetData> = hostType({
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: { get: ({ sheet }) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: (self, args) => {
      requireSheet(self);
      if (self.sheet.protection !== null) throw new HostError("InvalidOperation");
      const options = args.given(0) ? recordOf(args.all[0]) : {};
      self.workbook.protect(self.sheet, { options, password: args.textOr(1, null) });
    },
    Unprotect: (self, args) => {
      requireSheet(self);
      requirePassword(self.sheet.protection?.password ?? null, args.textOr(0, null));
      self.workbook.protect(self.sheet, null);
    },
  },
});

/** Protection of the workbook's structure. */
export const workbookProtectionType: HostType<Worksheets> = hostType({
  name: "WorkbookProtection",
  scalars: { Protected: { get: ({ workbook }) => workbook.structure !== null } },
  methods: {
    Protect: ({ workbook }, args) => {
      if (workbook.structure !== null) throw new HostError("InvalidOperation");
      workbook.structure = { options: {}, password: args.textOr(0, null) };
      workbook.changes += 1;
    },
    Unprotect: ({ workbook }, args) => {
      requirePassword(workbook.structure?.password ?? null, args.textOr(0, null));
      workbook.structure = null;
      workbook.changes += 1;
    },
  },
});
