// Webpack plugin: writes metadata and help pages of the functions, from the same catalogue the add-in runs.
const { transformFileSync } = require('@swc/core');

const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** Lets this process load TypeScript; only the build does. */
function allowTypeScript() {
  /** @param {NodeModule & { _compile?(code: string, file: string): void }} module @param {string} file */
  const compileTypeScript = (module, file) => {
    const { code } = transformFileSync(file, {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    module._compile?.(code, file);
  };
  require.extensions['.ts'] ??= compileTypeScript;
}

class FunctionMetadataPlugin {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('functions', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'functions', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          allowTypeScript();
          const { generatedFiles } = require('./generate.ts');
          const origin = process.env.VKT_ORIGIN || DEVELOPMENT_ORIGIN;
          for (const [name, text] of generatedFiles(origin)) compilation.emitAsset(name, new sources.RawSource(text));
        },
      );
    });
  }
}

module.exports = { FunctionMetadataPlugin };
