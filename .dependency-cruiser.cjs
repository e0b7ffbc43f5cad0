/** The walls of the house. Each row was tried against a deliberate breach. */
const ROOM = "workbook|metrics|checks|figures|narrative|document|mentions|reuse";

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Nothing imports itself round a corner.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "model-stands-on-nothing",
      severity: "error",
      from: { path: "^src/model/" },
      to: { pathNot: "^src/model/" },
    },
    {
      name: "catalog-knows-the-model-only",
      severity: "error",
      from: { path: "^src/catalog/" },
      to: { path: "^src/", pathNot: "^src/(model|catalog)/" },
    },
    {
      name: "rooms-are-blind",
      comment: "A room knows the model and itself; what it needs from elsewhere is handed to it.",
      severity: "error",
      from: { path: `^src/(${ROOM})/`, pathNot: "^src/narrative/(sections|outlines)/" },
      to: { path: "^src/", pathNot: "^src/(model|ooxml|$1)/" },
    },
    {
      name: "packages-in-two-rooms",
      comment: "Only they hold files of Office in their hands.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(ooxml|workbook|document)/" },
      to: { path: "^src/ooxml/" },
    },
    {
      name: "ooxml-knows-the-model-only",
      severity: "error",
      from: { path: "^src/ooxml/" },
      to: { path: "^src/", pathNot: "^src/(model|ooxml)/" },
    },
    {
      name: "sections-name-metrics-by-type-only",
      comment: "A mistyped metric id must not compile, but a section carries no table with it.",
      severity: "error",
      from: { path: "^src/narrative/(sections|outlines)/" },
      to: { path: "^src/", pathNot: "^src/(model|narrative|catalog)/" },
    },
    {
      name: "sections-take-no-value-from-the-catalog",
      severity: "error",
      from: { path: "^src/narrative/" },
      to: { path: "^src/catalog/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-hosts-know-the-machine",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/hosts/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "one-door-for-xlsx-writing",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbook/write-xlsx\\.ts$" },
      to: { path: "node_modules/hucre" },
    },
    {
      name: "zip-where-packages-are",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(ooxml|workbook|document)/" },
      to: { path: "node_modules/fflate" },
    },
    {
      name: "nobody-imports-a-host",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/hosts/" },
      to: { path: "^src/hosts/" },
    },
    {
      name: "src-never-imports-test",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|samples|tools)/" },
    },
    {
      name: "nothing-unlisted",
      comment:
        "A rule, formula, section or table that is written but not put on its list is not reachable from a corridor.",
      severity: "error",
      from: { path: "^src/summary\\.ts$" },
      to: { path: "^src/(checks/rules|figures/formulas|narrative/(sections|outlines)|catalog)/", reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
    },
  },
};
