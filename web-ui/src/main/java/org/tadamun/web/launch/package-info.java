/**
 * Between the start script and the running application.
 *
 * <ul>
 *   <li>R1 A server on which the application is not deployed ends, with an exit code of its own.
 *   <li>R2 A one-time link is given only to the server's own user.
 *   <li>R3 A backup gets its name only when it is complete, on the disk and readable by its owner
 *       only.
 *   <li>R4 A proxy can see by a file, without a request, that the application answers.
 * </ul>
 */
package org.tadamun.web.launch;
