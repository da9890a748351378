// What a manager watches, on top of Cockpit's dashboard: allocations, cases by stage and age, what is late, what has failed.
const STYLE = '/assets/desk-panel.css';
const SVG = 'http://www.w3.org/2000/svg';

function addStyle() {
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = STYLE;
    document.head.append(link);
  }
}

function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

function section(title, hint, content) {
  return el('section', { class: 'desk-section' }, el('h3', {}, title),
    ...hint ? [el('p', { class: 'desk-hint' }, hint)] : [], content);
}

function table(label, headings, rows) {
  return el('div', { class: 'desk-scroll', tabindex: '0', role: 'region', 'aria-label': label },
    el('table', {},
      el('thead', {}, el('tr', {}, ...headings.map(heading => el('th', { scope: 'col', class: heading.number ? 'desk-number' : '' },
        heading.text)))),
      el('tbody', {}, ...rows)));
}

const text = (...headings) => headings.map(heading => ({ text: heading }));
const numbers = (...headings) => headings.map(heading => ({ text: heading, number: true }));

function number(value, below) {
  return el('td', { class: 'desk-number' }, String(value), ...below ? [el('span', { class: 'desk-below' }, below)] : []);
}

function bar(account) {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'desk-bar');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', `Licensed ${account.posted.share} %, reserved ${account.pending.share} %, left `
    + `${account.left.share} % of the limit`);
  [['left', 0, 100], ['posted', 0, account.posted.share], ['pending', account.posted.share, account.pending.share]]
    .forEach(([part, from, width]) => {
      const rect = document.createElementNS(SVG, 'rect');
      rect.setAttribute('class', `desk-bar-${part}`);
      rect.setAttribute('x', `${from}%`);
      rect.setAttribute('width', `${width}%`);
      rect.setAttribute('height', '16');
      picture.append(rect);
    });
  return picture;
}

function allocations(accounts) {
  if (!accounts.length) {
    return el('p', {}, 'Nothing has been applied for yet.');
  }
  const row = account => el('tr', {},
    el('th', { scope: 'row' }, account.name, el('span', { class: 'desk-below' }, account.window)),
    ...[account.limit, account.pending, account.posted, account.counted, account.left].map(amount => number(amount.tpp, amount.inH100)),
    number(account.waits.tpp, account.waiting === 1 ? '1 application' : `${account.waiting} applications`),
    el('td', { class: 'desk-use' }, bar(account)));
  return table('Allocations', [...text('Destination'), ...numbers('Limit', 'Pending', 'Posted', 'Counted', 'Left', 'Waiting'), ...text('Use')],
    accounts.map(row));
}

function stages(overview) {
  if (!overview.stages.length) {
    return el('p', {}, 'No open case.');
  }
  return table('Open cases', [...text('Stage'), ...numbers(...overview.ages, 'All')], overview.stages.map(at => el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `/officers/cases?stage=${encodeURIComponent(at.code)}` }, at.stage)), ...at.byAge.map(count => number(count || '–')), number(at.all))));
}

const caseLink = controlNumber => el('a', { href: `/officers/cases/${encodeURIComponent(controlNumber)}` }, controlNumber);
const timeLineLink = controlNumber => el('a', { href: `/officers/cases/${encodeURIComponent(controlNumber)}/time-line`,
  'aria-label': `Time line of ${controlNumber}` }, 'Time line');

function overdue(late) {
  if (!late.length) {
    return el('p', {}, 'No clock of the desk or an agency is past its last day.');
  }
  return table('Overdue', text('Case', 'Clock', 'Last day', 'Late', 'Record'), late.map(clock => el('tr', {},
    el('th', { scope: 'row' }, caseLink(clock.controlNumber)), el('td', {}, clock.clock), el('td', {}, clock.due),
    el('td', { class: 'desk-bad' }, clock.late), el('td', {}, timeLineLink(clock.controlNumber)))));
}

function incidents(overview) {
  if (!overview.incidents.length) {
    return el('p', {}, 'No step has failed.');
  }
  const rows = overview.incidents.map(failure => el('tr', {},
    el('th', { scope: 'row' }, failure.controlNumber ? caseLink(failure.controlNumber) : '–'),
    el('td', {}, el('a', { href: `#/process-instance/${failure.instance}/runtime?tab=incidents-tab` }, failure.step)),
    el('td', {}, failure.message || '–'), el('td', {}, failure.since)));
  const list = table('Failed steps', text('Case', 'Step', 'What went wrong', 'Since'), rows);
  return overview.more ? el('div', {}, list, el('p', {}, `And ${overview.more} more.`)) : list;
}

function comments(counts) {
  return el('p', {}, `${counts.open} open, ${counts.today} submissions today, ${counts.unreviewed} records not reviewed: `,
    el('a', { href: '/officers/dockets' }, 'Dockets'));
}

function letters(mail) {
  const link = el('a', { href: '/managers/letters' }, 'Letters');
  return mail.dead
    ? el('p', {}, el('span', { class: 'desk-bad' }, `${mail.dead} given up`), `, ${mail.waiting} waiting: `, link)
    : el('p', {}, `None given up, ${mail.waiting} waiting: `, link);
}

function show(node, overview) {
  node.replaceChildren(el('div', { class: 'desk-panel inner' },
    el('h2', {}, 'Licensing desk ', el('small', {}, overview.at)),
    section('Allocations', 'Total processing performance (TPP). Pending is reserved for cases under review, posted is licensed, '
      + 'counted is what of that the rule counts and does not cap, '
      + 'waiting asks behind others and holds nothing. H100 equivalents are for comparison only.',
      allocations(overview.allocations)),
    section('Open cases by stage and days since registration', '', el('div', {}, stages(overview),
      el('p', {}, el('a', { href: '/officers/cases' }, 'All cases')))),
    section('Overdue', '', overdue(overview.overdue)),
    section('Public comments', '', comments(overview.comments)),
    section('Letters', '', letters(overview.letters)),
    section('Failed steps', '', incidents(overview))));
}

async function read(node) {
  const answer = await fetch('/managers/overview', { credentials: 'same-origin', headers: { accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`the desk answered ${answer.status}`);
  }
  show(node, await answer.json());
}

export default [{
  id: 'capdesk.desk-panel',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render: node => {
    addStyle();
    node.textContent = 'Loading the desk…';
    read(node).catch(problem => {
      node.textContent = `The desk's figures can't be shown: ${problem.message}. Reload the page.`;
    });
  },
}];
