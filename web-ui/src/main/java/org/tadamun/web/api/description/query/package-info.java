/** The parameters in the query of an address, of which the server knows only the names. */
package org.tadamun.web.api.description.query;
