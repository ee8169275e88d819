package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.mail.boundary.MailRow;
import org.tadamun.kernel.mail.boundary.Mails;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.web.console.frame.CampaignContext;

/** The campaign's mails that are still to be sent, for staff who may see the outbox. */
@Named
@RequestScoped
public class MailOverview {

  @EJB private Mails mails;
  @Inject private CampaignContext campaign;

  /**
   * Kept, because a tile asks several times: whether there are any, whether too many, and how many.
   */
  private final Map<MailState, Long> counts = new EnumMap<>(MailState.class);

  public boolean isReadable() {
    return campaign.mayThroughout(Permission.MAIL_READ);
  }

  public long getWaiting() {
    return count(MailState.WAITING);
  }

  /** Above this number the tile only says that there are more. */
  public int getMost() {
    return MailRow.LISTED_MOST;
  }

  /** How many the mail server refused, or were tried too often. */
  public long getFailed() {
    return count(MailState.FAILED);
  }

  private long count(MailState state) {
    return counts.computeIfAbsent(state, one -> mails.count(campaign.getId(), one));
  }
}
