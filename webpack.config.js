import { chmodSync, readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** The command line: one file to start, the .docx and .xlsx writers in chunks that load when first needed. */
const cli = {
  name: "cli",
  target: "node20",
  entry: { cli: "./src/hosts/cli/cli.ts" },
  output: {
    path: path.join(root, "dist"),
    filename: "[name].js",
    chunkFilename: "cli-[name].js",
    module: true,
    chunkFormat: "module",
    clean: { keep: /^(?!cli)/ },
  },
  experiments: { outputModule: true },
  devtool: false,
  performance: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
  optimization: { minimize: true, chunkIds: "named" },
  stats: "errors-warnings",
  plugins: [
    new webpack.DefinePlugin({ VERSION: JSON.stringify(version) }),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^cli\.js$/ }),
    {
      apply: (compiler) =>
        compiler.hooks.afterEmit.tap("executable", () => chmodSync(path.join(root, "dist", "cli.js"), 0o755)),
    },
  ],
};

export default [cli];
