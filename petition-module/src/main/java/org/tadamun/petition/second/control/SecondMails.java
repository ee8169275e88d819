package org.tadamun.petition.second.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.second.entity.SecondKind;

/** Tells one of the staff how much waits for him, and nothing of who began it or of signers. */
@ApplicationScoped
public class SecondMails implements MailComposer {

  public static final String CAUSE = "staff.second";

  /** By what a mail names the petition: its slug. */
  public static final String PETITION = "petition";

  public static final String KIND = "kind";

  @EJB private AwaitedCount count;
  @EJB private Campaigns campaigns;
  @EJB private Petitions petitions;
  @EJB private StaffNotices staff;
  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  @Override
  public Set<String> causes() {
    return Set.of(CAUSE);
  }

  /** Somebody else was quicker, the reader has begun it himself, or it is no longer his. */
  @Override
  public boolean isOver(MailOrder order) {
    return waiting(order) == 0;
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    long waiting = waiting(order);
    if (waiting == 0) {
      throw new NotFound();
    }
    PetitionView petition = petition(order).orElseThrow(NotFound::new);
    String campaign = campaigns.byId(order.campaignId()).orElseThrow(NotFound::new).slug();
    return text(
        texts,
        locale,
        kind(order),
        waiting,
        order.parameters().get("name"),
        petition.title().best(locale),
        baseUrl + "/console/" + kind(order).page(campaign, petition.slug()));
  }

  static MailText text(
      Texts texts,
      Locale locale,
      SecondKind kind,
      long waiting,
      String name,
      String petition,
      String link) {
    Object[] arguments = {
      name,
      petition,
      texts.get(locale, "second.mail.what." + kind, waiting),
      texts.get(locale, "second.mail.until." + kind, waiting),
      link
    };
    return new MailText(
        texts.get(locale, "second.mail.subject", arguments),
        texts.get(locale, "second.mail.body", arguments));
  }

  private long waiting(MailOrder order) {
    Optional<NoticeReader> reader = staff.reader(order);
    Optional<PetitionView> petition = petition(order);
    return reader.isEmpty() || petition.isEmpty()
        ? 0
        : count.of(kind(order), petition.get(), reader.get());
  }

  private Optional<PetitionView> petition(MailOrder order) {
    return petitions.bySlug(order.parameters().get(PETITION));
  }

  private static SecondKind kind(MailOrder order) {
    return SecondKind.valueOf(order.parameters().get(KIND));
  }
}
