package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
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
import org.junit.jupiter.api.BeforeAll;
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
import org.tadamun.system.server.folder.Folders;

/**
 * Backup and restore of Derby by docs/operations.md: {@code ./tadamun backup} while people sign and
 * confirm; or stop the server and copy the database; then restore it on another machine.
 */
@BrowserTest
@DisplayName("A backup restored on another machine")
class BackupIT {

  private static final String DATABASE = "database";
  private static final String SECRETS = "secrets.properties";
  private static final int BEFORE = 30;
  private static final int CONFIRMED_BEFORE = 10;
  private static final int UNDER_WAY = 10;
  private static final int PACE_MILLIS = 50;

  private static final AtomicInteger signed = new AtomicInteger();
  private static final AtomicInteger confirmed = new AtomicInteger();
  private static final AtomicBoolean over = new AtomicBoolean();

  private static Mailbox mails;
  private static TadamunServer lost;

  /** The hash of a pack, with which anybody can ask for it. */
  private static String hash;

  private static Figures frozen;
  private static List<Supporter> known;
  private static Path backup;
  private static Supporter signer;
  private static Figures last;

  /** Prepares the machine that is then lost: a pack, a backup, and a signature after the backup. */
  @BeforeAll
  static void lose(Browser anyBrowser) throws Exception {
    mails = new Mailbox();
    lost = Demonstration.begun("lost", mails.keys());
    try (TadamunServer server = lost.start()) {
      Http http = server.http();
      hash = freezePack(anyBrowser.at(server.base()), server.signInLink());
      frozen = Figures.of(http);
      known = sign(http);
      backup = server.data().resolveSibling("backup");
      backUpWhileSigning(server, backup);
      signer = Supporter.from("SE");
      signer.signBy(http).require(202);
      mails.await(signer.email());
      last = Figures.fresh(http);
      server.stop();
    }
  }

  @Test
  @DisplayName(
      "backup R1 R3: made while people sign has all that was acknowledged before it, and its packs")
  void whileSigning(Browser anyBrowser) throws Exception {
    try (TadamunServer restored = new TadamunServer("start", "put-back", mails.keys())) {
      requireWhole(backup);
      Folders.copy(backup.resolve(DATABASE), restored.data().resolve(DATABASE));
      Folders.copy(lost.data().resolve(SECRETS), restored.data().resolve(SECRETS));
      Http back = restored.start().http();
      assertEquals(CONFIRMED_BEFORE, more(Figures.of(back), frozen, "NO"));
      for (Supporter supporter : known) {
        confirm(back, supporter);
      }
      Figures after = Figures.fresh(back);
      assertEquals(BEFORE, more(after, frozen, "NO"), "each of them, and each once");
      // A signature during the backup may be in it or not; without confirmation it does not count.
      assertEquals(0, more(after, frozen, "SE"));
      int meanwhile = more(after, frozen, "DK");
      assertTrue(meanwhile >= 0 && meanwhile <= confirmed.get(), after::toString);
      assertEquals(frozen.total() + BEFORE + meanwhile, after.total());

      requireKnown(back);
      requireRecount(anyBrowser.at(restored.base()));
    }
  }

  @Test
  @DisplayName(
      "that is a copy of the files has figures, signers and packs, and needs the secrets file")
  void copied() {
    try (TadamunServer restored = new TadamunServer("start", "restored", mails.keys())) {
      Folders.copy(lost.data().resolve(DATABASE), restored.data().resolve(DATABASE));
      AssertionError refused = assertThrows(AssertionError.class, restored::start);
      assertTrue(refused.getMessage().contains("put it back from the backup"), refused::getMessage);

      Folders.copy(lost.data().resolve(SECRETS), restored.data().resolve(SECRETS));
      Http http = restored.start().http();
      Figures.of(http).requireChange(last, "SE", 0);
      requireKnown(http);

      // The signer is recognised by the address: two signatures count once.
      signer.signBy(http).require(202);
      mails
          .await(signer.email(), 2)
          .forEach(mail -> http.postForm(path(mail.linkTo("/confirm/")), Map.of()).require(303));
      Figures.fresh(http).requireChange(last, "SE", 1);
    }
  }

  /** Signs from Norway before the backup, and confirms the first of them. */
  private static List<Supporter> sign(Http http) {
    List<Supporter> all = new ArrayList<>();
    while (all.size() < BEFORE) {
      Supporter supporter = Supporter.from("NO");
      supporter.signBy(http).require(202);
      all.add(supporter);
    }
    all.subList(0, CONFIRMED_BEFORE).forEach(supporter -> confirm(http, supporter));
    return all;
  }

  /** During the backup Sweden signs, at most twenty per second, and Denmark signs and confirms. */
  private static void backUpWhileSigning(TadamunServer server, Path folder)
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
        String said = server.backup(folder);
        assertTrue(said.startsWith("Backup made in " + folder + ":"), said + server.said());
        assertTrue(signed.get() > first, "people went on signing");
        assertFalse(signing.isDone(), "and nobody was sent away");
      } finally {
        over.set(true);
        crowd.shutdown();
      }
    }
    confirming.get();
    assertFalse(Files.exists(folder.resolveSibling("backup.partial")));
  }

  private static void signOnce(Http http) {
    Supporter.from("SE").signBy(http).require(202);
    signed.incrementAndGet();
  }

  private static void confirmUntilOver(Http http) {
    while (!over.get()) {
      Supporter supporter = Supporter.from("DK");
      supporter.signBy(http).require(202);
      confirm(http, supporter);
      confirmed.incrementAndGet();
    }
  }

  /** Follows the link of the mail on the given server; a repeated confirmation is thanked again. */
  private static void confirm(Http http, Supporter supporter) {
    String link = mails.await(supporter.email()).linkTo("/confirm/");
    http.postForm(path(link), Map.of()).require(303);
  }

  private static int more(Figures after, Figures before, String country) {
    return after.byCountry().getOrDefault(country, 0) - before.byCountry().getOrDefault(country, 0);
  }

  /**
   * Checks that every file has its sum, that only the owner can read it, and that no secrets file
   * is there.
   */
  private static void requireWhole(Path folder) throws IOException, InterruptedException {
    Process check =
        new ProcessBuilder("sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes());
    assertEquals(0, check.waitFor(), said);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        assertEquals(
            Files.isDirectory(each) ? "rwx------" : "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
            each::toString);
        assertFalse(each.endsWith(SECRETS), each::toString);
      }
    }
  }

  private static void requireKnown(Http http) {
    JsonObject verdict =
        http.postJson("/api/v1/snapshots/verification", "{\"sha256\":\"" + hash + "\"}")
            .require(200)
            .json();
    assertTrue(verdict.getBoolean("known"), verdict::toString);
    assertEquals(frozen.total(), verdict.getJsonObject("pack").getInt("total"));
  }

  /** Runs a recount as the staff member who froze the pack: the account came with the backup. */
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

  /** Freezes a pack, and returns the hash with which anybody can ask for it. */
  private static String freezePack(Browser browser, String signInLink) {
    Console.firstSignIn(browser, signInLink, Staff.named("Ines Archive"), "en");
    browser.open("/console/petition/snapshots?campaign=" + Demonstration.SLUG);
    browser.press(".page-actions a");
    String first = "[id='freezing:addressee'] option:nth-of-type(2)";
    browser.choose("freezing:addressee", browser.find(first).getDomProperty("value"));
    browser.press("[id='freezing:freeze']");
    return browser.find("section p .code").getText().replace(" ", "");
  }

  /** The path of a link, which names the lost machine. */
  private static String path(String link) {
    return URI.create(link).getPath();
  }
}
