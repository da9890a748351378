// Log-out here is log-out everywhere: the webapp's own log-in form would go round the desk's.
const leave = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login?logout');
  }
};
window.addEventListener('hashchange', leave);
leave();
