package org.tadamun.kernel.mail.boundary;

import org.tadamun.kernel.mail.entity.MailFailure;

/**
 * A mail came back, or was refused at once because of its address. Observe it in the transaction
 * that marks the mail: the bounce message is deleted afterwards, so nobody would hear of it again.
 *
 * @param cause of the mail, such as {@code petition.confirm}
 * @param about what the mail is about, from its {@link MailOrder}
 * @param campaignId the campaign, or null
 * @param failure why; only NO_MAILBOX means that no other mail can arrive either
 */
public record MailBounced(String cause, String about, Long campaignId, MailFailure failure) {}
