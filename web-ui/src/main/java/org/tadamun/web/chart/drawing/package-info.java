/** What all charts are written with: escaped markup, and words in the reader's language. */
package org.tadamun.web.chart.drawing;
