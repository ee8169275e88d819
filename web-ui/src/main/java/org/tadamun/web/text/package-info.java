/**
 * The words of the program in pages.
 *
 * <ul>
 *   <li>R1 A public page speaks the language of its address, the console that of the profile.
 * </ul>
 */
package org.tadamun.web.text;
