/**
 * From which address a request came, whatever stands between, and which addresses belong together.
 */
package org.tadamun.kernel.network.boundary;
