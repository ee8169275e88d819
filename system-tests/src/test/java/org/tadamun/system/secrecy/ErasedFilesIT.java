package org.tadamun.system.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Mailbox;
import org.tadamun.system.server.Supporter;
import org.tadamun.system.server.TadamunServer;

/**
 * Derby marks a deleted index entry, and overwrites it only when its page needs the room: among
 * people who sign one after the other, never.
 */
@DisplayName("Name and fingerprint of a signer who erased everything")
class ErasedFilesIT {

  private static final int BEFORE = 60;
  private static final int AFTER = 120;

  private final Mailbox mails = new Mailbox();
  private String url;

  @BeforeAll
  static void withoutLog() {
    System.setProperty("derby.stream.error.file", "target/derby.log");
  }

  @Test
  @DisplayName("backup R4 leftover R2: are in no later backup, and in no file after a later start")
  void gone() throws Exception {
    try (TadamunServer server = Demonstration.begun("erased-files", mails.keys()).start()) {
      url = "jdbc:derby:" + server.data().resolve("database");
      Http http = server.http();
      sign(http, BEFORE);
      Supporter stays = new Supporter("Philippa", "Oystercatcher", "philippa@example.org", "NO");
      confirm(http, stays);
      Supporter leaves = new Supporter("Zebediah", "Quillonberry", "zebediah@example.org", "NO");
      String token = confirm(http, leaves);
      sign(http, BEFORE);
      server.stop();
      RawScan scan = traces();
      Path files = server.data().resolve("database");
      assertEquals(4, whats(scan, files).size(), "the scan finds each of them");

      server.start();
      http.postForm("/en/erase/" + token, Map.of()).require(303);
      sign(http, AFTER);
      Path backup = server.data().resolveSibling("backup");
      String said = server.backup(backup);
      assertTrue(said.startsWith("Backup made in " + backup + ":"), said + server.said());
      assertEquals(List.of(), scan.in(backup), "backup");
      requireStays(backup);

      server.stop();
      String rows = text("select count(*) from petition_signature");
      ageByTwoDays();
      server.start();
      server.stop();
      assertEquals(List.of(), scan.in(files), "files after a later start");
      requireStays(files);
      assertEquals(rows, text("select count(*) from petition_signature"));
    }
  }

  /** Reads the fingerprint while the server is down. */
  private RawScan traces() throws SQLException {
    String fingerprint =
        text("select address_hmac from petition_signature where family_name = 'Quillonberry'");
    return new RawScan()
        .lookFor(
            Map.of(
                "family name", bytes("Quillonberry"),
                "given name", bytes("Zebediah"),
                "name as it is looked for", bytes("quillonberry zebediah"),
                "fingerprint", bytes(fingerprint)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Set<String> whats(RawScan scan, Path folder) throws IOException {
    return scan.in(folder).stream()
        .map(found -> found.substring(0, found.indexOf(" in ")))
        .collect(Collectors.toSet());
  }

  private static void requireStays(Path folder) throws IOException {
    RawScan scan = new RawScan().lookFor(Map.of("stays", bytes("oystercatcher philippa")));
    assertFalse(scan.in(folder).isEmpty(), "what nobody erased is in " + folder);
  }

  private static void sign(Http http, int people) {
    for (int i = 0; i < people; i++) {
      Supporter.from("NO").signBy(http).require(202);
    }
  }

  /** Signs and confirms; returns the token of the mailed link. */
  private String confirm(Http http, Supporter supporter) {
    supporter.signBy(http).require(202);
    String link = mails.await(supporter.email()).linkTo("/confirm/");
    http.postForm(link, Map.of()).require(303);
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private String text(String question) throws SQLException {
    try (Connection database = DriverManager.getConnection(url, "tadamun", "none");
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      assertTrue(row.next(), question);
      return row.getString(1);
    } finally {
      shutDown();
    }
  }

  /** Makes the installation two days older. */
  private void ageByTwoDays() throws SQLException {
    try (Connection database = DriverManager.getConnection(url, "tadamun", "none");
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "update kernel_campaign set created_at = {fn timestampadd(SQL_TSI_DAY, -2, created_at)}");
    } finally {
      shutDown();
    }
  }

  /** Derby reports the shutdown by an error. */
  private void shutDown() {
    try {
      DriverManager.getConnection(url + ";shutdown=true", "tadamun", "none").close();
    } catch (SQLException down) {
      assertEquals("08006", down.getSQLState(), down::toString);
    }
  }
}
