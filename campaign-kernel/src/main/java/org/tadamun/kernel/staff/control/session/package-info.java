/** Deletes sessions that nobody ended. */
package org.tadamun.kernel.staff.control.session;
