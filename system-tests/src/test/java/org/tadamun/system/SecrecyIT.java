package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.server.Answer;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Mailbox;
import org.tadamun.system.server.SignForm;
import org.tadamun.system.server.Supporter;

/** Signing with somebody else's address must not show whether that person has signed. */
@DisplayName("Whether somebody has signed")
class SecrecyIT {

  private static final Set<String> CHANGING = Set.of("date", "instance", "x-request-id");
  private static final int MAILS_A_DAY = 5;
  private static final int PAIRS = 40;

  @Test
  @DisplayName("cannot be told from the API's answer")
  void api() {
    requireApi(Demonstration.http(), Demonstration.mails());
  }

  @Test
  @DisplayName("cannot be told from the answer to the form")
  void form() {
    requireForm(Demonstration.http());
  }

  @Test
  @DisplayName("cannot be told from the time that the answer takes")
  void time() {
    requireTime(Demonstration.http(), Demonstration.mails());
  }

  @Test
  @DisplayName("cannot be told on PostgreSQL either, from API, form or time")
  void postgresql() {
    Http http = Demonstration.OnPostgresql.server().http();
    Mailbox mails = Demonstration.OnPostgresql.mails();
    requireApi(http, mails);
    requireForm(http);
    requireTime(http, mails);
  }

  private static void requireApi(Http http, Mailbox mails) {
    Supporter supporter = Supporter.from("NO");
    Answer first = supporter.signBy(http).require(202);
    assertSame(first, supporter.signBy(http));
    confirm(http, mails, supporter);
    assertSame(first, supporter.signBy(http));
  }

  private static void confirm(Http http, Mailbox mails, Supporter supporter) {
    http.postForm(mails.await(supporter.email()).links().getFirst(), Map.of()).require(303);
  }

  private static void requireForm(Http http) {
    Supporter supporter = Supporter.from("NO");
    SignForm form = SignForm.open(http);
    Answer first = form.send(supporter.fields()).require(303);
    assertSame(first, form.send(supporter.fields()));
  }

  /** In turns, so that other load on the machine affects all of them. */
  private static void requireTime(Http http, Mailbox mails) {
    List<Supporter> known = Stream.generate(() -> Supporter.from("NO")).limit(PAIRS).toList();
    known.forEach(supporter -> supporter.signBy(http).require(202));
    known.forEach(supporter -> confirm(http, mails, supporter));
    List<Long> fresh = new ArrayList<>();
    List<Long> repeated = new ArrayList<>();
    List<Long> silent = new ArrayList<>();
    List<Long> confirmed = new ArrayList<>();
    for (Supporter before : known) {
      Supporter supporter = Supporter.from("NO");
      fresh.add(nanos(http, supporter));
      repeated.add(nanos(http, supporter));
      confirmed.add(nanos(http, before));
      for (int sent = 2; sent < MAILS_A_DAY; sent++) {
        supporter.signBy(http).require(202);
      }
      silent.add(nanos(http, supporter));
    }
    assertAlike("a repeated one", repeated, fresh);
    assertAlike("one who has confirmed", confirmed, fresh);
    assertAlike("one who is mailed no more today", silent, fresh);
  }

  private static void assertAlike(String who, List<Long> his, List<Long> fresh) {
    double ratio = (double) median(his) / median(fresh);
    assertTrue(ratio > 0.5 && ratio < 2, who + " takes " + ratio + " of the time");
  }

  private static long nanos(Http http, Supporter supporter) {
    long start = System.nanoTime();
    supporter.signBy(http).require(202);
    return System.nanoTime() - start;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private static void assertSame(Answer first, Answer again) {
    assertEquals(first.status(), again.status());
    assertEquals(first.body(), again.body());
    assertEquals(headers(first), headers(again));
  }

  private static Map<String, List<String>> headers(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(CHANGING);
    return headers;
  }
}
