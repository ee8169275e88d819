/** Mails to staff about what waits for them. */
package org.tadamun.kernel.staff.boundary.notice;
