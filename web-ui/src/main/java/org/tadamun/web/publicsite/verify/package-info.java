/**
 * Whether a file that somebody holds is one that we froze.
 *
 * <ul>
 *   <li>R1 The form is the same for everybody; what comes of it is never kept.
 *   <li>R2 A known file shows what stands in it, an unknown one nothing.
 * </ul>
 */
package org.tadamun.web.publicsite.verify;
