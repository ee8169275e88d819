/** The world by country: the drawing of the build, coloured by how many, with its legend. */
package org.tadamun.web.chart.map;
