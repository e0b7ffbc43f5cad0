import { describe, expect, test } from "vitest";
import { HostError } from "./protocol/host-error.ts";
import type { HostType } from "./protocol/host-object.ts";
import { HostObject, NULL } from "./protocol/host-object.ts";
import type { ProcessorHooks } from "./protocol/request-processor.ts";
import { RequestProcessor } from "./protocol/request-processor.ts";
import type { RequestBody, WireAction, WirePath } from "./protocol/wire.ts";

/** A shelf of books: the smallest model with a collection, a navigation, a method and an error. */
interface Book {
  title: string;
  pages: number;
  readonly shelf: Book[];
}

const bookType: HostType<Book> = {
  name: "Book",
  referenced: true,
  identity: { as: "Id", of: ({ title }) => title },
  scalars: {
    Title: { get: ({ title }) => title, set: (self, value) => (self.title = String(value)) },
    Pages: { get: ({ pages }) => pages },
    Colour: { get: () => "red", unmodelledWrite: true },
  },
  navigations: { Shelf: ({ shelf }) => HostObject.of(shelfType, shelf) },
  methods: {
    Tear: (self, args) => {
      if (self.pages < args.integer(0)) throw new HostError("InvalidArgument");
      self.pages -= args.integer(0);
      return self.pages;
    },
    Next: (self) => {
      const next = self.shelf[self.shelf.indexOf(self) + 1];
      return next === undefined ? NULL : HostObject.of(bookType, next);
    },
    IsSame: (self, args) => args.object(0, bookType) === self,
  },
};

const shelfType: HostType<Book[]> = {
  name: "Shelf",
  referenced: true,
  scalars: { Count: { get: (self) => self.length } },
  items: (self) => self.map((book) => HostObject.of(bookType, book)),
  item: (self, key) => {
    const book = self.find(({ title }) => title === key);
    if (book === undefined) throw new HostError("ItemNotFound");
    return HostObject.of(bookType, book);
  },
};

function open(hooks: Partial<ProcessorHooks> = {}) {
  const shelf: Book[] = [];
  for (const [title, pages] of [["one", 10] as const, ["two", 20] as const, ["three", 30] as const]) {
    shelf.push({ title, pages, shelf });
  }
  const unmodelled: string[] = [];
  const processor = new RequestProcessor(
    { root: HostObject.of(shelfType, shelf), services: new Map([["Library", () => HostObject.of(shelfType, shelf)]]) },
    {
      beforeAction: () => undefined,
      onMember: () => undefined,
      clientHas: (_type, member) => member === "weight",
      onUnmodelled: (name) => unmodelled.push(name),
      ...hooks,
    },
  );
  const run = (paths: readonly Omit<WirePath, "Id">[], actions: readonly Omit<WireAction, "Id">[], keep = false) => {
    const body: RequestBody = {
      AutoKeepReference: keep,
      ObjectPaths: Object.fromEntries(paths.map((path, at) => [String(at + 1), { ...path, Id: at + 1 }])),
      Actions: actions.map((action, at) => ({ ...action, Id: at + 1 })),
    };
    return processor.process(body);
  };
  return { shelf, processor, run, unmodelled };
}

const root = { ObjectPathType: 1 };
const book = (title: string) => ({
  ObjectPathType: 5,
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: [title] },
});
const query = (id: number, ...select: string[]) => ({ ActionType: 2, ObjectPathId: id, QueryInfo: { Select: select } });
const call = (id: number, name: string, ...values: unknown[]) => {
  return { ActionType: 3, ObjectPathId: id, Name: name, ArgumentInfo: { Arguments: values } };
};

describe("object paths", () => {
  test("lead by root, service, method, property, indexer and reference", () => {
    const { run } = open();
    const paths = [
      root,
      book("one"),
      { ObjectPathType: 3, Name: "Next", ParentObjectPathId: 2 },
      { ObjectPathType: 4, Name: "Shelf", ParentObjectPathId: 3 },
      { ObjectPathType: 2, Name: "Library" },
    ];
    const titles = run(paths, [query(2, "title"), query(3, "title"), query(4, "count"), query(5, "count")]);
    expect(titles.Results.map(({ Value }) => Value)).toEqual([
      { Title: "one", Id: "one" },
      { Title: "two", Id: "two" },
      { Count: 3 },
      { Count: 3 },
    ]);
  });

  test("of a null object lead to null objects, down to the last", () => {
    const { run } = open();
    const paths = [
      root,
      book("three"),
      { ObjectPathType: 3, Name: "Next", ParentObjectPathId: 2 },
      { ObjectPathType: 4, Name: "Shelf", ParentObjectPathId: 3 },
      { ObjectPathType: 7 },
    ];
    const instantiate = (id: number) => ({ ActionType: 1, ObjectPathId: id });
    const { Results } = run(paths, [instantiate(3), instantiate(4), query(4, "count"), instantiate(5)]);
    expect(Results.map(({ Value }) => Value)).toEqual([null, null, null, null]);
  });

  test("carry objects as arguments", () => {
    const { run } = open();
    const argument = { Arguments: [null], ReferencedObjectPathIds: [3] };
    const same = { ActionType: 3, ObjectPathId: 2, Name: "IsSame", ArgumentInfo: argument };
    expect(run([root, book("one"), book("one")], [same]).Results[0]?.Value).toBe(true);
    expect(run([root, book("one"), book("two")], [same]).Results[0]?.Value).toBe(false);
  });
});

