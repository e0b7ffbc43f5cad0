import { flagOf, textOf } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType } from "../protocol/host-object.ts";
import { HostObject, NULL, hostType } from "../protocol/host-object.ts";
import type { RangeData } from "./extent.ts";
import { rangeObject } from "./range.ts";

export interface CommentData {
  readonly id: string;
  readonly range: RangeData;
  readonly author: string;
  content: string;
  resolved: boolean;
}

/** Comments do not need the text to be editable, only the document not to be protected. */
function requireOpen({ document }: RangeData): void {
  if (document.isProtected) throw new HostError("AccessDenied");
}

export function insertComment(range: RangeData, content: string): HostObject {
  requireOpen(range);
  const { document } = range;
  const comment = { id: String(document.newId()), range, author: "内勤", content, resolved: false };
  document.comments.push(comment);
  document.changes += 1;
  return HostObject.of(commentType, comment);
}

const commentType: HostType<CommentData> = hostType({
  name: "Comment",
  referenced: true,
  identity: { as: "Id", of: ({ id }) => id },
  scalars: {
    Id: { get: ({ id }) => id },
    AuthorName: { get: ({ author }) => author },
    Content: {
      get: ({ content }) => content,
      set: (self, value) => {
        requireOpen(self.range);
        self.content = textOf(value);
        self.range.document.changes += 1;
      },
    },
    Resolved: {
      get: ({ resolved }) => resolved,
      set: (self, value) => {
        requireOpen(self.range);
        self.resolved = flagOf(value);
        self.range.document.changes += 1;
      },
    },
  },
  methods: {
    GetRange: ({ range }) => rangeObject(range),
    Delete: (self) => {
      requireOpen(self.range);
      const { comments } = self.range.document;
      comments.splice(comments.indexOf(self), 1);
      self.range.document.changes += 1;
    },
  },
});

export interface CommentsOf {
  readonly comments: () => readonly CommentData[];
}

export const commentCollectionType: HostType<CommentsOf> = hostType({
  name: "CommentCollection",
  referenced: true,
  items: ({ comments }) => comments().map((comment) => HostObject.of(commentType, comment)),
  item: ({ comments }, id) => {
    const comment = comments().find((each) => each.id === id);
    if (comment === undefined) throw new HostError("ItemNotFound");
    return HostObject.of(commentType, comment);
  },
  methods: {
    GetFirst: ({ comments }) => {
      const [first] = comments();
      if (first === undefined) throw new HostError("ItemNotFound");
      return HostObject.of(commentType, first);
    },
    GetFirstOrNullObject: ({ comments }) => {
      const [first] = comments();
      return first === undefined ? NULL : HostObject.of(commentType, first);
    },
  },
});
