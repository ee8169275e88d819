package org.tadamun.petition.secondperson.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.testing.BatchWorld.paper;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailRow;
import org.tadamun.kernel.mail.boundary.Mails;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.petition.alarm.boundary.AlarmReaders;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.boundary.InvalidationDraft;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.secondperson.control.SecondMails;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Mails to second persons")
class GatheredMailsIT extends FourEyes {

  private static final int TEN = 10;

  /** Slightly less than an hour: the order and its row read the clock one after the other. */
  private static final Duration NEARLY_AN_HOUR = Duration.ofMinutes(59);

  @Resource private UserTransaction transaction;
  @Inject private AlarmReaders readers;
  @Inject private Batches batches;
  @Inject private BatchWorld batchWorld;
  @Inject private Invalidations invalidations;
  @Inject private Mails outboxPage;
  @Inject private Outbox outbox;
  @Inject private Petitions petitions;
  @Inject private SecondMails mails;
  @Inject private Staff colleagues;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine time;

  private String toAnna;
  private String toBilal;

  @BeforeEach
  void join() {
    toAnna = readers.joins(anna, "en");
    toBilal = readers.joins(bilal, "en");
  }

  private List<MailOrder> to(String address) {
    return readers.told(petition, address, SecondMails.CAUSE);
  }

  private MailOrder only(String address) {
    assertEquals(1, to(address).size());
    return to(address).getFirst();
  }

  private String subject(String address) {
    String title = " – " + petition.title().best(Locale.ENGLISH);
    return mails.compose(only(address), Locale.ENGLISH).subject().replace(title, "");
  }

  private BatchView submit(Person who) throws Exception {
    return batchWorld.submit(who, petition, paper("SE", 340));
  }

  private static InvalidationDraft rule(String country) {
    return new InvalidationDraft(
        null,
        InvalidationRule.of(Map.of("countries", country)),
        InvalidationReason.AUTOMATED,
        null);
  }

  @Test
  @DisplayName(
      "R2: ten batches make one mail for each reader, with their number, due an hour later")
  void gathered() throws Exception {
    for (int i = 0; i < TEN; i++) {
      submit(anna);
    }
    assertEquals("Waiting for a second person: 10 batches to check", subject(toBilal));
    assertEquals(List.of(), to(toAnna));
    submit(bilal);
    assertEquals("Waiting for a second person: 10 batches to check", subject(toBilal));
    assertEquals("Waiting for a second person: 1 batch to check", subject(toAnna));
    List<MailRow> waiting =
        Acting.as(
            world.person(Role.ADMINISTRATOR, null, null),
            () -> outboxPage.rows(petition.campaignId(), MailState.WAITING, 0, 500));
    List<MailRow> ofThese =
        waiting.stream().filter(row -> row.cause().equals(SecondMails.CAUSE)).toList();
    assertTrue(ofThese.size() >= 2, ofThese::toString);
    for (MailRow row : ofThese) {
      assertFalse(row.notBefore().isBefore(row.createdAt().plus(NEARLY_AN_HOUR)), row::toString);
    }
  }

  @Test
  @DisplayName("R2: each kind has a mail of its own, and a new batch orders one where none waits")
  void kinds() throws Exception {
    tallyWorld.sign(petition, "SE");
    submit(anna);
    Acting.as(anna, () -> invalidations.propose(petition.slug(), rule("SE")));
    assertEquals(
        List.of("BATCH", "RULE"),
        to(toBilal).stream().map(order -> order.parameters().get(SecondMails.KIND)).toList());
    time.inTransaction(() -> outbox.callBack(Set.of(SecondMails.CAUSE), toBilal));
    assertEquals(List.of(), to(toBilal));
    submit(anna);
    assertEquals("Waiting for a second person: 2 batches to check", subject(toBilal));
  }

