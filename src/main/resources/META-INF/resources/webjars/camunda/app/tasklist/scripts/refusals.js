// A refused answer is no error of the desk. The engine's REST puts "Cannot submit task form <id>: " before the sentence that
// says why, and Tasklist a headline of its own; what stays is the sentence.
const TECHNICAL = /^Cannot submit task form [\w-]+: /;

function plain(panel) {
  for (const message of panel.querySelectorAll('.notifications .message')) {
    const sentence = message.textContent.replace(TECHNICAL, '');
    if (sentence !== message.textContent) {
      message.textContent = sentence;
      message.parentElement.querySelector('.status').textContent = 'Not completed';
    }
  }
}

const panel = document.querySelector('[notifications-panel]');
if (panel) {
  new MutationObserver(() => plain(panel)).observe(panel, { childList: true, subtree: true, characterData: true });
}
