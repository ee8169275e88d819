/** Clocks, local times and zones, and the work of timers. */
package org.tadamun.kernel.time.boundary;
