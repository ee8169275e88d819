package org.tadamun.kernel.staff.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Tells a person what a colleague did to their account. The colleague gave or took a role, so that
 * nobody does it unnoticed, or let them in again, with the link by which they choose a password.
 */
@ApplicationScoped
public class ColleagueMails implements MailComposer {

  public static final String ROLE = "staff.role";
  public static final String LET_IN = "staff.let-in";

  /**
   * The parameter with the public id of whoever caused the mail. The name is looked up when the
   * mail is written, since that person may have been forgotten meanwhile.
   */
  static final String COLLEAGUE = "colleague";

  @EJB private Campaigns campaigns;
  @Inject private StaffDirectory directory;
  @Inject private Countries countries;
  @Inject private Texts texts;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /** What became of a role; also a part of the mail's message key. */
  public enum News {
    GIVEN,
    TAKEN
  }

  /**
   * @param campaignId null for all campaigns
   * @param country null for all countries
   */
  public static MailOrder role(
      News news, StaffMember staff, StaffMember by, Role role, Long campaignId, String country) {
    Map<String, String> given = new HashMap<>();
    given.put("news", news.name().toLowerCase(Locale.ROOT));
    given.put("name", staff.name());
    given.put(COLLEAGUE, by.publicId());
    given.put("role", role.name());
    if (country != null) {
      given.put("country", country);
    }
    return new MailOrder(ROLE, staff.email(), staff.language(), campaignId, given);
  }

  public static MailOrder letIn(StaffMember staff, StaffMember by, StaffTokens.Issued link) {
    return new MailOrder(
        LET_IN,
        staff.email(),
        staff.language(),
        null,
        Map.of(
            "name",
            staff.name(),
            COLLEAGUE,
            by.publicId(),
            "token",
            link.token(),
            "at",
            link.expiresAt().toString(),
            "zone",
            staff.zone()));
  }

  @Override
  public Set<String> causes() {
    return Set.of(ROLE, LET_IN);
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    Map<String, String> given = order.parameters();
    String name = Languages.apart(given.get("name"), locale);
    String by = colleague(given, "by", directory, texts, locale);
    return order.cause().equals(LET_IN)
        ? letIn(given, name, by, locale)
        : role(order, name, by, locale);
  }

  /** Sent after the link has expired too: the person did not ask for it, and has to hear of it. */
  private MailText letIn(Map<String, String> given, String name, String by, Locale locale) {
    String subject = texts.get(locale, "kernel.mail.let-in.subject");
    if (!clock.instant().isBefore(Instant.parse(given.get("at")))) {
      String door = baseUrl + "/console/forgotten-password?lang=" + locale.getLanguage();
      return new MailText(subject, texts.get(locale, "kernel.mail.let-in.late", name, by, door));
    }
    String link = door(baseUrl, "new-password", given, locale);
    String until = StaffMails.moment(texts, given, locale);
    return new MailText(
        subject, texts.get(locale, "kernel.mail.let-in.body", name, by, link, until));
  }

  /**
   * The present name of whoever caused the mail, or words for a person who was forgotten.
   *
   * @param former the parameter with the name, in orders of an earlier build, which have no id
   */
  static String colleague(
      Map<String, String> given,
      String former,
      StaffDirectory directory,
      Texts texts,
      Locale locale) {
    String id = given.get(COLLEAGUE);
    String name =
        id == null
            ? given.getOrDefault(former, "")
            : directory.byPublicId(id).map(StaffMember::name).orElse("");
    return name.isEmpty()
        ? texts.get(locale, "kernel.mail.former-member")
        : Languages.apart(name, locale);
  }

  /** With the language of the mail: the browser may be somebody else's, and ask for another one. */
  static String door(String baseUrl, String page, Map<String, String> given, Locale locale) {
    String link = baseUrl + "/console/" + page + "?token=" + given.get("token");
    return link + "&lang=" + locale.getLanguage();
  }

  private MailText role(MailOrder order, String name, String by, Locale locale) {
    String key = "kernel.mail.role." + order.parameters().get("news");
    String role = texts.get(locale, "kernel.role." + order.parameters().get("role"));
    LocalizedText title =
        order.campaignId() == null
            ? null
            : campaigns.byId(order.campaignId()).orElseThrow(NotFound::new).title();
    String where = where(title, order.parameters().get("country"), locale);
    MailText text =
        new MailText(
            texts.get(locale, key + ".subject", role),
            texts.get(locale, key + ".body", name, by, role, where)
                + StaffMails.account(texts, baseUrl, locale));
    return title == null ? text : text.naming(title, locale);
  }

  private String where(LocalizedText campaign, String country, Locale locale) {
    String work =
        campaign == null
            ? texts.get(locale, "kernel.mail.invitation.everywhere")
            : Languages.apart(MailText.named(campaign.best(locale)), locale);
    return country == null
        ? work
        : texts.get(locale, "kernel.mail.role.where", work, countries.name(country, locale));
  }
}
