/**
 * The console's page of the audit trail.
 *
 * <ul>
 *   <li>R1 A list's filter is its address; what is downloaded is what the list shows.
 *   <li>R2 Those who acted are shown by name, also those who left; a key by its name and that of
 *       its organisation. What is downloaded has their number beside it.
 * </ul>
 */
package org.tadamun.web.console.audit;
