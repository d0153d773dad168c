// How the desktop is packed. With THROUGHLINE_ELECTRON_DIST set, a folder stands in for Electron's runtime
// (build/package/offline-dist.mjs), and the switches inside the real program, which it has not, are left alone.
const standIn = process.env['THROUGHLINE_ELECTRON_DIST'];

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'org.throughline.notebook',
  productName: 'Throughline',
  copyright: 'Copyright © the Throughline authors',
  directories: { output: 'dist', buildResources: 'build' },
  // Everything is bundled, so no package travels along; the command line needs plain Node and stays in the repository.
  files: [
    'out/desktop/**',
    'out/preload/**',
    'out/renderer/**',
    'out/workers/**',
    'package.json',
    'LICENSE',
    'THIRD-PARTY-NOTICES.txt',
    '!**/*.map',
    '!**/node_modules/**',
  ],
  asar: true,
  // "The packages are taken care of": nothing is rebuilt, and node_modules is not searched for what to pack.
  beforeBuild: () => Promise.resolve(false),
  publish: null,
  electronLanguages: ['en-US'],
  linux: { category: 'Office', icon: 'build/icons/png', target: ['dir', 'tar.gz'] },
  mac: {
    category: 'public.app-category.productivity',
    icon: 'build/icons/icon.icns',
    target: ['dir'],
    darkModeSupport: true,
  },
  win: { icon: 'build/icons/icon.ico', target: ['dir'] },
  ...(standIn === undefined
    ? {
        electronFuses: {
          runAsNode: false,
          enableCookieEncryption: true,
          enableNodeOptionsEnvironmentVariable: false,
          enableNodeCliInspectArguments: false,
          enableEmbeddedAsarIntegrityValidation: true,
          onlyLoadAppFromAsar: true,
          grantFileProtocolExtraPrivileges: false,
        },
      }
    : { electronDist: standIn }),
};
