package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Figures;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Store;
import org.tadamun.system.server.Supporter;
import org.tadamun.system.server.TadamunServer;

/**
 * The power fails while many sign. There is no mail server yet either: the mails wait, and the
 * administrator reads them in the console.
 */
@BrowserTest
@DisplayName("A server that is killed while many sign")
class CrashIT {

  private static final String SIGNATURES =
      "/console/petition/signatures?campaign=release-amar-fayaz&petition=release-amar-fayaz";
  private static final int SIGNERS = 4;
  private static final int ENOUGH = 40;

  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  @ParameterizedTest(name = "has each signature that it took with its mail afterwards, on {0}")
  @EnumSource
  void killed(Store store, Browser anyBrowser) throws InterruptedException {
    try (TadamunServer server = new TadamunServer("demo", "killed-" + store, store.keys())) {
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
      assertEquals(pending, console.open("/console/mail/outbox").listed(), "a mail for each");

      confirmFromWaitingMail(browser, http);
      Figures.fresh(http).requireChange(after, "NO", 1);
    }
  }

  private void killWhileSigning(TadamunServer server) throws InterruptedException {
    ExecutorService signers = Executors.newFixedThreadPool(SIGNERS);
    for (int i = 0; i < SIGNERS; i++) {
      signers.execute(() -> signUntilDead(server.http()));
    }
    Await.until(
        ENOUGH + " signatures",
        Duration.ofMinutes(1),
        () -> Optional.of(taken).filter(emails -> emails.size() >= ENOUGH));
    server.kill();
    signers.shutdown();
    assertTrue(signers.awaitTermination(1, TimeUnit.MINUTES), "the signers have noticed");
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
      // The end that was waited for.
    }
  }

  /** The link works as if it had been mailed. */
  private void confirmFromWaitingMail(Browser browser, Http http) {
    browser.press(".ui-datatable-data tr a");
    String recipient = browser.find("article .muted").getText();
    assertTrue(asked.contains(recipient), recipient);
    String link = browser.find("article .prose a").getDomAttribute("href");
    assertTrue(link.startsWith(http.base() + "/en/confirm/"), link);
    http.postForm(link, Map.of()).require(303);
  }
}
