/** A total over time, with its axes, and the events marked in it. */
package org.tadamun.web.chart.line;
