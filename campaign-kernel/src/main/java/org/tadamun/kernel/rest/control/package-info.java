/** How the API reads, refuses and writes. */
package org.tadamun.kernel.rest.control;
