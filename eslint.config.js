import tseslint from "typescript-eslint";

const ascii = ["error", "^[A-Za-z_$][A-Za-z0-9_$]*$", { properties: true }];

export default tseslint.config(
  { ignores: ["dist", "build", "node_modules", "tools/rivals"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.js", "*.cjs", "tools/*.mjs"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "id-match": ascii,
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 4],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/hosts/**"],
    rules: {
      "no-restricted-globals": ["error", { name: "Date", message: "Rooms know no clock: pass the day in." }],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
  {
    files: ["*.js", "*.cjs", "*.config.ts", "tools/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { "no-restricted-exports": "off" },
  },
  {
    files: ["test/**", "tools/**", "samples/**"],
    rules: { "max-lines-per-function": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
