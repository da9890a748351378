export default {
  app: { name: 'Cockpit', vendor: 'Capdesk' },
  customScripts: ['scripts/single-logout'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  previewHtml: false,
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
};
