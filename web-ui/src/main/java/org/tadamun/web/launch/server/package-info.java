/**
 * What the build changes in the unpacked server.
 *
 * <ul>
 *   <li>R1 The value of a header may have any byte from 0x80 on, and no control character.
 *   <li>R2 The body of a request is not unpacked.
 * </ul>
 */
package org.tadamun.web.launch.server;
