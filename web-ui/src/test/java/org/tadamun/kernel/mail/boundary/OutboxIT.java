package org.tadamun.kernel.mail.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Outbox")
class OutboxIT {

  private static final String RECIPIENT = "amina@example.org";
  private static final String OTHER = "bilal@example.org";

  /** A time at which no sender takes the mail yet. */
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Outbox outbox;
  @Inject private Secrets secrets;
  @Inject private World world;
  @Resource private UserTransaction transaction;

  @Test
  @DisplayName("A stored mail has its cause in the clear and recipient and token encrypted")
  void keeps() throws Exception {
    String cause = World.unique("t").substring(0, 20);
    transaction.begin();
    outbox.put(order(cause));
    transaction.commit();

    OutgoingMail mail = find(cause).getFirst();
    assertEquals(MailState.WAITING, mail.state());
    assertEquals("ar", mail.language());
    assertFalse(mail.secret().contains("amina"));
    String plain = secrets.decrypt(Outbox.SECRET_CONTEXT, mail.secret());
    assertTrue(plain.contains(RECIPIENT) && plain.contains("secret-token"), plain);
  }

  @Test
  @DisplayName("A mail is dropped when the transaction of its use case is rolled back")
  void forgets() throws Exception {
    String cause = World.unique("t").substring(0, 20);
    transaction.begin();
    outbox.put(order(cause));
    transaction.rollback();
    assertEquals(List.of(), find(cause));
  }

  @Test
  @DisplayName("A mail outside a transaction is refused")
  void alone() {
    assertThrows(EJBTransactionRequiredException.class, () -> outbox.put(order(World.unique("t"))));
  }

  @Test
  @DisplayName("R1: gathered mails about a subject are found while they wait, and forgotten after")
  void gathered() throws Exception {
    String cause = World.unique("t").substring(0, 20);
    String about = World.unique("a").substring(0, 20);
    within(
        () -> {
          outbox.gather(List.of(order(cause, RECIPIENT, about)), LATER);
          outbox.gather(List.of(order(cause, OTHER, about), order(cause, OTHER, about + 1)), LATER);
          assertEquals(List.of(RECIPIENT, OTHER), held(about), "of this transaction too");
        });
    OutgoingMail first = find(cause).getFirst();
    OutgoingMail second = find(cause).get(1);
    assertEquals(LATER, second.dueAt());
    within(() -> assertEquals(List.of(OTHER), held(about + 1)));
    within(() -> assertEquals(List.of(), held(about + 2)));

    within(() -> outbox.callBack(List.of(first.id())));
    become(second, MailState.SENDING);
    within(() -> assertEquals(List.of(), held(about)));
    assertEquals(List.of(second.id()), kept(about), "it may come back");
    become(second, MailState.WAITING);
    within(() -> assertEquals(List.of(OTHER), held(about)));

    within(() -> em.remove(em.find(OutgoingMail.class, second.id())));
    within(() -> assertEquals(List.of(), held(about)));
    assertEquals(List.of(), kept(about));
    List<Long> another = List.of(find(cause).getLast().id());
    assertEquals(another, kept(about + 1));
    within(() -> outbox.callBack(another));
  }

