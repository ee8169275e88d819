/** What goes on by the clock: the work of timers. */
package org.tadamun.kernel.time.boundary;
