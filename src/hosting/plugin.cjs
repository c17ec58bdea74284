// Emits hosting/: one file a server, from the declaration in rules.cjs.
const { contentSecurityPolicy, headers, scriptServers } = require('./rules.cjs');
const { SERVERS } = require('./servers.cjs');

class HostingPlugin {
  /**
   * @param {object} addresses
   * @param {string} addresses.origin the address the add-in is served from, with its path
   * @param {string} addresses.officeJs the address of Microsoft's library
   */
  constructor({ origin, officeJs }) {
    const base = new URL(origin.endsWith('/') ? origin : `${origin}/`);
    this.base = base.pathname;
    this.headers = headers(contentSecurityPolicy({ scripts: scriptServers(new URL(officeJs, base), base) }));
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('HostingPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'HostingPlugin', stage }, () => {
        for (const { file, text } of Object.values(SERVERS))
          compilation.emitAsset(`hosting/${file}`, new sources.RawSource(text(this)));
      });
    });
  }
}

module.exports = { HostingPlugin };
