package org.tadamun.petition.secondperson.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.notice.AwaitedMails;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.secondperson.entity.SecondKind;

/**
 * Writes to a staff member how much waits for them; names neither the people who began it nor
 * signers.
 */
@ApplicationScoped
public class SecondMails extends AwaitedMails<Long> {

  public static final String CAUSE = "staff.second";

  /** The mail's parameter with the petition's slug. */
  public static final String PETITION = "petition";

  public static final String KIND = "kind";

  @EJB private AwaitedCount count;
  @EJB private Petitions petitions;
  @Inject private Texts texts;

  public SecondMails() {
    super(CAUSE, 0L);
  }

  @Override
  protected Long waiting(MailOrder order, NoticeReader reader) {
    return petition(order).map(one -> count.of(kind(order), one, reader)).orElse(0L);
  }

  @Override
  protected MailText write(MailOrder order, Long waiting, CampaignView campaign, Locale locale) {
    PetitionView petition = petition(order).orElseThrow(NotFound::new);
    return text(
            texts,
            locale,
            kind(order),
            waiting,
            order.parameters().get("name"),
            petition.title().best(locale),
            link(kind(order).page(campaign.slug(), petition.slug())))
        .naming(petition.title(), locale);
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
      Languages.apart(name, locale),
      Languages.apart(MailText.named(petition), locale),
      texts.get(locale, "second.mail.what." + kind, waiting),
      texts.get(locale, "second.mail.until." + kind, waiting),
      link
    };
    return MailText.of(texts, locale, "second.mail", arguments);
  }

  private Optional<PetitionView> petition(MailOrder order) {
    return petitions.bySlug(order.parameters().get(PETITION));
  }

  private static SecondKind kind(MailOrder order) {
    return SecondKind.valueOf(order.parameters().get(KIND));
  }
}
