package org.tadamun.petition.signature.control.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.event.boundary.MailsSent;
import org.tadamun.petition.signature.control.SignatureMails;

@DisplayName("Mails that a mail server accepted")
class AcceptedMailsTest {

  private static final Instant NOW = Instant.parse("2026-11-08T12:00:00Z");

  private final AcceptedMails mails = new AcceptedMails(Clock.fixed(NOW, ZoneOffset.UTC));
  private Instant ordered = NOW;

  private void sent(String cause, String... links) {
    mails.sent(
        new MailsSent(
            Stream.of(links).map(link -> new MailsSent.Sent(cause, link, ordered)).toList()));
  }

  private List<String> taken(int most) {
    return mails.take(most).stream().map(AcceptedMails.Taken::link).toList();
  }

  @Test
  @DisplayName("A mail accepted more than a day late starts the time of its link")
  void late() {
    ordered = NOW.minus(Duration.ofDays(1));
    sent(SignatureMails.REMIND, "in time");
    ordered = ordered.minusMillis(1);
    sent(SignatureMails.REMIND, "late");
    sent(SignatureMails.CONFIRM, "answer");
    assertEquals(
        List.of(
            new AcceptedMails.Taken("late", false, true),
            new AcceptedMails.Taken("answer", true, true)),
        mails.take(10));
  }

  @Test
  @DisplayName("Mails are taken in their order, each once")
  void order() {
    sent(SignatureMails.CONFIRM, "a", "b");
    sent(SignatureMails.CONFIRM, "c");
    assertEquals(List.of("a", "b"), taken(2));
    assertEquals(List.of("c"), taken(2));
    assertEquals(List.of(), taken(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"petition.confirm", "petition.already", "petition.held"})
  @DisplayName("Mails that answer a form are taken, so that they are counted")
  void answers(String cause) {
    sent(cause, "a");
    assertEquals(List.of("a"), taken(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"petition.remind", "petition.looked-at", "renewal.ask"})
  @DisplayName("Mails that answer no form, and are not late, are not taken")
  void others(String cause) {
    sent(cause, "a");
    assertEquals(List.of(), taken(10));
  }

  @Test
  @DisplayName("Mails that could not be booked are taken again")
  void again() {
    sent(SignatureMails.CONFIRM, "a", "b");
    List<AcceptedMails.Taken> taken = mails.take(10);
    mails.giveBack(taken);
    assertEquals(taken, mails.take(10));
  }

  @Test
  @DisplayName("Mails of eight simultaneous threads are all taken once")
  void atOnce() throws InterruptedException {
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    Thread.ofPlatform()
                        .start(
                            () ->
                                IntStream.range(0, 500)
                                    .forEach(n -> sent(SignatureMails.CONFIRM, i + "." + n))))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    List<String> all = taken(10_000);
    assertEquals(4000, all.size());
    assertEquals(4000, all.stream().distinct().count());
  }
}
