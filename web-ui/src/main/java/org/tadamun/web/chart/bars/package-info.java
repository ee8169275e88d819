/** Bars in a table: the longest first, what is left over in one last row. */
package org.tadamun.web.chart.bars;
