// The tab "Case file" of an instance: the desk renders it, this puts it into Cockpit's page.
const STYLE = '/assets/case-file.css';

function addStyle() {
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = STYLE;
    document.head.append(link);
  }
}

async function show(node, instance) {
  const answer = await fetch(`/officers/process-instances/${encodeURIComponent(instance)}/case-file`,
    { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(`the desk answered ${answer.status}`);
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  node.replaceChildren(...page.body.childNodes);
}

export default [{
  id: 'capdesk.case-file',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 30,
  properties: { label: 'Case file' },
  render: (node, { processInstanceId }) => {
    addStyle();
    node.textContent = 'Loading the case file…';
    show(node, processInstanceId).catch(problem => {
      node.textContent = `The case file can't be shown: ${problem.message}. Reload the page.`;
    });
  },
}];
