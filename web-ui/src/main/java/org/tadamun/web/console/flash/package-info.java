/**
 * What is left for the page that comes after an act.
 *
 * <ul>
 *   <li>R1 What a page asks by itself takes nothing of that, nor ends it.
 * </ul>
 */
package org.tadamun.web.console.flash;
