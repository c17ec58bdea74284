// What a server must send with the add-in, declared once. The files for IIS, nginx, Apache and Azure Static Web Apps are
// written from it at every build (plugin.cjs), and the workbench's own server obeys it too.

/** Where pages that hold the add-in come from: Excel on the web, SharePoint and OneDrive. Desktop Excel has no page around it. */
const EXCEL = [
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];

/** Microsoft's library, and the small one that it loads beside itself in some Excels. */
const MICROSOFT = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

/** Servers besides our own that scripts come from, given where Office.js is: none when we serve a copy of it. */
const scriptServers = (/** @type {URL} */ officeJs, /** @type {URL} */ own) => {
  if (officeJs.origin === own.origin) return [];
  return MICROSOFT.includes(officeJs.origin) ? MICROSOFT : [officeJs.origin];
};

/**
 * What a page of ours may do. It asks nobody but its own server for anything: an address can carry what cells hold.
 * Styles are written into the page by Fluent; scripts never are, and no text is ever run as a script.
 *
 * @param {object} [others]
 * @param {string[]} [others.scripts] servers besides our own that scripts may come from
 * @param {string[]} [others.ancestors] pages that may hold ours
 */
const contentSecurityPolicy = ({ scripts = MICROSOFT, ancestors = EXCEL } = {}) =>
  [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...scripts],
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'", 'data:'],
    ['connect-src', "'self'", ...scripts],
    ['worker-src', "'self'"],
    ['frame-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['object-src', "'none'"],
    ['frame-ancestors', ...ancestors],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');

/**
 * With every answer. No X-Frame-Options: Excel on the web shows the pane in a frame, and `frame-ancestors` says in whose.
 * The functions' metadata and script are fetched by Excel's page, so reading them is open to all; nothing here is secret.
 */
const headers = (policy = contentSecurityPolicy()) => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
});

/** Seconds in a day, which caching counts in. */
const DAY = 86_400;

/**
 * How long a browser may keep a file without asking. `folder` is where the rule holds, `within` the folders below it;
 * the rest is `otherwise`. Of servers that look at the end of an address: what an organisation has above our folder may well be
 * called assets too, and must not make the page be kept.
 * A chunk's name changes with its contents. Excel for Windows shows icons that may not be kept as blank ones.
 */
const CACHING = {
  folders: [
    { folder: 'chunks', within: [], seconds: 365 * DAY, cacheControl: `public, max-age=${365 * DAY}, immutable` },
    { folder: 'assets', within: ['ribbon'], seconds: DAY, cacheControl: `public, max-age=${DAY}` },
  ],
  otherwise: 'no-cache',
};

/** @param {string} file path below the folder served, with `/`. */
const cacheControl = (file) =>
  CACHING.folders.find(({ folder }) => file.startsWith(`${folder}/`))?.cacheControl ?? CACHING.otherwise;

/** Kinds of files, by the end of their names: what a server that does not know them must be told. */
const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

module.exports = { CACHING, DAY, TYPES, cacheControl, contentSecurityPolicy, headers, scriptServers };
