/** The world by country: the map that the build made, coloured by number, with its legend. */
package org.tadamun.web.chart.map;
