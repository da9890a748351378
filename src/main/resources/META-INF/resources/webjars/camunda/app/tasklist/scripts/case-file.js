// The tab "Case file" beside a task: the desk renders it, this puts it into Tasklist's page.
const STYLE = '/assets/case-file.css';

function addStyle() {
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = STYLE;
    document.head.append(link);
  }
}

async function show(node, taskId) {
  const answer = await fetch(`/officers/tasks/${encodeURIComponent(taskId)}/case-file`, { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(`the desk answered ${answer.status}`);
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  node.replaceChildren(...page.body.childNodes);
}

export default [{
  id: 'capdesk.case-file',
  pluginPoint: 'tasklist.task.detail',
  priority: 1000,
  properties: { label: 'Case file' },
  render: (node, { taskId }) => {
    addStyle();
    node.textContent = 'Loading the case file…';
    show(node, taskId).catch(problem => {
      node.textContent = `The case file can't be shown: ${problem.message}. Reload the page.`;
    });
  },
}];
