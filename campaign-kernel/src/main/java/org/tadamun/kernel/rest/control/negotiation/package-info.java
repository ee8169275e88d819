/** In what form and language an answer goes out. */
package org.tadamun.kernel.rest.control.negotiation;
