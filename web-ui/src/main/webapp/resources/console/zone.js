// Whoever signs in first, or was invited, is on the clock of his browser unless he says otherwise: his campaigns take it from him. What was typed stays.
(() => {
  const zone = document.getElementById('form:zone');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !zone.value && own && own !== 'Etc/Unknown') { zone.value = own; }
})();
