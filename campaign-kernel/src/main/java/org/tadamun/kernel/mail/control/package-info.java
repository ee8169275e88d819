/** Writes, claims and sends mails, and tries them again. */
package org.tadamun.kernel.mail.control;
