package org.tadamun.kernel.mail.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.mail.control.bounce.BounceBox;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.MailboxTrouble;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.SmtpServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R9: Mailbox of the bounces as administrators see it")
class BouncesIT {

  @Inject private BounceBox box;
  @Inject private Bounces bounces;
  @Inject private Clock clock;
  @Inject private Mails mails;
  @Inject private Postman postman;
  @Inject private Queue queue;
  @Inject private World world;

  private BounceState state() throws Exception {
    return Acting.as(administrator(), bounces::state);
  }

  private Person administrator() {
    return world.person(Role.ADMINISTRATOR, null, null);
  }

  @Test
  @DisplayName("The state counts bounces found and messages put aside as not understood")
  void found() throws Exception {
    queue.alone();
    queue.put(1, "amina@example.net");
    queue.put(1, "bilal@example.net");
    for (String back : postman.send(line -> null).values()) {
      box.arrives(back, "5.7.1");
    }
    box.arrives("somebody@example.org", "5.1.1");
    BounceState before = state();
    long unwanted = before.distrusted();
    long listed = Acting.as(administrator(), () -> mails.count(null, MailState.BOUNCED));
    box.read();
    BounceState after = state();
    assertEquals(2, after.lastBounced());
    assertEquals(1, after.lastAside());
    assertEquals(before.allBounced() + 2, after.allBounced());
    assertEquals(before.allAside() + 1, after.allAside());
    assertEquals(unwanted + 2, after.distrusted());
    assertEquals(
        listed + 2, Acting.as(administrator(), () -> mails.count(null, MailState.BOUNCED)));
    MailRow row =
        Acting.as(administrator(), () -> mails.rows(null, MailState.BOUNCED, 0, 1)).getFirst();
    assertEquals("DISTRUSTED", row.failureName());
    assertEquals("5.7.1", row.failureCode());
    assertFalse(row.isWaiting());
    assertEquals(0, box.unread());
  }

  @Test
  @DisplayName("The state counts distrusted mails that were sent within the last seven days")
  void lastSevenDays() throws Exception {
    queue.alone();
    List<Long> late = queue.put(1, "emma@example.net");
    List<Long> early = queue.put(1, "farid@example.net");
    Map<String, String> back = postman.send(line -> null);
    Instant week = clock.instant().minus(Duration.ofDays(7));
    Duration hour = Duration.ofHours(1);
    queue.over(late, MailState.SENT, week.plus(hour));
    queue.claimed(late, week.minus(hour));
    queue.over(early, MailState.SENT, week.minus(hour));
    long before = state().distrusted();
    for (String address : back.values()) {
      box.arrives(address, "5.7.1");
    }
    box.read();
    assertEquals(2, state().lastBounced());
    assertEquals(before + 1, state().distrusted());
    assertEquals(0, box.unread());
  }

  @Test
  @DisplayName("A bounce changes a mail that was given up without an answer, but not a refused one")
  void givenUp() throws Exception {
    queue.alone();
    List<Long> silent = queue.put(1, "gita@example.net");
    List<Long> refused = queue.put(1, "hana@example.net");
    Map<String, String> back = Map.of();
    for (int i = 0; i < 3; i++) {
      queue.expire(silent);
      back = postman.send(line -> line.equals(".") ? SmtpServer.HANG_UP : full(line));
      if (i == 0) {
        box.arrives(back.get("hana@example.net"), "5.1.1");
      }
    }
    box.arrives(back.get("gita@example.net"), "5.1.1");
    assertEquals("UNANSWERED", mail(silent).failure());
    assertEquals("REFUSED 552 5.2.2", mail(refused).failure());
    box.read();
    assertEquals(1, state().lastBounced());
    assertEquals(MailState.BOUNCED, mail(silent).state());
    assertFalse(mail(silent).isInDoubt());
    assertNull(mail(silent).secret());
    assertEquals(MailState.FAILED, mail(refused).state());
    assertEquals(0, box.unread());
  }

  private static String full(String line) {
    return line.startsWith("RCPT TO:<hana") ? "552 5.2.2 full" : null;
  }

  private OutgoingMail mail(List<Long> id) {
    return queue.find(id).getFirst();
  }

  @Test
  @DisplayName("A bounce changes nothing if its number was given to another mail after a restore")
  void restored() throws Exception {
    queue.alone();
    long id = queue.put(1, "chandra@example.net").getFirst();
    String back = postman.send(line -> null).get("chandra@example.net");
    queue.givenAgain(id);
    box.arrives(back, "5.1.1");
    box.read();
    assertEquals(0, state().lastBounced());
    assertEquals(MailState.SENT, queue.find(List.of(id)).getFirst().state());
    assertEquals(0, box.unread(), "it is dealt with");
  }

  @Test
  @DisplayName("The state tells why the mailbox cannot be read until it can be read again")
  void away() throws Exception {
    try (Socket silent = new Socket()) {
      // Bound without listening: nobody answers, and no other process gets the port.
      silent.bind(new InetSocketAddress(0));
      box.readFrom(silent.getLocalPort());
    }
    BounceState away = state();
    assertEquals(MailboxTrouble.UNREACHABLE, away.trouble());
    assertNotNull(away.failedAt());
    box.read();
    assertNull(state().trouble());
    assertNotNull(state().readAt());
  }

  @Test
  @DisplayName("The state tells that a message cannot be put aside; the other bounces are counted")
  void notAside() throws Exception {
    queue.alone();
    queue.put(1, "dora@example.net");
    box.arrives("somebody@example.org", "5.1.1");
    box.arrives(postman.send(line -> null).get("dora@example.net"), "5.1.1");
    box.readWithoutAside();
    BounceState state = state();
    assertEquals(MailboxTrouble.ASIDE, state.trouble());
    assertEquals(1, state.lastBounced());
    assertEquals(0, state.lastAside());
    assertEquals(1, box.unread());
    box.read();
    assertNull(state().trouble());
    assertEquals(0, box.unread());
  }

  @Test
  @DisplayName(
      "An administrator of the whole installation tests the mailbox, and the test is audited")
  void test() throws Exception {
    Person administrator = administrator();
    MailboxCheck check = Acting.as(administrator, bounces::test);
    assertEquals(MailboxTrouble.UNREACHABLE, check.trouble(), "the tests have set up none");
    AuditEntry last = world.audit("mail", "bounces").getLast();
    assertEquals("mail.mailbox-tested", last.action());
    assertEquals(administrator.name(), last.actor());
    assertEquals("UNREACHABLE", last.to());
    assertFalse(state().configured());
  }

  @Test
  @DisplayName("Coordinators and readers can neither see the state nor test the mailbox")
  void refused() throws Exception {
    Person coordinator = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(coordinator, Forbidden.class, bounces::state);
    Acting.refused(coordinator, EJBAccessException.class, bounces::test);
    Person reader = world.person(Role.READER, null, null);
    Acting.refused(reader, EJBAccessException.class, bounces::state);
  }
}
