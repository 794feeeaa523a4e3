import type id from '../id/common';
import type { Translated } from '../resources';

const common: Translated<typeof id> = {
  app: {
    name: 'WFH ASN',
    tagline: 'Supervision of work from home',
    skip: 'Skip to content',
  },
  nav: {
    main: 'Main navigation',
    more: 'Menu',
    sections: { mine: 'Me', team: 'My people', agency: 'Agency' },
    today: 'Today',
    tasks: 'Tasks',
    attendance: 'Attendance',
    report: 'Report',
    history: 'History',
    watch: 'Watch',
    assign: 'Assign',
    reports: 'Incoming reports',
    privacy: 'Privacy',
  },
  account: {
    open: 'Account of {{name}}',
    nip: 'NIP {{nip}}',
    language: 'Language',
    scheme: 'Appearance',
    schemes: { light: 'Light', dark: 'Dark', auto: 'Same as device' },
    password: 'Change password',
    authenticator: 'Two-step verification',
    privacy: 'Privacy and my data',
    logout: 'Log out',
    logoutFailed: 'Could not log out yet',
  },
  state: {
    loading: 'Loading',
    retry: 'Try again',
    close: 'Close',
    cancel: 'Cancel',
    back: 'Back to start',
    copy: 'Copy',
    copied: 'Copied',
    requestId: 'Request number',
    offline: 'No network. Changes are not sent until the network is back.',
    unreachable: 'The server cannot be reached yet. Reconnecting automatically.',
    updateReady: 'A new version is available',
    updateHint: 'Reload once your work is saved.',
    updateNow: 'Reload',
  },
  evidence: {
    add: 'Add evidence',
    sending: 'Uploading',
    remove: 'Remove {{name}}',
  },
  live: {
    connecting: 'Connecting',
    live: 'Live',
    reconnecting: 'Reconnecting',
    offline: 'Not live',
  },
  problem: {
    unexpected: 'Something went wrong',
    unexpectedHint: 'This page cannot be shown. Try again; if it happens again, tell your admin the request number.',
    network: 'The server cannot be reached',
    networkHint: 'Check the network, then try again. No data is lost.',
    forbidden: 'You are not authorised to open this page',
    notFound: 'Page not found',
    notFoundHint: 'The address may be wrong, or the data lies outside your authority.',
  },
  signIn: {
    failed: 'Could not log in',
    failedHint: 'The login was interrupted or has expired. Please log in again.',
    refusedHint: 'The server refused the session it had just created. Please log in again or contact your admin.',
    again: 'Log in again',
  },
};

export default common;