describe("queries", () => {
  test("read every scalar when nothing is selected, and nested ones by path", () => {
    const { run } = open();
    const { Results } = run([root, book("one")], [query(2), query(2, "pages", "shelf/count")]);
    expect(Results.map(({ Value }) => Value)).toEqual([
      { Title: "one", Pages: 10, Colour: "red", Id: "one" },
      { Pages: 10, Shelf: { Count: 3 }, Id: "one" },
    ]);
  });

  test("expand a navigation with all its scalars", () => {
    const { run } = open();
    const expand = { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["pages"], Expand: ["shelf"] } };
    const [result] = run([root, book("one")], [expand]).Results;
    expect(result?.Value).toMatchObject({
      Pages: 10,
      Shelf: { _Items: [{ Pages: 10 }, { Pages: 20 }, { Pages: 30 }] },
    });
  });

  test("read a collection's items, from one on and so many", () => {
    const { run } = open();
    const page = { ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ["title", "count"], Top: 1, Skip: 1 } };
    expect(run([root], [page]).Results[0]?.Value).toEqual({ Count: 3, _Items: [{ Title: "two", Id: "two" }] });
  });

  test("answer retrieve with script names", () => {
    const { run } = open();
    const retrieve = { ActionType: 7, ObjectPathId: 1, QueryInfo: { Select: ["pages"] } };
    expect(run([root], [retrieve]).Results[0]?.Value).toEqual({
      items: [
        { pages: 10, id: "one" },
        { pages: 20, id: "two" },
        { pages: 30, id: "three" },
      ],
    });
  });

  test("of a name nobody has are an invalid argument, of one only the client has fail the test", () => {
    const { run, unmodelled } = open();
    expect(run([root, book("one")], [query(2, "pagse")]).Error).toMatchObject({
      Code: "InvalidArgument",
      Location: "Book",
    });
    expect(unmodelled).toEqual([]);
    expect(run([root, book("one")], [query(2, "weight")]).Error).toMatchObject({ Code: "NotImplemented" });
    expect(unmodelled).toEqual(["Book.weight"]);
  });
});

describe("actions", () => {
  test("set properties one by one and several at once", () => {
    const { run, shelf } = open();
    const set = { ActionType: 4, ObjectPathId: 2, Name: "Title", ArgumentInfo: { Arguments: ["first"] } };
    run([root, book("one")], [set]);
    run([root, book("two")], [{ ActionType: 9, ObjectPathId: 2, ObjectState: { title: "second" } }]);
    expect(shelf.map(({ title }) => title)).toEqual(["first", "second", "three"]);
  });

  test("answer a trace with its number", () => {
    const { run } = open();
    const { Results, TraceIds } = run([root], [{ ActionType: 5, ObjectPathId: 0, Name: "Trace" }]);
    expect([Results, TraceIds]).toEqual([[{ ActionId: 1, Value: null }], [1]]);
  });

  test("stop at the first error: what ran before is done and answered, what comes behind is not", () => {
    const { run, shelf } = open();
    const paths = [root, book("one")];
    const response = run(paths, [call(2, "Tear", 3), call(2, "Tear", 99), call(2, "Tear", 1)]);
    expect(response).toEqual({
      Results: [{ ActionId: 1, Value: 7 }],
      TraceIds: [],
      Error: {
        Code: "InvalidArgument",
        Message: "The argument is invalid or missing or has an incorrect format.",
        Location: "Book.tear",
        HttpStatusCode: 400,
        ActionIndex: 1,
      },
    });
    expect(shelf[0]?.pages).toBe(7);
  });

  test("name the indexer as getItem in the error's place", () => {
    const { run } = open();
    expect(run([root, book("none")], [{ ActionType: 1, ObjectPathId: 2 }]).Error).toMatchObject({
      Code: "ItemNotFound",
      Location: "Shelf.getItem",
      HttpStatusCode: 404,
    });
  });

  test.each([
    ["a method", call(2, "Burn"), "Book.burn"],
    [
      "a property's writing",
      { ActionType: 4, ObjectPathId: 2, Name: "Colour", ArgumentInfo: { Arguments: ["x"] } },
      "Book.colour =",
    ],
    ["a kind of action", { ActionType: 6, ObjectPathId: 2 }, "action type 6"],
  ])("that are not modelled are collected: %s", (_what, action, name) => {
    const { run, unmodelled } = open();
    expect(run([root, book("one")], [action]).Error?.Code).toBe("NotImplemented");
    expect(unmodelled).toEqual([name]);
  });
});

describe("references", () => {
  const keep = (id: number) => call(id, "_KeepReference");
  const byReference = (id: string) => ({ ObjectPathType: 6, Name: id });

  test("live until they are released", () => {
    const { run, processor } = open();
    const { Results } = run([root, book("one")], [keep(2), { ActionType: 1, ObjectPathId: 2 }]);
    expect(Results[0]?.Value).toEqual({ Id: "one", _ReferenceId: "__ref1" });
    expect(run([byReference("__ref1")], [query(1, "pages")]).Results[0]?.Value).toMatchObject({ Pages: 10 });
    run([root], [call(1, "_RemoveReference", "__ref1")]);
    expect(processor.references.size).toBe(0);
    expect(run([byReference("__ref1")], [query(1, "pages")]).Error?.Code).toBe("InvalidReference");
  });

  test("are given to the items of a kept collection when the client asks for it", () => {
    const { run } = open();
    const rows = (auto: boolean) => {
      const { Results } = run([root], [keep(1), query(1, "pages")], auto);
      return (Results[0]?.Value as { _Items: { _ReferenceId?: string }[] })._Items.map((item) => item._ReferenceId);
    };
    expect(rows(true)).toEqual(["__ref2", "__ref3", "__ref4"]);
    expect(open().run([root], [keep(1), query(1, "pages")]).Results[0]?.Value).not.toHaveProperty(
      "_Items.0._ReferenceId",
    );
  });
});
