import { wordsFirst } from '/assets/webapp-words.js';

// What the desk refuses or has nothing for is not offered: starting processes and loose tasks by hand, comments, and a
// history that is empty (the record of a case is in its case file, as far as the reader may see it).
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.navbar.action:start-process-action',
  'tasklist.navbar.action:create-task-action',
  'tasklist.task.action:task-action-comment',
  'tasklist.task.detail:task-detail-history',
].join(','));

await wordsFirst('tasklist');

export default {
  app: { name: 'Tasklist', vendor: 'Capdesk' },
  customScripts: ['scripts/single-logout', 'scripts/case-file', 'scripts/refusals'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  previewHtml: false,
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
  },
};
