package org.tadamun.kernel.staff.boundary.notice;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;

/**
 * Writes notices of one cause that were gathered: they tell how much waits for their reader,
 * counted when they go out. If nothing waits any more, they are not sent: somebody else did it, or
 * the reader has begun it or may not do it any more.
 *
 * @param <N> how much waits: a number, or several that belong together
 */
public abstract class AwaitedMails<N> implements MailComposer {

  @EJB private Campaigns campaigns;
  @EJB private StaffNotices staff;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  private final String cause;
  private final N none;

  /**
   * @param cause one of {@link StaffNotices#CAUSES}
   * @param none the value that means nothing waits
   */
  protected AwaitedMails(String cause, N none) {
    this.cause = cause;
    this.none = none;
  }

  /** How much waits for this reader by now. */
  protected abstract N waiting(MailOrder order, NoticeReader reader);

  /** The text, if something waits. */
  protected abstract MailText write(
      MailOrder order, N waiting, CampaignView campaign, Locale locale);

  @Override
  public Set<String> causes() {
    return Set.of(cause);
  }

  @Override
  public boolean isOver(MailOrder order) {
    return waiting(order).equals(none);
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    N waiting = waiting(order);
    if (waiting.equals(none)) {
      throw new NotFound();
    }
    CampaignView campaign = campaigns.byId(order.campaignId()).orElseThrow(NotFound::new);
    return write(order, waiting, campaign, locale)
        .from(campaign.owner().name().best(locale))
        .naming(campaign.title(), locale);
  }

  private N waiting(MailOrder order) {
    return staff.reader(order).map(reader -> waiting(order, reader)).orElse(none);
  }

  /** The link to this page of the console. */
  protected String link(String page) {
    return baseUrl + "/console/" + page;
  }
}
