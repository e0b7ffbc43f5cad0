import { flagOf, textOf } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType } from "../protocol/host-object.ts";
import { HostObject, NULL, selfOf, hostType } from "../protocol/host-object.ts";
import type { RangeData } from "./range-data.ts";
import { requireAlive } from "./range-data.ts";
import { rangeAt, rangeType } from "./range.ts";
import type { SheetData } from "./sheet-data.ts";
import type { WorkbookData } from "./workbook-data.ts";

/** A threaded comment on one cell. */
export interface CommentData {
  readonly id: string;
  readonly sheet: SheetData;
  readonly row: number;
  readonly column: number;
  content: string;
  readonly author: string;
  resolved: boolean;
}

export interface Comments {
  readonly workbook: WorkbookData;
  /** The comments of one sheet, or of the workbook. */
  readonly sheet: SheetData | null;
}

interface Comment {
  readonly workbook: WorkbookData;
  readonly comment: CommentData;
}

/** A protected sheet refuses comments unless objects may be edited (assumption, to confirm in a real Excel). */
function requireObjects(sheet: SheetData): void {
  if (sheet.protection !== null && sheet.protection.options["allowEditObjects"] !== true) {
    throw new HostError("AccessDenied");
  }
}

const commentType: HostType<Comment> = hostType({
  name: "Comment",
  identity: { as: "Id", of: ({ comment }) => comment.id },
  scalars: {
    Id: { get: ({ comment }) => comment.id },
    AuthorName: { get: ({ comment }) => comment.author },
    ContentType: { get: () => "Plain" },
    Content: {
      get: ({ comment }) => comment.content,
      set: ({ workbook, comment }, value) => {
        requireObjects(comment.sheet);
        comment.content = textOf(value);
        workbook.changes += 1;
      },
    },
    Resolved: {
      get: ({ comment }) => comment.resolved,
      set: ({ workbook, comment }, value) => {
        requireObjects(comment.sheet);
        comment.resolved = flagOf(value);
        workbook.changes += 1;
      },
    },
  },
  methods: {
    GetLocation: ({ workbook, comment: { sheet, row, column } }) => {
      return rangeAt({ workbook, sheet }, { row, column, rows: 1, columns: 1 });
    },
    Delete: ({ workbook, comment }) => {
      requireObjects(comment.sheet);
      workbook.comments.splice(workbook.comments.indexOf(comment), 1);
      workbook.changes += 1;
    },
  },
});

function own({ workbook, sheet }: Comments): readonly CommentData[] {
  return workbook.comments.filter((comment) => sheet === null || comment.sheet === sheet);
}

const commentObject = ({ workbook }: Comments, comment: CommentData): HostObject => {
  return HostObject.of(commentType, { workbook, comment });
};

function orNotFound(self: Comments, comment: CommentData | undefined): HostObject {
  if (comment === undefined) throw new HostError("ItemNotFound");
  return commentObject(self, comment);
}

/** The one cell a comment is meant for: a range object, or an address with its sheet. */
function cellOf(self: Comments, value: unknown): RangeData {
  const object = selfOf(rangeType, value);
  const range = object ?? { workbook: self.workbook, ...self.workbook.area(textOf(value), self.sheet) };
  requireAlive(range);
  if (range.block.rows !== 1 || range.block.columns !== 1) throw new HostError("InvalidArgument");
  return range;
}

function at(self: Comments, { sheet, block }: RangeData): CommentData | undefined {
  return own(self).find((comment) => {
    return comment.sheet === sheet && comment.row === block.row && comment.column === block.column;
  });
}

export const commentCollectionType: HostType<Comments> = hostType({
  name: "CommentCollection",
  items: (self) => own(self).map((comment) => commentObject(self, comment)),
  item: (self, id) =>
    orNotFound(
      self,
      own(self).find((comment) => comment.id === id),
    ),
  methods: {
    GetCount: (self) => own(self).length,
    GetItemAt: (self, args) => orNotFound(self, own(self)[args.integer(0)]),
    GetItemByCell: (self, args) => orNotFound(self, at(self, cellOf(self, args.all[0]))),
    GetItemOrNullObject: (self, args) => {
      const comment = own(self).find(({ id }) => id === args.text(0));
      return comment === undefined ? NULL : commentObject(self, comment);
    },
    Add: (self, args) => {
      const cell = cellOf(self, args.all[0]);
      requireObjects(cell.sheet);
      args.wordOr(2, ["Plain"] as const, "Plain");
      if (at({ ...self, sheet: null }, cell) !== undefined) throw new HostError("InvalidOperation");
      const { workbook } = self;
      const { sheet, block } = cell;
      const common = { content: args.text(1), author: "内勤", resolved: false };
      const comment = { id: workbook.newId(), sheet, row: block.row, column: block.column, ...common };
      workbook.comments.push(comment);
      workbook.changes += 1;
      return commentObject(self, comment);
    },
  },
});
