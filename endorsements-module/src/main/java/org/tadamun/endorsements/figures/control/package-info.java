/** How the figures are counted. */
package org.tadamun.endorsements.figures.control;
