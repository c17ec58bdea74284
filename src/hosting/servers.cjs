// The declaration of rules.cjs in the language of each server. `base` is the path of the add-in's address, "/" or "/vkt/";
// `headers` go with every answer.
const { CACHING, DAY, TYPES } = require('./rules.cjs');

/**
 * What a server must be told beside the declaration.
 * @typedef {{ base: string, headers: Record<string, string> }} ServerSettings
 */

/** How long one folder may be kept. @typedef {typeof CACHING.folders[number]} Rule */

const MADE = 'Written by the build of Verkeerstoren. Do not edit: the next version brings its own.';
const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * For inclusion in a `server` block. nginx forgets outer headers wherever an inner block sets one, so each block says all.
 * What is not found must not be kept, so Cache-Control goes with what is found only.
 * @param {ServerSettings} settings
 */
function nginx({ base, headers }) {
  const block = (/** @type {string} */ location, /** @type {string} */ cacheControl) => [
    `location ${location} {`,
    ...Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    `    add_header Cache-Control "${cacheControl}";`,
    '    try_files $uri =404;',
    '}',
  ];
  const types = Object.entries(TYPES).map(([end, type]) => `    ${type.split(';')[0]} ${end};`);
  return [
    `# ${MADE}`,
    `# In the server block of your site, which sets root and TLS:  include /path/to/verkeerstoren.nginx.conf;`,
    'charset utf-8;',
    'charset_types text/html text/javascript application/json text/xml text/plain;',
    'types {',
    ...types,
    '}',
    ...CACHING.folders.flatMap(({ folder, cacheControl }) => block(`^~ ${base}${folder}/`, cacheControl)),
    ...block(base, CACHING.otherwise),
    '',
  ].join('\n');
}

/**
 * For a virtual host, or as .htaccess in the add-in's folder (AllowOverride FileInfo); needs mod_headers and mod_mime.
 * @param {Pick<ServerSettings, 'headers'>} settings
 */
function apache({ headers }) {
  const add = Object.entries(TYPES).map(([end, type]) => `AddType "${type}" .${end}`);
  return [
    `# ${MADE}`,
    '# As .htaccess in the folder of the add-in, or between <Directory> and </Directory> of that folder.',
    ...add,
    'Header always unset X-Frame-Options',
    ...Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header set Cache-Control "${CACHING.otherwise}"`,
    ...CACHING.folders.flatMap(({ folder, within, cacheControl }) => [
      `<If "%{REQUEST_URI} =~ m#/${[folder, ...within.map((below) => `${folder}/${below}`)].join('/[^/]+$|/')}/[^/]+$#">`,
      `  Header set Cache-Control "${cacheControl}"`,
      '</If>',
    ]),
    '',
  ].join('\n');
}

/**
 * web.config in the add-in's folder. `DisableCache` is what IIS calls no-cache; a folder inherits all but how long.
 * @param {Pick<ServerSettings, 'headers'>} settings
 */
function iis({ headers }) {
  const mime = Object.entries(TYPES).flatMap(([end, type]) => [
    `      <remove fileExtension=".${end}" />`,
    `      <mimeMap fileExtension=".${end}" mimeType="${escaped(type)}" />`,
  ]);
  const cache = (/** @type {Rule} */ { seconds, cacheControl }) => {
    const custom = cacheControl
      .split(', ')
      .filter((part) => !part.startsWith('max-age'))
      .join(', ');
    const [days, hours] = [Math.floor(seconds / DAY), String(Math.floor((seconds % DAY) / 3600)).padStart(2, '0')];
    return `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.${hours}:00:00" cacheControlCustom="${custom}" />`;
  };
  const location = (/** @type {Rule} */ rule) => [
    `  <location path="${rule.folder}">`,
    '    <system.webServer>',
    '      <staticContent>',
    `        ${cache(rule)}`,
    '      </staticContent>',
    '    </system.webServer>',
    '  </location>',
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- ${MADE} -->`,
    '<configuration>',
    '  <system.webServer>',
    '    <directoryBrowse enabled="false" />',
    '    <staticContent>',
    ...mime,
    '      <clientCache cacheControlMode="DisableCache" />',
    '    </staticContent>',
    '    <httpProtocol>',
    '      <customHeaders>',
    '        <remove name="X-Powered-By" />',
    '        <remove name="X-Frame-Options" />',
    ...Object.entries(headers).flatMap(([name, value]) => [
      `        <remove name="${name}" />`,
      `        <add name="${name}" value="${escaped(value)}" />`,
    ]),
    '      </customHeaders>',
    '    </httpProtocol>',
    '  </system.webServer>',
    ...CACHING.folders.flatMap(location),
    '</configuration>',
    '',
  ].join('\n');
}

/**
 * staticwebapp.config.json beside the add-in; Static Web Apps know no path but their own root.
 * @param {Pick<ServerSettings, 'headers'>} settings
 */
function azure({ headers }) {
  const routes = CACHING.folders.map(({ folder, cacheControl }) => ({
    route: `/${folder}/*`,
    headers: { 'Cache-Control': cacheControl },
  }));
  const mimeTypes = Object.fromEntries(Object.entries(TYPES).map(([end, type]) => [`.${end}`, type]));
  const globalHeaders = { ...headers, 'Cache-Control': CACHING.otherwise };
  return `${JSON.stringify({ routes, globalHeaders, mimeTypes }, null, 2)}\n`;
}

/**
 * File below dist/hosting → its text; `place` is where it goes beside the add-in, if it does.
 * @type {Record<'nginx' | 'apache' | 'iis' | 'azure', { file: string, place?: string, text(settings: ServerSettings): string }>}
 */
const SERVERS = {
  nginx: { file: 'verkeerstoren.nginx.conf', text: nginx },
  apache: { file: 'apache.htaccess', place: '.htaccess', text: apache },
  iis: { file: 'web.config', place: 'web.config', text: iis },
  azure: { file: 'staticwebapp.config.json', place: 'staticwebapp.config.json', text: azure },
};

module.exports = { SERVERS };
