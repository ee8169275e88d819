/**
 * Backups of the embedded database while the server runs (docs/adr/196).
 *
 * <ul>
 *   <li>R1 What was acknowledged before a backup was begun is in it, and nobody waits for it.
 *   <li>R2 Under its own name it stands only when it is whole, on the disk, and its owner's alone.
 *   <li>R3 The secrets file is never in it: who finds a backup can read no address.
 *   <li>R4 Nothing of what was erased before it was begun is in its files (docs/adr/246).
 * </ul>
 */
package org.tadamun.kernel.backup.boundary;
