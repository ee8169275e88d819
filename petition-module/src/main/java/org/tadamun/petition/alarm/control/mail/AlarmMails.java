package org.tadamun.petition.alarm.control.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.notice.AwaitedMails;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.alarm.control.mail.UndecidedAlarms.Undecided;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Tells those who moderate a country that an alarm about it was raised, and nothing about signers.
 * It tells of the first alarm at once, of those that follow together.
 */
@ApplicationScoped
public class AlarmMails extends AwaitedMails<List<Undecided>> {

  public static final String CAUSE = "staff.alarm";

  private static final Duration GATHERING = Duration.ofHours(1);

  private static final String PETITION = "petition";

  @EJB private Petitions petitions;
  @EJB private StaffNotices staff;
  @EJB private UndecidedAlarms alarms;
  @Inject private Countries countries;
  @Inject private Texts texts;

  public AlarmMails() {
    super(CAUSE, List.of());
  }

  /** Orders the mails of one alarm, once, as the last step of the transaction that writes it. */
  public void raised(CountryAlarm alarm) {
    PetitionView petition = petitions.byId(alarm.petitionId()).orElseThrow(NotFound::new);
    Set<String> before = alarms.countriesBefore(alarm);
    Predicate<NoticeReader> meant = of(Set.of(alarm.country()), petition.campaignId());
    Predicate<NoticeReader> told = of(before, petition.campaignId());
    gather(petition, meant.and(told.negate()), Duration.ZERO);
    if (!before.isEmpty()) {
      gather(petition, meant.and(told), GATHERING);
    }
  }

  private void gather(PetitionView petition, Predicate<NoticeReader> whom, Duration gathering) {
    staff.gather(
        CAUSE,
        Permission.PETITION_MODERATE,
        petition.campaignId(),
        "alarm:" + petition.id(),
        whom,
        Map.of(PETITION, petition.slug()),
        gathering);
  }

  /** Who decides about at least one of these countries. */
  private static Predicate<NoticeReader> of(Set<String> countries, long campaignId) {
    return reader ->
        countries.stream()
            .anyMatch(one -> reader.may(Permission.PETITION_MODERATE, campaignId, Set.of(one)));
  }

  @Override
  protected List<Undecided> waiting(MailOrder order, NoticeReader reader) {
    return petitions.bySlug(order.parameters().get(PETITION)).stream()
        .flatMap(petition -> alarms.of(petition.id()).stream())
        .filter(one -> of(Set.of(one.country()), order.campaignId()).test(reader))
        .toList();
  }

  @Override
  protected MailText write(
      MailOrder order, List<Undecided> waiting, CampaignView campaign, Locale locale) {
    String slug = order.parameters().get(PETITION);
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    String name = Languages.apart(order.parameters().get("name"), locale);
    String title = Languages.apart(MailText.named(petition.title().best(locale)), locale);
    String ofCampaign = "?campaign=" + campaign.slug();
    Undecided first = waiting.getFirst();
    MailText said =
        waiting.size() == 1
            ? MailText.of(
                texts,
                locale,
                "alarm.mail",
                name,
                title,
                countries.name(first.country(), locale),
                first.seen(),
                first.bound(),
                link("petition/alarm" + ofCampaign + "&id=" + first.id()))
            : MailText.of(
                texts,
                locale,
                "alarm.mail.several",
                name,
                title,
                waiting.size(),
                lines(waiting, locale),
                link("petition/alarms" + ofCampaign + "&petition=" + slug));
    return said.naming(petition.title(), locale);
  }

  private String lines(List<Undecided> waiting, Locale locale) {
    return waiting.stream()
        .map(
            one ->
                texts.get(
                    locale,
                    "alarm.mail.several.line",
                    countries.name(one.country(), locale),
                    one.seen(),
                    one.bound()))
        .collect(Collectors.joining("\n"));
  }
}
