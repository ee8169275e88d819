/**
 * What browsers send as files, and get as files.
 *
 * <ul>
 *   <li>R1 A form with files is taken from who is signed in, and from nobody else.
 *   <li>R2 When it has been answered, nothing of it lies on the server's disk, whatever came of it.
 * </ul>
 */
package org.tadamun.web.console.file;
