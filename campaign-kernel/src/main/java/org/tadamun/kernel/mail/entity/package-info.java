/** The rows of the outbox and of the bounce mailbox. */
package org.tadamun.kernel.mail.entity;