  @Test
  @DisplayName("R2: a mail about a rule is due five minutes after its order, not an hour")
  void soon() throws Exception {
    tallyWorld.sign(petition, "SE");
    Acting.as(anna, () -> invalidations.propose(petition.slug(), rule("SE")));
    assertEquals("RULE", only(toBilal).parameters().get(SecondMails.KIND));
    List<MailRow> waiting =
        Acting.as(
            world.person(Role.ADMINISTRATOR, null, null),
            () -> outboxPage.rows(petition.campaignId(), MailState.WAITING, 0, 500));
    List<MailRow> ofThese =
        waiting.stream().filter(row -> row.cause().equals(SecondMails.CAUSE)).toList();
    assertFalse(ofThese.isEmpty());
    for (MailRow row : ofThese) {
      assertTrue(
          row.notBefore().isBefore(row.createdAt().plus(Duration.ofMinutes(6))), row::toString);
      assertTrue(
          row.notBefore().isAfter(row.createdAt().plus(Duration.ofMinutes(4))), row::toString);
    }
  }

  @Test
  @DisplayName(
      "R3: a mail counts the batches that are undecided, and is obsolete when none is left")
  void decided() throws Exception {
    BatchView first = submit(anna);
    BatchView second = submit(anna);
    Acting.as(bilal, () -> batches.reject(first.id(), null, "Counted twice"));
    assertEquals("Waiting for a second person: 1 batch to check", subject(toBilal));
    Acting.as(anna, () -> batches.withdraw(second.id(), null, "Counted twice"));
    assertTrue(mails.isOver(only(toBilal)));
  }

  @Test
  @DisplayName("R3: a mail about a batch is obsolete once the petition is closed")
  void closed() throws Exception {
    submit(anna);
    assertFalse(mails.isOver(only(toBilal)));
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    assertTrue(mails.isOver(only(toBilal)));
  }

  private void administer(Change change) throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    // Staff can be deactivated only where an administrator has joined.
    readers.joins(administrator, "en");
    Acting.does(administrator, change::make);
  }

  /** A change by an administrator. */
  private interface Change {
    void make();
  }

  private String assignment(Person person, String country) {
    return colleagues.byPublicId(person.publicId()).assignments().stream()
        .filter(one -> Objects.equals(one.country(), country))
        .findFirst()
        .orElseThrow()
        .publicId();
  }

  @Test
  @DisplayName(
      "R1: staff R10: deactivating a staff member calls back their mail, and no other is ordered")
  void shutOut() throws Exception {
    submit(anna);
    MailOrder waiting = only(toBilal);
    administer(() -> colleagues.deactivate(bilal.publicId()));
    assertEquals(List.of(), to(toBilal));
    assertTrue(mails.isOver(waiting));
    submit(anna);
    assertEquals(List.of(), to(toBilal));
  }

  @Test
  @DisplayName(
      "R1: losing the last role calls back the mail; a role for another country makes it obsolete")
  void roleTaken() throws Exception {
    Person elsewhere = world.person(Role.COORDINATOR, petition.campaignId(), null);
    String toElsewhere = readers.joins(elsewhere, "en");
    long campaign = petition.campaignId();
    administer(
        () ->
            colleagues.grant(
                elsewhere.publicId(), new RoleRequest(Role.COUNTRY_ORGANISER, campaign, "MT")));
    submit(anna);
    administer(() -> colleagues.revokeRole(bilal.publicId(), assignment(bilal, null)));
    assertEquals(List.of(), to(toBilal));
    assertFalse(mails.isOver(only(toElsewhere)));
    administer(() -> colleagues.revokeRole(elsewhere.publicId(), assignment(elsewhere, null)));
    assertTrue(mails.isOver(only(toElsewhere)), "Malta is not Sweden");
  }

  @Test
  @DisplayName(
      "R1: a mail is ordered in the transaction of its batch, and for nothing that is refused")
  void refused() throws Exception {
    assertThrows(InvalidInput.class, () -> batchWorld.submit(anna, petition, paper("SE", 0)));
    assertThrows(
        InvalidInput.class,
        () -> Acting.as(anna, () -> invalidations.propose(petition.slug(), rule("SE"))),
        "nobody has signed there");
    transaction.begin();
    submit(anna);
    transaction.rollback();
    assertEquals(List.of(), to(toBilal));
    submit(anna);
    assertEquals("Waiting for a second person: 1 batch to check", subject(toBilal));
  }
}
