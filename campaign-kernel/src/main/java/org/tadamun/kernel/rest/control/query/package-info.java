/** Checks of query parameters: unknown or repeated ones are refused by name. */
package org.tadamun.kernel.rest.control.query;
