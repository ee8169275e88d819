/** The parts of request records, and how callers write them. */
package org.tadamun.kernel.rest.control.reading;
