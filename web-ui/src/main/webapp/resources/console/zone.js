// Fills in the time zone of the browser for a first sign-in or an invitation; campaigns take it over from the
// profile. A zone that was typed stays.
(() => {
  const zone = document.getElementById('form:zone');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !zone.value && own && own !== 'Etc/Unknown') { zone.value = own; }
})();
