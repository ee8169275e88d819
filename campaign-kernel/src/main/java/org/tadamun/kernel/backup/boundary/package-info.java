/**
 * Backups of the embedded database while the server runs (docs/adr/196).
 *
 * <ul>
 *   <li>R1 A backup contains everything that was acknowledged before it began, and nobody waits for
 *       it.
 *   <li>R2 A backup gets its final name only when it is complete, on disk, and readable by its
 *       owner alone.
 *   <li>R3 A backup never contains the secrets file, so that its finder can read no address.
 *   <li>R4 A backup's files contain nothing that was erased before it began (docs/adr/246).
 * </ul>
 */
package org.tadamun.kernel.backup.boundary;
