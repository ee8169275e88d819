/**
 * What surrounds every public page: title, navigation, files, and how figures and texts are shown.
 *
 * <ul>
 *   <li>R1 A text that is not in the page's language is marked with its own language and direction.
 *   <li>R2 Sample data says so and is not indexed.
 *   <li>R3 Files carry a hash of their content in their address and are kept for a year.
 * </ul>
 */
package org.tadamun.web.publicsite.frame;
