// The webapps ask for their words while they already draw, and show the words' keys to whoever is faster (CREATION_DATE for
// "Created"). From the second visit on they take them from where they keep them; this puts them there for the first.
const KEPT = 'camunda-web';

/** @param app of /camunda/app */
export async function wordsFirst(app) {
  const place = `${document.querySelector('base').getAttribute('app-root')}/app/${app}/locales/`;
  const key = `${place}_locales_data_en_${window.bust}`;
  const kept = JSON.parse(localStorage.getItem(KEPT) || '{}');
  if (key in kept) {
    return;
  }
  const answer = await fetch(`${place}en.json?bust=${window.bust}`, { credentials: 'same-origin' });
  if (answer.ok) {
    kept[key] = await answer.text();
    localStorage.setItem(KEPT, JSON.stringify(kept));
  }
}
