/**
 * What a page says before its session ends.
 *
 * <ul>
 *   <li>R1 Whoever has done nothing for a while is asked two minutes before his session ends
 *       whether he stays; ten minutes before it ends in any case he is told to save.
 *   <li>R2 By what a page asks for that, nobody stays signed in: a person presses a button.
 * </ul>
 */
package org.tadamun.web.console.session;
