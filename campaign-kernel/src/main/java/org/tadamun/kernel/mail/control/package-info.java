/** How mails are written, claimed, sent and tried again. */
package org.tadamun.kernel.mail.control;
