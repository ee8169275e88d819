/**
 * Files that browsers send and download.
 *
 * <ul>
 *   <li>R1 A form with files is accepted only from a signed-in reader.
 *   <li>R2 After it was answered, in whatever way, nothing of it is left on the server's disk. If
 *       it broke off, the part that had begun goes once no other form with files is handled.
 * </ul>
 */
package org.tadamun.web.console.file;
