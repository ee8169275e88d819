/**
 * From which address a request came, whatever stands between, which addresses belong together, and
 * how what a stranger sends is read; and to which addresses elsewhere we lead.
 */
package org.tadamun.kernel.network.boundary;
