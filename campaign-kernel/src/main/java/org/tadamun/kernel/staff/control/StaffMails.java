package org.tadamun.kernel.staff.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Dates;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The mails to staff: invitation, new password, password changed. */
@ApplicationScoped
public class StaffMails implements MailComposer {

  /** The beginning of all causes of mails to staff. */
  public static final String SUBJECT = "staff.";

  public static final String INVITATION = "staff.invitation";
  public static final String PASSWORD_RESET = "staff.password-reset";
  public static final String PASSWORD_CHANGED = "staff.password-changed";

  /** Causes of mails with a link, which say until when it works. */
  static final Set<String> LINKS = Set.of(INVITATION, PASSWORD_RESET, ColleagueMails.LET_IN);

  @EJB private Campaigns campaigns;
  @Inject private StaffDirectory directory;
  @Inject private Countries countries;
  @Inject private Texts texts;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /**
   * The work for which a person is invited.
   *
   * @param title that of the campaign, or words for all of them
   * @param campaignId null for all campaigns
   * @param country null for all countries
   */
  public record Work(Role role, LocalizedText title, Long campaignId, String country) {}

  public static MailOrder invitation(
      StaffMember staff, StaffMember inviter, Work work, StaffTokens.Issued link) {
    Map<String, String> given = new HashMap<>();
    given.put("name", staff.name());
    given.put(ColleagueMails.COLLEAGUE, inviter.publicId());
    say(given, work, Locale.forLanguageTag(staff.language()));
    given.put("token", link.token());
    given.put("at", link.expiresAt().toString());
    given.put("zone", staff.zone());
    return new MailOrder(INVITATION, staff.email(), staff.language(), work.campaignId(), given);
  }

  private static void say(Map<String, String> given, Work work, Locale reader) {
    given.put("role", work.role().name());
    given.put("work", work.title().best(reader));
    given.put("tongue", work.title().bestLanguage(reader));
    if (work.country() != null) {
      given.put("country", work.country());
    }
  }

  public static MailOrder passwordLink(StaffMember staff, StaffTokens.Issued link) {
    return new MailOrder(
        PASSWORD_RESET,
        staff.email(),
        staff.language(),
        null,
        Map.of(
            "name", staff.name(),
            "token", link.token(),
            "at", link.expiresAt().toString(),
            "zone", staff.zone()));
  }

  public static MailOrder passwordChanged(StaffMember staff, Instant at) {
    return new MailOrder(
        PASSWORD_CHANGED,
        staff.email(),
        staff.language(),
        null,
        Map.of("name", staff.name(), "at", at.toString(), "zone", staff.zone()));
  }

  @Override
  public Set<String> causes() {
    return Set.of(INVITATION, PASSWORD_RESET, PASSWORD_CHANGED);
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    Map<String, String> given = order.parameters();
    if (LINKS.contains(order.cause())
        && !clock.instant().isBefore(Instant.parse(given.get("at")))) {
      throw new NotFound();
    }
    String name = Languages.apart(given.get("name"), locale);
    String at = moment(texts, given, locale);
    return switch (order.cause()) {
      case INVITATION -> invitation(present(order, locale), name, at, locale);
      case PASSWORD_RESET ->
          MailText.of(
              texts,
              locale,
              "kernel.mail.password-reset",
              name,
              ColleagueMails.door(baseUrl, "new-password", given, locale),
              at);
      case PASSWORD_CHANGED ->
          new MailText(
              texts.get(locale, "kernel.mail.password-changed.subject"),
              texts.get(locale, "kernel.mail.password-changed.body", name, at)
                  + account(texts, baseUrl, locale));
      default -> throw new IllegalArgumentException("not a cause of staff mail: " + order.cause());
    };
  }

  /**
   * The parameters as they were ordered, if the person still has that role. It may have been taken
   * away while the mail waited, and another one be left: then with the first of those.
   */
  private Map<String, String> present(MailOrder order, Locale locale) {
    Map<String, String> given = order.parameters();
    List<RoleAssignment> roles =
        directory.byEmail(order.recipient()).map(directory::rolesOf).orElse(List.of());
    if (roles.isEmpty()
        || !given.containsKey("role")
        || roles.stream().anyMatch(one -> isOrdered(one, order))) {
      return given;
    }
    RoleAssignment left = roles.getFirst();
    Map<String, String> now = new HashMap<>(given);
    now.remove("country");
    LocalizedText title = title(left.campaignId(), locale);
    say(now, new Work(left.role(), title, left.campaignId(), left.country()), locale);
    return now;
  }

  private static boolean isOrdered(RoleAssignment one, MailOrder order) {
    return one.role().name().equals(order.parameters().get("role"))
        && Objects.equals(one.campaignId(), order.campaignId())
        && Objects.equals(one.country(), order.parameters().get("country"));
  }

  private LocalizedText title(Long campaign, Locale locale) {
    return campaign == null
        ? LocalizedText.of(
            locale.toLanguageTag(), texts.get(locale, "kernel.mail.invitation.everywhere"))
        : campaigns.byId(campaign).orElseThrow(NotFound::new).title();
  }

  private MailText invitation(Map<String, String> given, String name, String at, Locale locale) {
    String work = given.get("work");
    // Missing in orders of an earlier build.
    String tongue = given.getOrDefault("tongue", locale.toLanguageTag());
    return MailText.of(
            texts,
            locale,
            "kernel.mail.invitation",
            name,
            ColleagueMails.colleague(given, "inviter", directory, texts, locale),
            Languages.apart(MailText.named(work), locale),
            ColleagueMails.door(baseUrl, "invitation", given, locale),
            at,
            role(given, locale))
        .naming(LocalizedText.of(tongue, work), locale);
  }

  /** Which role, and where; only where, for orders of an earlier build. */
  private String role(Map<String, String> given, Locale locale) {
    String work = Languages.apart(MailText.named(given.get("work")), locale);
    String role = given.get("role");
    if (role == null) {
      return work;
    }
    String country = given.get("country");
    String where =
        country == null
            ? work
            : texts.get(locale, "kernel.mail.role.where", work, countries.name(country, locale));
    String called = texts.get(locale, "kernel.role." + role);
    return texts.get(locale, "kernel.mail.invitation.role", called, where);
  }

  /** Names the installation at the end of a mail without a link, which would not say its origin. */
  public static String account(Texts texts, String baseUrl, Locale locale) {
    return '\n' + texts.get(locale, "kernel.mail.account", baseUrl);
  }

  /**
   * When a link expires, or when something was changed, with the name of the zone. The zone is the
   * recipient's, but an invited person has that of the inviter.
   */
  public static String moment(Texts texts, Map<String, String> given, Locale locale) {
    ZoneId zone = ZoneId.of(given.get("zone"));
    return Dates.moment(texts, Instant.parse(given.get("at")).atZone(zone), locale);
  }
}
