/**
 * Charts that the server draws as SVG: a map, a line, bars. They need no script, no inline style
 * and no foreign host, print as they stand, and run right to left.
 *
 * <ul>
 *   <li>R1 Every chart has a one-sentence summary and a table with the same figures.
 *   <li>R2 Whatever comes from outside is escaped; nothing but classes and SVG attributes styles.
 *   <li>R3 Numbers, dates and names are those of the reader's language, days those of the zone.
 *   <li>R4 What has no place on the map is named beside it, so that the sum holds.
 *   <li>R5 No figures at all is a sentence, not an error and not an empty frame.
 *   <li>R6 In a right-to-left language time runs to the left and bars grow to the left; the map
 *       stays as the world is.
 *   <li>R7 A long time in which nothing happened is drawn shorter than it was, and the summary says
 *       so.
 * </ul>
 */
package org.tadamun.web.chart;
