package org.tadamun.petition.secondperson.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.testing.BatchWorld.paper;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.alarm.boundary.AlarmReaders;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.exemption.boundary.ExemptionView;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.invalidation.boundary.InvalidationDraft;
import org.tadamun.petition.invalidation.boundary.InvalidationView;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.recount.boundary.RecountCorrections;
import org.tadamun.petition.recount.boundary.RecountView;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.secondperson.control.SecondMails;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Mails about what waits for a second person")
class SecondMailsIT extends FourEyes {

  private static final List<String> LANGUAGES = List.of("en", "ar", "ur", "fr", "es", "de");

  @Inject private AlarmReaders readers;
  @Inject private Batches batches;
  @Inject private BatchWorld batchWorld;
  @Inject private Clock clock;
  @Inject private Exemptions exemptions;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private Invalidations invalidations;
  @Inject private RecountCorrections corrections;
  @Inject private Recounts recounts;
  @Inject private SecondMails mails;
  @Inject private TallyWorld tallyWorld;

  private String toAnna;
  private String toBilal;
  private Person ofSweden;
  private String toSweden;
  private List<String> toOthers;

  @BeforeEach
  void join() throws Exception {
    long campaign = petition.campaignId();
    ofSweden = world.person(Role.COUNTRY_ORGANISER, campaign, "SE");
    toAnna = readers.joins(anna, "en");
    toBilal = readers.joins(bilal, "de");
    toSweden = readers.joins(ofSweden, "ar");
    toOthers =
        List.of(
            joins(Role.COUNTRY_ORGANISER, campaign, "GB"),
            joins(Role.READER, campaign, null),
            joins(Role.COORDINATOR, petitionWorld.open().campaignId(), null));
  }

  private String joins(Role role, Long campaign, String country) {
    return readers.joins(world.person(role, campaign, country), "en");
  }

  private List<MailOrder> to(String address) {
    return readers.told(petition, address, SecondMails.CAUSE);
  }

  private MailOrder only(String address) {
    List<MailOrder> all = to(address);
    assertEquals(1, all.size(), () -> all.stream().map(MailOrder::parameters).toList().toString());
    return all.getFirst();
  }

  private void assertNobody(List<String> addresses) {
    for (String address : addresses) {
      assertEquals(List.of(), to(address));
    }
  }

  /** Checks the mail in every language: it links to the page and names nobody involved. */
  private void assertTells(MailOrder order, String what, String page) {
    assertFalse(mails.isOver(order));
    for (String language : LANGUAGES) {
      MailText text = mails.compose(order, Locale.of(language));
      assertTrue(text.plain().contains("/console/" + page + "?campaign="), text::plain);
      assertFalse(text.plain().contains("@") || text.plain().contains("staff:"), text::plain);
      assertFalse(text.sender().isBlank(), "of the campaign's organisation");
      assertSpoken(text, language);
    }
    MailText english = mails.compose(order, Locale.ENGLISH);
    String title = petition.title().best(Locale.ENGLISH);
    assertEquals("Waiting for a second person: " + what + " – " + title, english.subject());
    assertTrue(english.plain().contains(what), english::plain);
  }

  /** Checks that the mail is obsolete, because somebody has decided. */
  private void assertOver(MailOrder order) {
    assertTrue(mails.isOver(order));
    assertThrows(NotFound.class, () -> mails.compose(order, Locale.ENGLISH));
  }

  @Test
  @DisplayName(
      "R1 R3: a mail about a batch goes to staff of its country, and is obsolete once checked")
  void batch() throws Exception {
    BatchView batch = batchWorld.submit(anna, petition, paper("SE", 340));
    assertEquals("de", only(toBilal).language());
    assertEquals("ar", only(toSweden).language());
    assertTells(only(toBilal), "1 batch to check", "petition/batches");
    assertTells(only(toSweden), "1 batch to check", "petition/batches");
    assertNobody(List.of(toAnna));
    assertNobody(toOthers);
    MailOrder waiting = only(toBilal);
    Acting.as(ofSweden, () -> batches.check(batch.id(), null));
    assertOver(waiting);
  }

