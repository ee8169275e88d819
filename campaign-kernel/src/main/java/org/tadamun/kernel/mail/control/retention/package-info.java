/** Deletes old mails: sent, cancelled, failed, or waiting for too long. */
package org.tadamun.kernel.mail.control.retention;
