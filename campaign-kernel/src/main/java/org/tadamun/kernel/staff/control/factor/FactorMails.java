package org.tadamun.kernel.staff.control.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.staff.control.StaffMails;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

/** Tells people what was done to their second factor, since somebody else may have done it. */
@ApplicationScoped
public class FactorMails implements MailComposer {

  public static final String CAUSE = "staff.second-factor";

  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /** What happened; also a part of the mail's message key. */
  public enum News {
    ON,
    OFF,
    REMOVED,
    RECOVERY_USED,
    RECOVERY_MADE,
    /** Somebody knew the password, and then typed several wrong codes in a row. */
    GUESSED
  }

  /**
   * @param left how many recovery codes are left
   */
  static MailOrder of(News news, StaffMember staff, int left, Instant at) {
    return new MailOrder(
        CAUSE,
        staff.email(),
        staff.language(),
        null,
        Map.of(
            "news", news.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            "name", staff.name(),
            "left", Integer.toString(left),
            "at", at.toString(),
            "zone", staff.zone()));
  }

  @Override
  public Set<String> causes() {
    return Set.of(CAUSE);
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    Map<String, String> given = order.parameters();
    String key = "kernel.mail.second-factor." + given.get("news");
    return new MailText(
        texts.get(locale, key + ".subject"),
        texts.get(
                locale,
                key + ".body",
                Languages.apart(given.get("name"), locale),
                StaffMails.moment(texts, given, locale),
                Integer.parseInt(given.get("left")))
            + StaffMails.account(texts, baseUrl, locale));
  }
}