  @Test
  @DisplayName(
      "R1 R3: a mail about an import goes to staff of all countries, and is obsolete once started")
  void importing() throws Exception {
    ImportView ready = importWorld.ready(anna, petition, ImportWorld.people(1, "SE"));
    assertTells(only(toBilal), "1 import of signatures", "petition/imports");
    assertNobody(List.of(toAnna, toSweden));
    assertNobody(toOthers);
    MailOrder waiting = only(toBilal);
    Acting.as(bilal, () -> imports.start(ready.id(), null));
    assertOver(waiting);
    importWorld.settled(anna, ready);
  }

  @Test
  @DisplayName(
      "R1: nobody who sent or prepared an import gets its mail; one without a valid row has none")
  void prepared() throws Exception {
    String third = joins(Role.COORDINATOR, petition.campaignId(), null);
    String people = ImportWorld.people(1, "SE");
    ImportView received = importWorld.received(anna, petition, people);
    importWorld.ready(bilal, received);
    assertNobody(List.of(toAnna, toBilal));
    MailOrder waiting = only(third);
    Acting.as(anna, () -> imports.discard(received.id(), null));
    assertOver(waiting);
    importWorld.ready(anna, petition, ImportWorld.HEADING + "no,address,here,SE,2020-11-18\r\n");
    assertNobody(List.of(toBilal));
  }

  @Test
  @DisplayName(
      "R1 R3: a mail about a rule goes to staff of all its countries, and is obsolete once decided")
  void rule() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.sign(petition, "GB");
    InvalidationView both = propose("SE,GB");
    assertTells(only(toBilal), "1 invalidation by a rule", "petition/invalidations");
    assertNobody(List.of(toAnna, toSweden));
    assertNobody(toOthers);
    InvalidationView one = propose("SE");
    assertTells(only(toBilal), "2 invalidations by a rule", "petition/invalidations");
    assertTells(only(toSweden), "1 invalidation by a rule", "petition/invalidations");
    assertNobody(toOthers);
    MailOrder waiting = only(toSweden);
    Acting.as(anna, () -> invalidations.cancel(one.id()));
    assertOver(waiting);
    assertTells(only(toBilal), "1 invalidation by a rule", "petition/invalidations");
    Acting.as(bilal, () -> invalidations.cancel(both.id()));
    assertOver(only(toBilal));
  }

  private InvalidationView propose(String countries) throws Exception {
    InvalidationDraft draft =
        new InvalidationDraft(
            null,
            InvalidationRule.of(Map.of("countries", countries)),
            InvalidationReason.AUTOMATED,
            null);
    return Acting.as(anna, () -> invalidations.propose(petition.slug(), draft));
  }

  @Test
  @DisplayName(
      "R1 R3: a mail about a correction of figures goes to staff of all countries until decided")
  void correction() throws Exception {
    String slug = petition.slug();
    tallyWorld.sign(petition, "SE");
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
    RecountView found = Acting.as(anna, () -> recounts.run(slug));
    assertNobody(List.of(toBilal));
    Acting.as(anna, () -> corrections.propose(slug, found.id(), "Somebody changed the table"));
    assertTells(only(toBilal), "a correction of figures", "petition/countries");
    assertNobody(List.of(toAnna, toSweden));
    assertNobody(toOthers);
    MailOrder waiting = only(toBilal);
    Acting.as(bilal, () -> corrections.approve(slug, found.id()));
    assertOver(waiting);
  }

  @Test
  @DisplayName(
      "R1 R3: a mail about an exemption goes to the other administrators, until one agrees")
  void exemption() throws Exception {
    Person first = world.person(Role.ADMINISTRATOR, null, null);
    Person second = world.person(Role.ADMINISTRATOR, null, null);
    String toFirst = readers.joins(first, "en");
    String toSecond = readers.joins(second, "en");
    Instant until = clock.instant().plus(Duration.ofDays(90));
    ExemptionView made =
        Acting.as(first, () -> exemptions.make(petition.slug(), "Needed by a court", until));
    assertTells(only(toSecond), "an exemption from deletion", "retention/exemptions");
    assertNobody(List.of(toFirst, toAnna, toBilal, toSweden));
    assertNobody(toOthers);
    MailOrder waiting = only(toSecond);
    Acting.as(second, () -> exemptions.agree(made.id()));
    assertOver(waiting);
  }
}
