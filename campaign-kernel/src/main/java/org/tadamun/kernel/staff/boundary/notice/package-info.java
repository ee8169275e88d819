/** Mails to staff about what waits for them: whom they reach, and of how much they tell. */
package org.tadamun.kernel.staff.boundary.notice;
