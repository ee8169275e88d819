package org.tadamun.petition.signature.control.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureToken;
import org.tadamun.petition.signature.entity.news.NewsMailing;
import org.tadamun.petition.signature.entity.news.NewsMailingState;

/**
 * Whether a mail of news may still go out. It may wait for hours, or for a campaign that is
 * offline; meanwhile its reader may refuse such mails, or staff take the news back. Locks nothing.
 */
@ApplicationScoped
public class NewsRecipientCheck {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private NewsReaders readers;

  /**
   * Whether news of a campaign may go out for an organisation. While the last mails wait, the
   * organisation may leave, or the campaign may be archived.
   */
  static boolean isOf(CampaignView campaign, String organisation) {
    return campaign.state() != CampaignState.ARCHIVED
        && campaign.organisations().stream().anyMatch(one -> one.slug().equals(organisation));
  }

  /**
   * Whether the mailing was not cancelled.
   *
   * @param mailing its public id
   */
  boolean isGoingOn(String mailing) {
    return Records.find(em, NewsMailing.class, mailing)
        .filter(one -> one.state() != NewsMailingState.CANCELLED)
        .isPresent();
  }

  /**
   * Whether the reader still wants the mail; false if the link was deleted with the signature's
   * data.
   */
  boolean isWanted(MailOrder order, String organisation) {
    return Optional.ofNullable(em.find(SignatureToken.class, order.about()))
        .map(link -> em.find(Signature.class, link.signatureId()))
        .filter(one -> readers.wants(order.campaignId(), one.petitionId(), one.id(), organisation))
        .isPresent();
  }
}
