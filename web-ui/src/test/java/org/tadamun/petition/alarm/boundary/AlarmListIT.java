package org.tadamun.petition.alarm.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.MixKind;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.AlarmsByHand;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.list.ListScript;

@InServer
@DisplayName("List of alarms")
class AlarmListIT extends FourEyes {

  /** How many new signatures from the Vatican are believed by the default configuration. */
  private static final int BELIEVED = 40;

  private static final int MORE = 3;

  /** One country more than a page of the list shows. */
  private static final String COUNTRIES =
      "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW";

  private static final SignatureFilter HELD = new SignatureFilter(SignatureState.HELD, "VA", null);

  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private AlarmsByHand byHand;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private Keys keys;
  @Inject private Moderation moderation;
  @Inject private PetitionAddress address;
  @Inject private SignatureList list;
  @Inject private Visitors visitors;
  @Inject private Wave wave;

  private List<AlarmView> listed() throws Exception {
    return Acting.as(anna, () -> alarms.list(petition.slug()));
  }

  private long length(SignatureFilter filter) throws Exception {
    return Acting.as(anna, () -> list.count(petition.slug(), filter));
  }

  private void holdOneByHand() throws Exception {
    long counted =
        petitionWorld.rows(petition.id()).stream()
            .filter(row -> row.state() == SignatureState.CONFIRMED)
            .findFirst()
            .orElseThrow()
            .id();
    Acting.as(anna, () -> moderation.decide(counted, Decision.of(ModerationCommand.HOLD)));
  }

  @Test
  @DisplayName(
      "The number of an alarm is the length of the list it links to, without those held by hand")
  void number() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    holdOneByHand();
    assertEquals(MORE, listed().getFirst().waiting());
    assertEquals(MORE, length(HELD.byAlarm()));
    assertEquals(MORE + 1, length(HELD));
    assertEquals(
        MORE, Acting.as(anna, () -> list.at(petition.slug(), HELD.byAlarm(), 0, 25)).size());
    assertEquals(
        MORE,
        Acting.as(anna, () -> list.named(petition.slug(), "ada", HELD.byAlarm())).ids().size());
    SignatureFilter anywhere = SignatureFilter.ALL.byAlarm();
    assertEquals(MORE, length(anywhere));

