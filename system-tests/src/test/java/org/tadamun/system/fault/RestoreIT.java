package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Figures;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Mailbox;
import org.tadamun.system.server.Supporter;
import org.tadamun.system.server.TadamunServer;

/** As docs/operations.md has it for Derby: stop, copy the database; elsewhere put it back. */
@BrowserTest
@DisplayName("What was backed up and is put back on another machine")
class RestoreIT {

  private static final String DATABASE = "database";
  private static final String SECRETS = "secrets.properties";

  @Test
  @DisplayName("has its figures, its signers and its packs, but does not start without its secrets")
  void restored(Browser anyBrowser) throws IOException {
    Mailbox mails = new Mailbox();
    try (TadamunServer lost = new TadamunServer("demo", "lost", mails.keys()).start();
        TadamunServer restored = new TadamunServer("start", "restored", mails.keys())) {
      Supporter signer = Supporter.from("SE");
      signer.signBy(lost.http()).require(202);
      mails.await(signer.email());
      String hash = freezePack(anyBrowser.at(lost.base()), lost.signInLink());
      Figures before = Figures.of(lost.http());
      lost.stop();

      copy(lost.data().resolve(DATABASE), restored.data().resolve(DATABASE));
      AssertionError refused = assertThrows(AssertionError.class, restored::start);
      assertTrue(refused.getMessage().contains("put it back from the backup"), refused::getMessage);

      copy(lost.data().resolve(SECRETS), restored.data().resolve(SECRETS));
      Http http = restored.start().http();
      Figures.of(http).requireChange(before, "SE", 0);
      JsonObject verdict =
          http.postJson("/api/v1/snapshots/verification", "{\"sha256\":\"" + hash + "\"}")
              .require(200)
              .json();
      assertTrue(verdict.getBoolean("known"), verdict::toString);
      assertEquals(before.total(), verdict.getJsonObject("pack").getInt("total"));

      // He is known by his address: whoever signs twice is counted once.
      signer.signBy(http).require(202);
      mails
          .await(signer.email(), 2)
          .forEach(mail -> http.postForm(path(mail.linkTo("/confirm/")), Map.of()).require(303));
      Figures.fresh(http).requireChange(before, "SE", 1);
    }
  }

  /** Gives the hash by which everybody may ask for it. */
  static String freezePack(Browser browser, String signInLink) {
    Console.firstSignIn(browser, signInLink, Staff.named("Ines Archive"), "en");
    browser.open("/console/petition/snapshots?campaign=" + Demonstration.SLUG);
    browser.press(".page-actions a");
    String first = "[id='freezing:addressee'] option:nth-of-type(2)";
    browser.choose("freezing:addressee", browser.find(first).getDomProperty("value"));
    browser.press("[id='freezing:freeze']");
    return browser.find("section p .code").getText().replace(" ", "");
  }

  /** Its link names the machine that is gone. */
  static String path(String link) {
    return URI.create(link).getPath();
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      List<Path> all = found.toList();
      Files.createDirectories(to.getParent());
      for (Path one : all) {
        Files.copy(
            one, to.resolve(from.relativize(one).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
