package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Figures;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Mailbox;
import org.tadamun.system.server.Supporter;
import org.tadamun.system.server.TadamunServer;

/** As docs/operations.md has it: {@code ./tadamun backup} while people sign and confirm. */
@BrowserTest
@DisplayName("A backup that was taken while people signed, and is put back on another machine")
class BackupIT {

  private static final String DATABASE = "database";
  private static final String SECRETS = "secrets.properties";
  private static final int BEFORE = 30;
  private static final int CONFIRMED_BEFORE = 10;
  private static final int UNDER_WAY = 10;
  private static final int PACE_MILLIS = 50;

  private final Mailbox mails = new Mailbox();
  private final AtomicInteger signed = new AtomicInteger();
  private final AtomicInteger confirmed = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  @DisplayName(
      "backup R1 R3 has all that was acknowledged before it began, adds up, and knows its packs")
  void whileSigning(Browser anyBrowser) throws Exception {
    try (TadamunServer lost = new TadamunServer("demo", "backed-up", mails.keys()).start();
        TadamunServer restored = new TadamunServer("start", "put-back", mails.keys())) {
      Http http = lost.http();
      String hash = RestoreIT.freezePack(anyBrowser.at(lost.base()), lost.signInLink());
      Figures before = Figures.of(http);
      List<Supporter> known = sign(http);
      Path backup = lost.data().resolveSibling("backup");
      backUpWhileSigning(lost, backup);
      lost.kill();

      requireWhole(backup);
      RestoreIT.copy(backup.resolve(DATABASE), restored.data().resolve(DATABASE));
      RestoreIT.copy(lost.data().resolve(SECRETS), restored.data().resolve(SECRETS));
      Http back = restored.start().http();
      assertEquals(CONFIRMED_BEFORE, more(Figures.of(back), before, "NO"));
      for (Supporter supporter : known) {
        confirm(back, supporter);
      }
      Figures after = Figures.fresh(back);
      assertEquals(BEFORE, more(after, before, "NO"), "each of them, and each once");
      // Who signed meanwhile may be in it or not; who did not confirm does not count.
      assertEquals(0, more(after, before, "SE"));
      int meanwhile = more(after, before, "DK");
      assertTrue(meanwhile >= 0 && meanwhile <= confirmed.get(), after::toString);
      assertEquals(before.total() + BEFORE + meanwhile, after.total());

      requireKnown(back, hash, before.total());
      requireRecount(anyBrowser.at(restored.base()));
    }
  }

  /** From Norway: acknowledged before the backup, the first of them confirmed. */
  private List<Supporter> sign(Http http) {
    List<Supporter> known = new ArrayList<>();
    while (known.size() < BEFORE) {
      Supporter supporter = Supporter.from("NO");
      supporter.signBy(http).require(202);
      known.add(supporter);
    }
    known.subList(0, CONFIRMED_BEFORE).forEach(supporter -> confirm(http, supporter));
    return known;
  }

  /** Meanwhile Sweden signs, twenty in a second at most, and Denmark signs and confirms. */
  private void backUpWhileSigning(TadamunServer server, Path backup)
      throws InterruptedException, ExecutionException {
    Http http = server.http();
    Future<?> confirming;
    try (ScheduledExecutorService crowd = Executors.newScheduledThreadPool(2)) {
      try {
        Future<?> signing =
            crowd.scheduleWithFixedDelay(
                () -> signOnce(http), 0, PACE_MILLIS, TimeUnit.MILLISECONDS);
        confirming = crowd.submit(() -> confirmUntilOver(http));
        Await.until(
            "people who sign and confirm",
            () ->
                Optional.of(signed.get())
                    .filter(count -> count >= UNDER_WAY && confirmed.get() > 0));
        int first = signed.get();
        String said = server.backup(backup);
        assertTrue(said.startsWith("Backup made in " + backup + ":"), said + server.said());
        assertTrue(signed.get() > first, "people went on signing");
        assertFalse(signing.isDone(), "and nobody was sent away");
      } finally {
        over.set(true);
        crowd.shutdown();
      }
    }
    confirming.get();
    assertFalse(Files.exists(backup.resolveSibling("backup.partial")));
  }

  private void signOnce(Http http) {
    Supporter.from("SE").signBy(http).require(202);
    signed.incrementAndGet();
  }

  private void confirmUntilOver(Http http) {
    while (!over.get()) {
      Supporter supporter = Supporter.from("DK");
      supporter.signBy(http).require(202);
      confirm(http, supporter);
      confirmed.incrementAndGet();
    }
  }

  /** By the link of the mail, on whichever server; who did so before is thanked once more. */
  private void confirm(Http http, Supporter supporter) {
    String link = mails.await(supporter.email()).linkTo("/confirm/");
    http.postForm(RestoreIT.path(link), Map.of()).require(303);
  }

  private static int more(Figures after, Figures before, String country) {
    return after.byCountry().getOrDefault(country, 0) - before.byCountry().getOrDefault(country, 0);
  }

  /** Every file as its sum says, for the owner's eyes alone, and no secret among them. */
  private static void requireWhole(Path backup) throws IOException, InterruptedException {
    Process check =
        new ProcessBuilder("sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS")
            .directory(backup.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes());
    assertEquals(0, check.waitFor(), said);
    try (Stream<Path> all = Files.walk(backup)) {
      for (Path each : all.toList()) {
        assertEquals(
            Files.isDirectory(each) ? "rwx------" : "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
            each::toString);
        assertFalse(each.endsWith(SECRETS), each::toString);
      }
    }
  }

  private static void requireKnown(Http http, String hash, int total) {
    JsonObject verdict =
        http.postJson("/api/v1/snapshots/verification", "{\"sha256\":\"" + hash + "\"}")
            .require(200)
            .json();
    assertTrue(verdict.getBoolean("known"), verdict::toString);
    assertEquals(total, verdict.getJsonObject("pack").getInt("total"));
  }

  /** By whoever froze the pack: her account came with the backup. */
  private static void requireRecount(Browser browser) {
    Console.signIn(browser, Staff.named("Ines Archive"));
    browser.open(
        "/console/petition/countries?campaign="
            + Demonstration.SLUG
            + "&petition="
            + Demonstration.SLUG);
    browser.press("[id='recount:run']");
    assertTrue(browser.text().contains("the figures agree"), browser::text);
  }
}
