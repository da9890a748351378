import { wordsFirst } from '/assets/webapp-words.js';

// Managers watch, and run failed jobs again; the buttons of what the desk refuses to do by hand are not there.
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'cockpit.navigation:batch',
  'cockpit.navigation:reports',
  'cockpit.processDefinition.runtime.action:update-suspension-state-action',
  'cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:update-suspension-state-action',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.jobDefinition.action:job-definition-override-job-priority-action',
  'cockpit.jobDefinition.action:update-suspension-state',
  'cockpit.repository.deployment.action:delete-deployment',
].join(','));

await wordsFirst('cockpit');

export default {
  app: { name: 'Cockpit', vendor: 'Capdesk' },
  customScripts: ['scripts/single-logout', 'scripts/desk-panel', 'scripts/case-file'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  previewHtml: false,
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
};
