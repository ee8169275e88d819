/**
 * The console's page of the audit trail.
 *
 * <ul>
 *   <li>R1 A list's filter is in its address; a download has what the list shows.
 *   <li>R2 Those who acted are shown by name, former staff too; a key by its name and that of its
 *       organisation. A download also has their id.
 * </ul>
 */
package org.tadamun.web.console.audit;
