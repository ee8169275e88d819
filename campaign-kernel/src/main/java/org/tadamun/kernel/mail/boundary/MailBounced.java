package org.tadamun.kernel.mail.boundary;

import org.tadamun.kernel.mail.entity.MailFailure;

/**
 * A mail came back, or was refused at once for its address. Observe it in the transaction that
 * marks the mail: the mail that tells it is deleted afterwards, so that nobody would hear of it a
 * second time.
 *
 * @param cause of the mail, as {@code petition.confirm}
 * @param about what its {@link MailOrder} said
 * @param campaignId the campaign, or null
 * @param failure why: NO_MAILBOX alone says that no other mail can arrive either
 */
public record MailBounced(String cause, String about, Long campaignId, MailFailure failure) {}
