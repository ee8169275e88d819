/** The format and language of answers. */
package org.tadamun.kernel.rest.control.negotiation;
