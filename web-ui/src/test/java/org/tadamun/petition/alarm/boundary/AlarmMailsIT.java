package org.tadamun.petition.alarm.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.petition.alarm.control.mail.AlarmMails;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.recount.control.RecountMails;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Mails about alarms and recounts to moderators")
class AlarmMailsIT extends FourEyes {

  /** How many new signatures from the Vatican are believed by the default configuration. */
  private static final int BELIEVED = 40;

  private static final int MORE = 5;
  private static final List<String> LANGUAGES = List.of("en", "ar", "ur", "fr", "es", "de");

  @Resource private UserTransaction transaction;
  @Inject private AlarmMails alarmMails;
  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private CountryAlarms alarms;
  @Inject private Clock clock;
  @Inject private Staff colleagues;
  @Inject private Forgetting forgetting;
  @Inject private AlarmReaders readers;
  @Inject private RecountMails recountMails;
  @Inject private Recounts recounts;
  @Inject private Signatures signatures;
  @Inject private Outbox outbox;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine time;
  @Inject private Wave wave;

  private String joins(Person person, String language) {
    return readers.joins(person, language);
  }

  private String joins(Role role, long campaign, String country) throws Exception {
    return joins(world.person(role, campaign, country), "en");
  }

  private List<MailOrder> to(String address, String cause) {
    return readers.told(petition, address, cause);
  }

  private AlarmView newest() throws Exception {
    return Acting.as(anna, () -> alarms.list(petition.slug())).getFirst();
  }

  @Test
  @DisplayName(
      "R7: each moderator of the country gets one mail about an alarm, in their own language")
  void raised() throws Exception {
    long campaign = petition.campaignId();
    String all = joins(anna, "de");
    String ofCountry = joins(world.person(Role.COUNTRY_ORGANISER, campaign, "VA"), "ar");
    List<String> others =
        List.of(
            joins(Role.COUNTRY_ORGANISER, campaign, "MT"),
            joins(Role.COORDINATOR, petitionWorld.open().campaignId(), null),
            joins(Role.READER, campaign, null));
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    assertEquals(1, to(all, AlarmMails.CAUSE).size());
    assertEquals("de", to(all, AlarmMails.CAUSE).getFirst().language());
    assertEquals("ar", to(ofCountry, AlarmMails.CAUSE).getFirst().language());
    assertEquals(1, to(ofCountry, AlarmMails.CAUSE).size());
    for (String other : others) {
      assertEquals(List.of(), to(other, AlarmMails.CAUSE));
    }
    MailOrder order = to(all, AlarmMails.CAUSE).getFirst();
    for (String language : LANGUAGES) {
      MailText text = alarmMails.compose(order, Locale.of(language));
      assertTrue(text.plain().contains("/console/petition/alarm?campaign="), text::plain);
      assertTrue(text.plain().contains("&id=" + newest().id()), text::plain);
      assertFalse(text.plain().contains("@") || text.plain().contains("Ada Wave"), text::plain);
      assertFalse(text.sender().isBlank(), "of the campaign's organisation");
      assertSpoken(text, language);
    }
    String english = alarmMails.compose(order, Locale.ENGLISH).plain();
    assertTrue(english.contains("41; at most 40 were expected"), english);
  }

  @Test
  @DisplayName("R7: the mail of a released alarm is not sent, and the next alarm sends a mail")
  void released() throws Exception {
    String address = joins(anna, "en");
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    AlarmView alarm = newest();
    Acting.as(
        anna, () -> alarms.release(alarm.id(), clock.instant().plus(Duration.ofDays(7)), null));
    alarmRun.run();
    alarmWorld.wave(petition, "VA", MORE, 3);
    assertEquals(1, to(address, AlarmMails.CAUSE).size());
    assertTrue(alarmMails.isOver(to(address, AlarmMails.CAUSE).getFirst()));
    gone(address);
    wave.quietEnds(petition);
    alarmRun.run();
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    assertEquals(1, to(address, AlarmMails.CAUSE).size());
  }

  /** Removes the mails that wait for this address, as if they had been sent. */
  private void gone(String address) {
    time.inTransaction(() -> outbox.callBack(Set.of(AlarmMails.CAUSE), address));
    assertEquals(List.of(), to(address, AlarmMails.CAUSE));
  }

  @Test
  @DisplayName(
      "R7: staff R10: a mail about an alarm is not sent to a staff member who was shut out")
  void shutOut() throws Exception {
    Person leaving = world.person(Role.COORDINATOR, petition.campaignId(), null);
    String gone = joins(leaving, "en");
    String stays = joins(anna, "en");
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    MailOrder waiting = to(gone, AlarmMails.CAUSE).getFirst();
    Acting.does(administrator(), () -> colleagues.deactivate(leaving.publicId()));
    assertEquals(List.of(), to(gone, AlarmMails.CAUSE));
    assertNotSent(waiting);
    assertEquals(1, to(stays, AlarmMails.CAUSE).size());
  }

