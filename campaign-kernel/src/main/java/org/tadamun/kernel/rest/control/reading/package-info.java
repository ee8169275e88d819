/** What a request record has, and how a caller writes it. */
package org.tadamun.kernel.rest.control.reading;
