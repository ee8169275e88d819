/** What stands in the query of an address is asked for, or refused at its name. */
package org.tadamun.kernel.rest.control.query;
