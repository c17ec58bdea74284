// Two builds that never mix: the add-in (what users get, in dist/) and the workbench (development only, in build/workbench).
// `webpack --mode production` makes the add-in; `webpack --env workbench` makes the workbench.
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { CycloneDxWebpackPlugin } = require('@cyclonedx/webpack-plugin');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const onlyNamedIcons = require('./src/taskpane/components/named-icons.cjs');
const changeUniver = require('./src/workbench/tools/univer.cjs');

// Made anew for each build: swc-loader writes the mode of the build into its options.
const typescript = () => ({
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
});
const resolve = { extensions: ['.ts', '.tsx', '.js', '.mjs'] };

/** The address the manifest names; a deployment sets VKT_ORIGIN, development uses the local server. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
const origin = process.env.VKT_ORIGIN || DEVELOPMENT_ORIGIN;
/** Office.js is Microsoft's; a network without the internet names its own copy (docs/beheer). */
const officeJs = process.env.VKT_OFFICE_JS || 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const withOrigin = (/** @type {Buffer} */ content) => content.toString().replaceAll(DEVELOPMENT_ORIGIN, origin);

/** dist/sbom: what the build is made of, for tools that watch for known faults; the same bytes at every build. */
const BILL_OF_MATERIALS = {
  specVersion: /** @type {const} */ ('1.6'),
  outputLocation: './sbom',
  reproducibleResults: true,
  includeWellknown: false,
  // The tests hold it to the standard's schema; here that would need a library in C++.
  validateResults: false,
};

/**
 * By swc: ten times as fast as what webpack takes of itself, and smaller.
 * @param {object} [terserOptions]
 */
const minimized = (terserOptions = {}) => [
  new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, parallel: false, terserOptions }),
];

/** @param {import('webpack').Configuration['mode']} mode */
function addIn(mode) {
  const { FunctionMetadataPlugin } = require('./src/functions/metadata/plugin.cjs');
  const { HostingPlugin } = require('./src/hosting/plugin.cjs');
  const { NoticesPlugin } = require('./src/taskpane/notices/plugin.cjs');
  return {
    name: 'add-in',
    mode,
    devtool: mode === 'production' ? 'source-map' : 'eval-source-map',
    infrastructureLogging: { level: 'warn' },
    // The pane depends on the functions' script: what that one holds (session, model, tables) is not sent twice.
    entry: {
      functions: './src/functions/runtime/index.ts',
      taskpane: { import: './src/taskpane/index.ts', dependOn: 'functions' },
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: 'chunks/[name].[contenthash:8].js',
      clean: true,
    },
    resolve,
    module: {
      rules: [
        typescript(),
        { test: onlyNamedIcons.files, loader: require.resolve('./src/taskpane/components/named-icons.cjs') },
      ],
      parser: { javascript: { exportsPresence: 'error' } },
    },
    // One runtime for both entries: pane and functions share one live session, as they share one Excel runtime.
    optimization: { runtimeChunk: { name: 'runtime' }, minimizer: minimized() },
    plugins: [
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
        // At the end of the body and not deferred: while they are on their way the page counts as loading, and Office waits
        // for it before it lets the ribbon's buttons through. Deferred, a button pressed too early would be lost.
        scriptLoading: 'blocking',
        templateParameters: { officeJs },
      }),
      new FunctionMetadataPlugin(),
      new NoticesPlugin(),
      new CycloneDxWebpackPlugin(BILL_OF_MATERIALS),
      new HostingPlugin({ origin, officeJs }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'src/assets', to: 'assets' },
          { from: 'manifest.xml', to: 'manifest.xml', transform: withOrigin },
          { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
        ],
      }),
    ],
    performance: { hints: false },
  };
}

function workbench() {
  return {
    name: 'workbench',
    // Made small: every page opened pays for what the browser must read. Names stay, for who reads a trace.
    mode: 'production',
    devtool: false,
    optimization: { minimizer: minimized({ mangle: { keep_classnames: true, keep_fnames: true } }) },
    cache: { type: 'filesystem' },
    entry: { workbench: './src/workbench/index.ts' },
    output: {
      path: path.resolve(__dirname, 'build/workbench'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      clean: true,
    },
    resolve,
    module: {
      rules: [
        typescript(),
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        {
          test: changeUniver.files,
          loader: require.resolve('./src/workbench/tools/univer.cjs'),
        },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin(),
      new HtmlWebpackPlugin({ filename: 'index.html', template: './src/workbench/index.html' }),
    ],
    performance: { hints: false },
  };
}

/** @type {(env?: { workbench?: boolean }, argv?: { mode?: import('webpack').Configuration['mode'] }) => object} */
module.exports = (env = {}, argv = {}) => (env.workbench ? workbench() : addIn(argv.mode || 'production'));
