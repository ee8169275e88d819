/**
 * Between the start script and the running application.
 *
 * <ul>
 *   <li>R1 A server on which the application is not deployed ends, with an exit code of its own.
 *   <li>R2 A one-time link is given to nobody but the server's own user.
 * </ul>
 */
package org.tadamun.web.launch;
