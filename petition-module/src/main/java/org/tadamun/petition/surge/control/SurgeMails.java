package org.tadamun.petition.surge.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.notice.AwaitedMails;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.surge.entity.Surge;
import org.tadamun.petition.surge.entity.SurgeEvidence;

/**
 * Mails to those who moderate all countries that very many sign; nothing about signers. A mail is
 * not sent where a moderator has acknowledged the alarm meanwhile, or one with larger figures is
 * sent.
 */
@ApplicationScoped
public class SurgeMails extends AwaitedMails<Boolean> {

  public static final String CAUSE = "staff.surge";

  @EJB private Petitions petitions;
  @EJB private StaffNotices staff;
  @EJB private SurgeReader surges;
  @Inject private Texts texts;

  public SurgeMails() {
    super(CAUSE, false);
  }

  /**
   * Orders the mails, in the transaction that writes the alarm. They are sent at once, even while
   * an earlier one waits; one about this alarm with a smaller figure is then not sent any more.
   *
   * @param now the figures to tell
   */
  void tell(Surge surge, SurgeEvidence now, PetitionView petition) {
    staff.gather(
        CAUSE,
        Permission.PETITION_MODERATE,
        petition.campaignId(),
        "surge:" + surge.publicId() + ":" + now.seen(),
        reader -> mayLook(reader, petition.campaignId()),
        Map.of(
            "petition", petition.slug(),
            "surge", surge.publicId(),
            "seen", Long.toString(now.seen()),
            "before", Long.toString(now.before()),
            "bound", Long.toString(now.bound())),
        Duration.ZERO);
  }

  private static boolean mayLook(NoticeReader reader, long campaignId) {
    return reader.may(Permission.PETITION_MODERATE, campaignId, Set.of());
  }

  @Override
  protected Boolean waiting(MailOrder order, NoticeReader reader) {
    Map<String, String> given = order.parameters();
    return mayLook(reader, order.campaignId())
        && surges.isToldLast(given.get("surge"), Long.parseLong(given.get("seen")));
  }

  @Override
  protected MailText write(MailOrder order, Boolean open, CampaignView campaign, Locale locale) {
    Map<String, String> given = order.parameters();
    PetitionView petition = petitions.bySlug(given.get("petition")).orElseThrow(NotFound::new);
    Object[] arguments = {
      Languages.apart(given.get("name"), locale),
      Languages.apart(MailText.named(petition.title().best(locale)), locale),
      Long.parseLong(given.get("seen")),
      Long.parseLong(given.get("before")),
      Long.parseLong(given.get("bound")),
      link("petition/surge?campaign=" + campaign.slug() + "&id=" + given.get("surge"))
    };
    return MailText.of(texts, locale, "surge.mail", arguments).naming(petition.title(), locale);
  }
}
