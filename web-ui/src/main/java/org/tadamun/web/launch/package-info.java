/**
 * Between the start script and the running application.
 *
 * <ul>
 *   <li>R1 A server on which the application is not deployed ends, with an exit code of its own.
 *   <li>R2 A one-time link is given to nobody but the server's own user.
 *   <li>R3 A backup stands under its own name only when it is whole, on the disk, and its owner's
 *       alone.
 *   <li>R4 A proxy sees from when on the application answers, without asking it.
 * </ul>
 */
package org.tadamun.web.launch;
