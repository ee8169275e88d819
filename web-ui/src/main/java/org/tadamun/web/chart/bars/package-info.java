/** Bars in a table: the longest first, the rest summed in one last row. */
package org.tadamun.web.chart.bars;
