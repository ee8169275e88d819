package org.tadamun.web.atlas;

/** Longitude and latitude in degrees, or x and y on the map. */
record Point(double x, double y) {}
