/**
 * From which address a request came, whatever stands between, which addresses belong together, and
 * how what a stranger sends is read.
 */
package org.tadamun.kernel.network.boundary;
