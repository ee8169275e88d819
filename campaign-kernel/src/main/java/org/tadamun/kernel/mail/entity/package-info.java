/** The rows of the outbox. */
package org.tadamun.kernel.mail.entity;
