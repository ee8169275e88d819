/** Calls without a body refuse one instead of ignoring it. */
package org.tadamun.kernel.rest.control.emptybody;
