/** Watches the clocks of this machine and of the database. */
package org.tadamun.kernel.time.control;
