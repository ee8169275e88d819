/**
 * Charts that the server draws as SVG: a map, a line, bars. They need no script, no inline style
 * and no foreign host, can be printed, and run right to left where the language does.
 *
 * <ul>
 *   <li>R1 Every chart has a one-sentence summary and a table with the same figures.
 *   <li>R2 Every text from outside is escaped; styles are set by classes and SVG attributes only.
 *   <li>R3 Numbers, dates and names are in the reader's language, days in the given zone.
 *   <li>R4 Figures without a place on the map are named beside it, so that the sum is complete.
 *   <li>R5 A chart without figures shows a sentence, not an error and not an empty frame.
 *   <li>R6 In a right-to-left language time runs to the left and bars grow to the left; the map is
 *       not mirrored.
 *   <li>R7 A long time in which nothing happened is drawn shorter than it was, and the summary says
 *       so.
 * </ul>
 */
package org.tadamun.web.chart;