  /** Asserts that the mail is not sent, even if it was ordered as the role was being lost. */
  private void assertNotSent(MailOrder ordered) {
    assertThrows(NotFound.class, () -> alarmMails.compose(ordered, Locale.ENGLISH));
  }

  /** Returns an administrator who has joined: the last one cannot be shut out. */
  private Person administrator() {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    joins(administrator, "en");
    return administrator;
  }

  private void loses(Person person, String country) throws Exception {
    Acting.does(
        administrator(),
        () -> {
          String role =
              colleagues.byPublicId(person.publicId()).assignments().stream()
                  .filter(one -> Objects.equals(one.country(), country))
                  .findFirst()
                  .orElseThrow()
                  .publicId();
          colleagues.revokeRole(person.publicId(), role);
        });
  }

  private void gets(Person person, Role role, long campaign, String country) throws Exception {
    Acting.does(
        administrator(),
        () -> colleagues.grant(person.publicId(), new RoleRequest(role, campaign, country)));
  }

  @Test
  @DisplayName(
      "R7: a mail about an alarm is not sent to a staff member whose role there was revoked")
  void roleTaken() throws Exception {
    Person leaving = world.person(Role.COORDINATOR, petition.campaignId(), null);
    gets(leaving, Role.COORDINATOR, petitionWorld.open().campaignId(), "SE");
    gets(leaving, Role.COUNTRY_ORGANISER, petition.campaignId(), "MT");
    String gone = joins(leaving, "en");
    String stays = joins(anna, "en");
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    MailOrder waiting = to(gone, AlarmMails.CAUSE).getFirst();
    loses(leaving, null);
    assertNotSent(waiting);
    assertTrue(alarmMails.isOver(waiting), "Malta is not the Vatican");
    assertEquals(1, to(stays, AlarmMails.CAUSE).size());
  }

  @Test
  @DisplayName("R7: a mail about an alarm is still sent if another role covers the country")
  void otherRole() throws Exception {
    Person ofBoth = world.person(Role.COORDINATOR, petition.campaignId(), null);
    gets(ofBoth, Role.COUNTRY_ORGANISER, petition.campaignId(), "VA");
    Person ofMalta = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "MT");
    gets(ofMalta, Role.COORDINATOR, petition.campaignId(), null);
    String both = joins(ofBoth, "en");
    String malta = joins(ofMalta, "en");
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    loses(ofBoth, null);
    loses(ofMalta, "MT");
    MailOrder waiting = to(both, AlarmMails.CAUSE).getFirst();
    assertTrue(alarmMails.compose(waiting, Locale.ENGLISH).plain().contains("&id="));
    assertEquals(1, to(malta, AlarmMails.CAUSE).size());
  }

  @Test
  @DisplayName(
      "R7: a mail about an alarm is rolled back with the confirmation that raised the alarm")
  void rolledBack() throws Exception {
    String address = joins(anna, "en");
    alarmWorld.wave(petition, "VA", BELIEVED, 3);
    String next = alarmWorld.signed(petition, "VA");
    transaction.begin();
    assertEquals(SignatureState.HELD, signatures.confirm(next).status());
    transaction.rollback();
    assertEquals(List.of(), to(address, AlarmMails.CAUSE));
    assertEquals(SignatureState.HELD, alarmWorld.confirm(next));
    assertEquals(1, to(address, AlarmMails.CAUSE).size());
  }

  @Test
  @DisplayName("recount R5: a figure that differs is mailed once, and again only after it agreed")
  void recounted() throws Exception {
    String address = joins(anna, "fr");
    String elsewhere = joins(Role.COORDINATOR, petition.campaignId(), "MT");
    tallyWorld.sign(petition, "SE");
    recount();
    forgetting.numberedHigher("petition_recount", "petition_id", petition.id());
    assertEquals(List.of(), to(address, RecountMails.CAUSE));
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
    recount();
    recount();
    assertEquals(1, to(address, RecountMails.CAUSE).size());
    assertEquals(List.of(), to(elsewhere, RecountMails.CAUSE));
    tallyWorld.drift(petition, "ONLINE", "SE", -2);
    recount();
    tallyWorld.drift(petition, "ONLINE", "SE", +1);
    recount();
    assertEquals(2, to(address, RecountMails.CAUSE).size());
    for (String language : LANGUAGES) {
      MailOrder order = to(address, RecountMails.CAUSE).getLast();
      MailText text = recountMails.compose(order, Locale.of(language));
      assertTrue(text.plain().contains("/console/petition/countries?campaign="), text::plain);
      assertTrue(text.plain().contains("&petition=" + petition.slug()), text::plain);
      assertSpoken(text, language);
    }
  }

  private void recount() throws Exception {
    Acting.as(anna, () -> recounts.run(petition.slug()));
  }
}
