/** How long mails are kept that are over. */
package org.tadamun.kernel.mail.control.retention;
