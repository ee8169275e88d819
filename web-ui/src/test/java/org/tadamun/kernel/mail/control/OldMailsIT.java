package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.retention.control.RetentionRun;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;

@InServer
@DisplayName("Retention of mails that are over")
class OldMailsIT {

  private static final Duration KEPT = Duration.ofDays(90);

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private Forgetting forgetting;
  @EJB private Queue queue;
  @EJB private RetentionRun run;
  @Inject private Clock clock;
  @Inject private Tables tables;

  @BeforeEach
  void alone() {
    queue.alone();
  }

  private List<MailState> left(List<Long> ids) {
    return queue.find(ids).stream().map(OutgoingMail::state).toList();
  }

  @Test
  @DisplayName("A sent or cancelled mail is deleted after 90 days and not one day earlier")
  void afterNinetyDays() {
    Instant old = clock.instant().minus(KEPT).minus(Duration.ofMinutes(1));
    List<Long> gone = queue.put(3, "amina@example.net");
    queue.over(gone, MailState.SENT, old);
    List<Long> cancelled = queue.put(1, "bilal@example.net");
    queue.over(cancelled, MailState.CANCELLED, old);
    List<Long> kept = queue.put(2, "zara@example.net");
    queue.over(kept, MailState.SENT, old.plus(Duration.ofDays(1)));
    forgetting.apply("mails");
    assertEquals(List.of(), left(gone));
    assertEquals(List.of(), left(cancelled));
    assertEquals(List.of(MailState.SENT, MailState.SENT), left(kept));
  }

  @Test
  @DisplayName("A failed or uncertain mail is deleted after half a year")
  void failures() {
    Instant old = clock.instant().minus(KEPT.multipliedBy(2)).plus(Duration.ofHours(1));
    List<Long> failed = queue.put(1, "amina@example.net");
    queue.over(failed, MailState.FAILED, old);
    List<Long> uncertain = queue.put(1, "amina@example.net");
    queue.over(uncertain, MailState.UNCERTAIN, old);
    forgetting.apply("mails");
    assertEquals(List.of(MailState.FAILED), left(failed));
    assertEquals(List.of(MailState.UNCERTAIN), left(uncertain));
    forgetting.apply("failed-mails");
    assertEquals(List.of(MailState.FAILED), left(failed));
    queue.over(failed, MailState.FAILED, old.minus(Duration.ofHours(2)));
    queue.over(uncertain, MailState.UNCERTAIN, old.minus(Duration.ofHours(2)));
    forgetting.apply("failed-mails");
    assertEquals(List.of(), left(failed));
    assertEquals(List.of(), left(uncertain));
  }

  @Test
  @Timeout(120)
  @DisplayName("A failed mail that is retried during the run stays")
  void retried() throws Exception {
    List<Long> failed = queue.put(1, "amina@example.net");
    Duration old = KEPT.multipliedBy(2).plusDays(1);
    forgetting.made("kernel_mail", "id", failed.getFirst(), old);
    queue.failed(failed, List.of("REFUSED 5.7.1"));
    queue.over(failed, MailState.FAILED, clock.instant().minus(old));
    Instant begun = clock.instant();
    Future<?> forgotten;
    transaction.begin();
    try {
      queue.over(failed, MailState.WAITING, clock.instant());
      forgotten = threads.submit(() -> forgetting.apply("failed-mails", begun));
      tables.awaitWaiter(forgotten::isDone);
    } finally {
      transaction.commit();
    }
    forgotten.get();
    assertEquals(List.of(MailState.WAITING), left(failed));
    queue.failed(failed, List.of("UNREACHABLE"));
    forgetting.apply("failed-mails", begun);
    assertEquals(List.of(), left(failed), "nobody has sent it again: its server is away");
  }

  @Test
  @DisplayName("A mail that was made half a year ago and still waits is deleted")
  void waiting() {
    Duration half = KEPT.multipliedBy(2);
    List<Long> waiting = queue.put(2, "amina@example.net");
    forgetting.made("kernel_mail", "id", waiting.getFirst(), half.plus(Duration.ofHours(1)));
    forgetting.made("kernel_mail", "id", waiting.getLast(), half.minus(Duration.ofHours(1)));
    forgetting.apply("mails");
    assertEquals(2, left(waiting).size());
    forgetting.apply("failed-mails");
    assertEquals(
        List.of(waiting.getLast()), queue.find(waiting).stream().map(OutgoingMail::id).toList());
  }

  @Test
  @DisplayName("All old mails are deleted, however many they are")
  void many() {
    List<Long> all = queue.put(RetentionRule.PORTION + 5, "amina@example.net");
    queue.over(all, MailState.SENT, clock.instant().minus(KEPT.plusDays(1)));
    forgetting.apply("mails");
    assertEquals(List.of(), left(all));
  }

  @Test
  @DisplayName("Older mails are deleted before younger ones, whatever their numbers and states")
  void oldestFirst() {
    Instant old = clock.instant().minus(KEPT.plusDays(1));
    List<Long> younger = queue.put(RetentionRule.PORTION, "amina@example.net");
    queue.over(younger, MailState.SENT, old);
    List<Long> older = queue.put(5, "bilal@example.net");
    queue.over(older, MailState.SENT, old.minusSeconds(60));
    List<Long> others = queue.put(2, "zara@example.net");
    queue.over(others.subList(0, 1), MailState.BOUNCED, old);
    queue.over(others.subList(1, 2), MailState.CANCELLED, old);
    Instant now = clock.instant();
    assertEquals(RetentionRule.PORTION + 7, forgetting.forecast("mails", now).due());
    RetentionPortion first = forgetting.portion("mails", now, 0);
    assertEquals(RetentionRule.PORTION, first.ended());
    assertEquals(List.of(), left(older));
    assertEquals(5, left(younger).size());
    assertEquals(2, left(others).size());
    RetentionPortion second = forgetting.portion("mails", now, first.last());
    assertEquals(7, second.ended());
    assertTrue(second.last() > first.last(), "a run goes on while its place grows");
    assertEquals(RetentionPortion.NONE, forgetting.portion("mails", now, second.last()));
    assertEquals(0, forgetting.forecast("mails", now).due());
  }

  @Test
  @DisplayName("A run after an interrupted one deletes what was left")
  void interrupted() {
    List<Long> all = queue.put(RetentionRule.PORTION + 5, "amina@example.net");
    queue.over(all, MailState.SENT, clock.instant().minus(KEPT.plusDays(1)));
    forgetting.interruptedRun("mails", all.getLast() + 1_000);
    run.run();
    assertEquals(List.of(), left(all));
  }

  @Test
  @DisplayName("One run deletes old failed and old waiting mails")
  void failedAndWaiting() {
    Duration half = KEPT.multipliedBy(2).plusDays(1);
    List<Long> failed = queue.put(RetentionRule.PORTION, "amina@example.net");
    queue.over(failed, MailState.FAILED, clock.instant().minus(half));
    List<Long> waiting = queue.put(3, "bilal@example.net");
    waiting.subList(0, 2).forEach(id -> forgetting.made("kernel_mail", "id", id, half));
    forgetting.apply("failed-mails");
    assertEquals(List.of(), left(failed));
    assertEquals(
        List.of(waiting.getLast()), queue.find(waiting).stream().map(OutgoingMail::id).toList());
  }
}
