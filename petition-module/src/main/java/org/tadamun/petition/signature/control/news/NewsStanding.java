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
 * Whether waiting news may still be sent. A mail may wait for hours, or for a campaign that is
 * offline, while its reader ends news or staff stop the mailing. Locks nothing.
 */
@ApplicationScoped
public class NewsStanding {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private NewsReaders readers;

  /**
   * Whether news of a campaign may be sent for an organisation: it may have left, or the campaign
   * be archived, while the last mails waited in the outbox.
   */
  static boolean isOf(CampaignView campaign, String organisation) {
    return campaign.state() != CampaignState.ARCHIVED
        && campaign.organisations().stream().anyMatch(one -> one.slug().equals(organisation));
  }

  /**
   * Whether nobody has stopped the mailing.
   *
   * @param mailing its public id
   */
  boolean isGoingOn(String mailing) {
    return Records.find(em, NewsMailing.class, mailing)
        .filter(one -> one.state() != NewsMailingState.CANCELLED)
        .isPresent();
  }

  /** Whether the reader still wants it; false where the link, and so the signature, is deleted. */
  boolean isWanted(MailOrder order, String organisation) {
    return Optional.ofNullable(em.find(SignatureToken.class, order.about()))
        .map(link -> em.find(Signature.class, link.signatureId()))
        .filter(one -> readers.wants(order.campaignId(), one.petitionId(), one.id(), organisation))
        .isPresent();
  }
}