  @Test
  @DisplayName("The outbox tells whether so many mails of a cause wait, are untried or are due")
  void crowds() throws Exception {
    String cause = World.unique("t").substring(0, 20);
    long campaign = world.campaign().id();
    within(() -> Collections.nCopies(3, of(cause, campaign)).forEach(outbox::put));
    within(() -> outbox.put(of(World.unique("t").substring(0, 20), campaign)));
    long other = world.campaign().id();
    within(() -> outbox.put(of(cause, other)));
    within(
        () -> {
          assertTrue(outbox.hasAtLeastDue(campaign, 4), "of every cause");
          assertFalse(outbox.hasAtLeastDue(campaign, 5));
          assertTrue(outbox.hasAtLeastUntriedOrDue(cause, campaign, 3));
          assertFalse(outbox.hasAtLeastUntriedOrDue(cause, campaign, 4));
          assertTrue(outbox.hasAtLeastWaiting(cause, campaign, 3));
          assertFalse(outbox.hasAtLeastWaiting(cause, campaign, 4));
        });
    List<OutgoingMail> mails = find(cause);
    within(() -> found(mails.getFirst()).notBefore(LATER));
    within(
        () -> {
          found(mails.get(1)).claim("mark", LATER);
          found(mails.get(1)).tryAgainAt(LATER, "REFUSED 450");
        });
    within(
        () -> {
          assertTrue(outbox.hasAtLeastDue(campaign, 2));
          assertFalse(outbox.hasAtLeastDue(campaign, 3), "two are not due");
          assertTrue(outbox.hasAtLeastUntriedOrDue(cause, campaign, 2), "one was not tried");
          assertFalse(outbox.hasAtLeastUntriedOrDue(cause, campaign, 3), "one was put off");
          assertTrue(outbox.hasAtLeastWaiting(cause, campaign, 3));
        });
    within(
        () -> {
          found(mails.get(2)).claim("mark", LATER);
          found(mails.get(2)).waitUntilOpen(LATER);
        });
    within(
        () -> {
          assertTrue(outbox.hasAtLeastUntriedOrDue(cause, campaign, 1));
          assertFalse(outbox.hasAtLeastUntriedOrDue(cause, campaign, 2), "one rests");
          assertTrue(outbox.hasAtLeastWaiting(cause, campaign, 2));
          assertFalse(outbox.hasAtLeastWaiting(cause, campaign, 3));
        });
    within(
        () -> {
          found(mails.getFirst()).claim("mark", LATER);
          found(mails.getFirst()).tryAgainUnanswered(LATER, "INTERRUPTED");
        });
    within(() -> assertTrue(outbox.hasAtLeastWaiting(cause, campaign, 2)));
    within(
        () -> {
          found(mails.getFirst()).claim("mark", LATER);
          found(mails.getFirst()).waitUntilOpen(LATER);
        });
    within(
        () -> {
          assertFalse(outbox.hasAtLeastUntriedOrDue(cause, campaign, 1), "rests, though in doubt");
          assertTrue(outbox.hasAtLeastWaiting(cause, campaign, 1));
          assertFalse(outbox.hasAtLeastWaiting(cause, campaign, 2));
        });
    assertTrue(find(cause).getFirst().isInDoubt());
  }

  private static MailOrder of(String cause, long campaign) {
    return new MailOrder(cause, RECIPIENT, "en", campaign, Map.of());
  }

  private OutgoingMail found(OutgoingMail mail) {
    return em.find(OutgoingMail.class, mail.id());
  }

  @Test
  @DisplayName("R1: mails gathered in a transaction that was rolled back are not found")
  void gatheredInVain() throws Exception {
    String about = World.unique("a").substring(0, 20);
    transaction.begin();
    outbox.gather(List.of(order(World.unique("t").substring(0, 20), OTHER, about)), LATER);
    transaction.rollback();
    within(() -> assertEquals(List.of(), held(about)));
    assertEquals(List.of(), kept(about));
  }

  private void within(Runnable work) throws Exception {
    transaction.begin();
    try {
      work.run();
    } finally {
      transaction.commit();
    }
  }

  private List<String> held(String about) {
    return outbox.lockGatheredMailsAbout(about).stream().map(MailOrder::recipient).toList();
  }

  private List<Long> kept(String about) {
    List<?> numbers =
        em.createNativeQuery("select mail_id from kernel_mail_gathered where about = ?1")
            .setParameter(1, about)
            .getResultList();
    return numbers.stream().map(number -> ((Number) number).longValue()).toList();
  }

  private void become(OutgoingMail mail, MailState state) throws Exception {
    within(
        () ->
            em.createQuery("update OutgoingMail m set m.state = :state where m.id = :id")
                .setParameter("state", state)
                .setParameter("id", mail.id())
                .executeUpdate());
  }

  private static MailOrder order(String cause, String recipient, String about) {
    return new MailOrder(cause, recipient, "ar", null, Map.of(), about);
  }

  private static MailOrder order(String cause) {
    return new MailOrder(cause, RECIPIENT, "ar", null, Map.of("token", "secret-token"));
  }

  private List<OutgoingMail> find(String cause) {
    return em.createQuery(
            "select m from OutgoingMail m where m.cause = :cause order by m.id", OutgoingMail.class)
        .setParameter("cause", cause)
        .getResultList();
  }
}
