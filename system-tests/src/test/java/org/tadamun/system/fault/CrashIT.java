package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Figures;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Store;
import org.tadamun.system.server.Supporter;
import org.tadamun.system.server.TadamunServer;

/**
 * A power failure while many sign, and another one while many confirm. There is no mail server
 * either: the mails wait, and the administrator reads them in the console.
 */
@BrowserTest
@DisplayName("A server that is killed while many sign, and while many confirm")
class CrashIT {

  private static final String SIGNATURES =
      "/console/petition/signatures?campaign=release-amar-fayaz&petition=release-amar-fayaz";
  private static final String OUTBOX = "/console/mail/outbox";
  private static final int SIGNERS = 4;
  private static final int ENOUGH = 40;
  private static final int READERS = 20;

  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final AtomicInteger followed = new AtomicInteger();
  private final AtomicInteger confirmed = new AtomicInteger();

  @ParameterizedTest(name = "loses nothing that it answered, and no mail, on {0}")
  @EnumSource
  void killed(Store store, Browser anyBrowser) throws Exception {
    try (TadamunServer server = Demonstration.begun("killed-" + store, store.keys())) {
      Http http = server.start().http();
      Figures before = Figures.of(http);
      assertTrue(before.total() > 12_200, before::toString);
      assertEquals(50, before.byCountry().size());

      killWhileSigning(server);
      server.start();
      Figures after = Figures.of(http);
      assertEquals(before.total(), after.total(), "nobody has confirmed");

      Browser browser = anyBrowser.at(server.base());
      Staff administrator = Staff.named("Night Watch");
      Console console = Console.firstSignIn(browser, server.signInLink(), administrator, "en");
      int pending = console.open(SIGNATURES + "&state=PENDING").listed();
      assertTrue(pending >= taken.size(), taken.size() + " taken, but only " + pending);
      assertTrue(pending <= asked.size(), asked.size() + " asked, but " + pending);
      assertEquals(pending, console.open(OUTBOX).listed(), "a mail for each");

      List<String> links = linksOfWaitingMails(browser, http);
      killWhileConfirming(server, links);
      server.start();
      int more = Figures.of(http).total() - after.total();
      assertTrue(more >= confirmed.get(), confirmed + " confirmed, but only " + more);
      assertTrue(more <= followed.get(), followed + " links followed, but " + more);

      links.forEach(link -> http.postForm(link, Map.of()).require(303));
      Figures.fresh(http).requireChange(after, "NO", links.size());
    }
  }

  private void killWhileSigning(TadamunServer server) throws Exception {
    ExecutorService signers = Executors.newFixedThreadPool(SIGNERS);
    List<Future<?>> signing = new ArrayList<>();
    for (int i = 0; i < SIGNERS; i++) {
      signing.add(signers.submit(() -> signUntilDead(server.http())));
    }
    Await.until(
        ENOUGH + " signatures", () -> Optional.of(taken).filter(emails -> emails.size() >= ENOUGH));
    server.kill();
    awaitEnd(signers, signing);
  }

  /** Kills the server when half of the confirmations are answered. */
  private void killWhileConfirming(TadamunServer server, List<String> links) throws Exception {
    CountDownLatch half = new CountDownLatch(links.size() / 2);
    ExecutorService readers = Executors.newFixedThreadPool(SIGNERS);
    List<Future<?>> reading = new ArrayList<>();
    for (String link : links) {
      reading.add(
          readers.submit(
              () -> {
                confirm(server.http(), link);
                half.countDown();
              }));
    }
    assertTrue(half.await(Await.LONG.toSeconds(), TimeUnit.SECONDS), "half of them are confirmed");
    server.kill();
    awaitEnd(readers, reading);
  }

  /** Checks that everybody met the end of the server, and got only expected answers before. */
  private static void awaitEnd(ExecutorService people, List<Future<?>> deeds) throws Exception {
    people.shutdown();
    assertTrue(
        people.awaitTermination(Await.LONG.toSeconds(), TimeUnit.SECONDS), "everybody has noticed");
    for (Future<?> deed : deeds) {
      deed.get();
    }
  }

  private void signUntilDead(Http http) {
    try {
      while (true) {
        Supporter supporter = Supporter.from("NO");
        asked.add(supporter.email());
        supporter.signBy(http).require(202);
        taken.add(supporter.email());
      }
    } catch (UncheckedIOException dead) {
      // The server was killed, as expected.
    }
  }

  private void confirm(Http http, String link) {
    followed.incrementAndGet();
    try {
      http.postForm(link, Map.of()).require(303);
      confirmed.incrementAndGet();
    } catch (UncheckedIOException dead) {
      // The server was killed, as expected.
    }
  }

  /**
   * The links of the waiting mails work as if they had been sent. Opened at another address than
   * that of the list that was turned to its last page, since that one would open its last page
   * again.
   */
  private List<String> linksOfWaitingMails(Browser browser, Http http) {
    List<String> mails =
        browser.open(OUTBOX + "?state=WAITING").all(".ui-datatable-data tr a").stream()
            .limit(READERS)
            .map(mail -> mail.getDomAttribute("href"))
            .toList();
    assertEquals(READERS, mails.size());
    List<String> links = new ArrayList<>();
    for (String mail : mails) {
      browser.open(mail);
      String recipient = browser.find("article .muted").getText();
      assertTrue(asked.contains(recipient), recipient);
      String link = browser.find("article .prose a").getDomAttribute("href");
      assertTrue(link.startsWith(http.base() + "/en/confirm/"), link);
      links.add(link);
    }
    return links;
  }
}
