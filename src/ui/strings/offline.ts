/** What the page says of networks, releases and files on this device. */
export const OFFLINE = {
  notices: 'Notices',
  ready: 'Ready to work offline: page and models are on this device.',
  update: 'A newer release of Aisle is here.',
  updateTaken: 'Another window has switched to a newer release of Aisle. Reload to go on with it.',
  reload: 'Reload',
  reloadAnyway: 'Reload anyway',
  later: 'Later',
  dismiss: 'Dismiss',
  status: 'Offline: what is on this device goes on working.',
  memoryOnly:
    'This browser refuses to keep the models, as in a private window or on a full disk. They work until the page is closed, and are fetched again next time.',
} as const;

/** What the settings say of them. */
export const DEVICE = {
  heading: 'On this device',
  intro:
    'What has been used is kept here and works without a network. The rest, curves and figures too, can be fetched ahead.',
  oneFile:
    'The page, its models, curves and figures are all in the one file that was opened: nothing is fetched, and no network is needed. Your settings and catalogues are kept by this browser.',
  leftOut: (titles: string) =>
    `Left out of this file, so that it stays small: ${titles}. What the report says of it and of the ensemble was measured with the full release.`,
  models: 'Models and curves',
  amount: (kept: string, total: string) => `${kept} of ${total}`,
  page: 'Page',
  shell: {
    ready: 'opens without a network',
    installing: 'being stored',
    missing: 'not stored: this browser or address does not allow it',
    file: 'one file, with its models',
  },
  used: 'Space used in all',
  persisted: 'Kept when space is short',
  persistedText: { yes: 'yes, the browser has promised it', no: 'the browser may clear it' },
  unknown: 'the browser does not say',
  downloadAll: 'Download all for offline use',
  progress: 'Downloading for offline use',
  cancel: 'Cancel download',
  done: 'Everything is on this device.',
  remove: 'Remove models',
  removeTitle: 'Remove models?',
  removeText: (bytes: string) =>
    `This frees ${bytes}. The models go on working until the page is closed; then they have to be fetched again, which needs a network.`,
  removeConfirm: (bytes: string) => `Remove ${bytes}`,
  keep: 'Keep them',
  install: 'Install Aisle',
  stored: 'Stored',
  storedText: { yes: 'on this device', no: 'not on this device' },
  version: 'Release',
} as const;
