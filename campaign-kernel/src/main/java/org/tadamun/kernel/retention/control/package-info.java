/** The retention runs, by the clock and by hand. */
package org.tadamun.kernel.retention.control;
