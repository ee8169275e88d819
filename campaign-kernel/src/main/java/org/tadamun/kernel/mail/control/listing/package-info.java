/**
 * Finds and counts mails for staff: a large petition sends millions, and each is kept for months.
 */
package org.tadamun.kernel.mail.control.listing;