    Visitor visitor = visitors.of(anna);
    Page page = visitor.open("petition/alarms" + address.of(petition)).require(200);
    String link = "state=HELD&amp;country=VA&amp;alarm=true\">" + MORE + "</a>";
    assertTrue(page.html().contains(link), page.html());
    visitor
        .open("petition/signatures" + address.of(petition) + "&state=HELD&country=VA&alarm=true")
        .require(200)
        .requireWords("Held by the alarm about their country");
  }

  @Test
  @DisplayName(
      "The list and the dashboard show how many are held now, not only when the alarm was raised")
  void byNow() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    AlarmView alarm = Acting.as(anna, () -> alarms.undecided(petition.campaignId())).getFirst();
    assertEquals(BELIEVED + 1, alarm.seen());
    assertEquals(BELIEVED, alarm.ofDay());
    assertEquals(MORE, alarm.waiting());
    Visitor visitor = visitors.of(anna);
    String ofDay = "Counted within a day, including those taken out since";
    String told = "Held now: " + MORE + ". " + ofDay + ": " + BELIEVED + ".";
    visitor.open("petition/countries" + address.of(petition)).requireWords(told);
    visitor
        .open("petition/alarms" + address.of(petition))
        .requireWords("Signatures when raised", ofDay);
    Acting.as(
        anna, () -> alarms.release(alarm.id(), clock.instant().plus(Duration.ofDays(7)), null));
    alarmRun.run();
    assertEquals(BELIEVED + MORE, listed().getFirst().ofDay());
  }

  @Test
  @DisplayName(
      "The page of an alarm raised by the least bound does not say that mail domains doubled it")
  void domains() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 12);
    AlarmView alarm = listed().getFirst();
    assertEquals(AlarmCause.LEAST, alarm.cause());
    assertEquals(MixKind.MANY, alarm.mix());
    Page page =
        visitors.of(anna).open("petition/alarm" + address.of(petition) + "&id=" + alarm.id());
    page.require(200).requireWords("They use many mail domains.");
    page.requireNoWords("twice as many").requireWords("Petition Free our colleague");
    String countries = "petition/countries" + address.of(petition);
    Visitor visitor = visitors.of(anna);
    visitor.open(countries).requireWords("Alarm:").requireNoWords("· Free our colleague");
    petitionWorld.open(address.campaign(petition));
    visitor.open(countries).requireWords("· Free our colleague");
    assertTrue(page.html().contains("badge-bad"), "nobody has looked yet");
  }

  @Test
  @DisplayName(
      "An alarm's page links to a rule for its whole wave, including the counted signatures")
  void rule() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    alarmWorld.signed(petition, "VA");
    alarmWorld.signed(petition, "VA");
    AlarmView alarm = listed().getFirst();
    Duration before = Duration.between(alarm.dayBegan(), alarm.raisedAt());
    assertTrue(before.compareTo(Duration.ofHours(23)) >= 0, before::toString);
    assertTrue(before.compareTo(Duration.ofHours(24)) < 0, before::toString);
    Page page =
        visitors.of(anna).open("petition/alarm" + address.of(petition) + "&id=" + alarm.id());
    page.require(200).requireWords("Start of the rule", "counted in the day before the alarm");
    page.requireWords("Time zone: ");
    Page rule = page.follow("Invalidate by a rule").require(200).press("look");
    rule.requireWords("The rule applies to " + (BELIEVED + MORE) + " signatures");
    rule.requireWords("unless a condition asks when or how").requireNoWords("Nobody has confirmed");
    Page all = page.follow("By a rule, unconfirmed ones too").require(200).press("look");
    all.requireWords("The rule applies to " + (BELIEVED + MORE + 2) + " signatures");
    all.requireWords("Nobody has confirmed 2 of them");
    String ticks = "name=\"domainKeys\" value=\"[A-Za-z0-9_-]{12}\"";
    assertEquals(
        3, Pattern.compile(ticks).matcher(page.html()).results().count(), "of as many domains");
  }

  @Test
  @DisplayName("R3 R8: a moderator has a country held from the list, and may release it for hours")
  void byHand() throws Exception {
    Visitor visitor = visitors.of(anna);
    Page page = visitor.open("petition/alarms" + address.of(petition)).require(200);
    page.press("hold").requireMistakeAt("country");
    Page alarm =
        visitor
            .open("petition/alarms" + address.of(petition))
            .type("country", "VA")
            .press("hold")
            .requireNotice("New ones from there are held from now on.")
            .requireWords("New ones from Vatican City are held since somebody decided so.")
            .requireWords("One hour")
            .requireWords("6 hours");
    assertTrue(alarm.html().contains("The alarm does not come back by itself"), alarm.html());
    assertEquals(AlarmCause.BY_HAND, listed().getFirst().cause());
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
  }

  @Test
  @DisplayName(
      "R9: the list shows 25 alarms a page, and alarms from several pages can be chosen at once")
  void pages() throws Exception {
    List<String> ids = new ArrayList<>();
    for (String country : COUNTRIES.split(" ")) {
      ids.add(Acting.as(anna, () -> byHand.raise(petition.slug(), country)).id());
    }
    Visitor visitor = visitors.of(anna);
    String here = "petition/alarms" + address.of(petition);
    Page first = visitor.open(here).require(200);
    assertEquals(25, ListScript.rows(first.html()), first::html);
    assertTrue(first.html().contains("&amp;id=" + ids.getLast()), first::html);
    assertFalse(first.html().contains("&amp;id=" + ids.getFirst()), first::html);
    Page other = visitor.open(here).require(200);
    String second = new ListScript(visitor, here, "list:alarms", other.html()).turned(25).body();
    assertEquals(1, ListScript.rows(second), second);
    assertTrue(second.contains("id=" + ids.getFirst()), second);
    // A script of the page sends the ticked rows; here they come back with a refused form.
    String selection = ids.getFirst() + "," + ids.getLast();
    Page ticked = first.type("list", "list").type("alarms_selection", selection);
    ticked.type("country", "AD").press("hold").requireWords("2 countries chosen");
  }

  @Test
  @DisplayName("The number of signatures held by alarms is refused to callers who may not moderate")
  void readers() {
    Person reader = keys.caller(address.campaign(petition), Permission.SIGNATURE_READ);
    Acting.refused(reader, Forbidden.class, () -> list.count(petition.slug(), HELD.byAlarm()));
  }

  @Test
  @DisplayName("An alarm that is over does not show the signatures that a later alarm holds")
  void later() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    String first = listed().getFirst().id();
    Acting.as(anna, () -> alarms.release(first, clock.instant().plus(Duration.ofDays(7)), null));
    alarmRun.run();
    wave.quietEnds(petition);
    alarmRun.run();
    for (int i = 0; i < MORE; i++) {
      assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    }
    List<AlarmView> both = listed();
    assertEquals(
        List.of(AlarmState.RAISED, AlarmState.RELEASED),
        both.stream().map(AlarmView::state).toList());
    assertEquals(MORE, both.get(0).waiting());
    assertEquals(0, both.get(1).waiting());
    assertEquals(0, Acting.as(anna, () -> alarms.one(first)).waiting());
  }
}
