/** Calls that take nothing do not pass over what is sent with them. */
package org.tadamun.kernel.rest.control.bodiless;
