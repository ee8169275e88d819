/** Mails that are called back before they go out. */
package org.tadamun.kernel.mail.control.recall;
