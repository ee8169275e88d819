/** What may be asked in the query of an address, which the server knows by name alone. */
package org.tadamun.web.api.description.query;
