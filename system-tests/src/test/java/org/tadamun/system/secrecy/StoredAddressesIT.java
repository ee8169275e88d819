package org.tadamun.system.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.system.server.Answer;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Mailbox;
import org.tadamun.system.server.Store;
import org.tadamun.system.server.Supporter;
import org.tadamun.system.server.TadamunServer;

/** A disk or a copy of it falls into the wrong hands, without the secrets file. */
@DisplayName("The addresses of a thousand signers")
class StoredAddressesIT {

  private static final int SIGNERS = 1000;
  private static final int AT_ONCE = 4;
  private static final String DOMAIN = "hidden-harbour.example";

  /** Names are stored as they are: a scan that does not find this one has not worked. */
  private static final String NAME = "Quillonberry";

  @ParameterizedTest(name = "are in no file on {0}, nor are their digests without a key")
  @EnumSource
  void nowhere(Store store) throws Exception {
    Mailbox mails = new Mailbox();
    Map<String, String> keys = new HashMap<>(store.keys());
    keys.putAll(mails.keys());
    List<Supporter> signers =
        IntStream.range(0, SIGNERS)
            .mapToObj(i -> new Supporter(NAME, null, "Ada.Nr" + i + "@" + DOMAIN, "NO"))
            .toList();
    try (TadamunServer server = Demonstration.begun("stored-" + store, keys).start()) {
      sign(server.http(), signers);
      Supporter confirmed = signers.getLast();
      String link = mails.await(confirmed.email()).links().getFirst();
      String code = personalCode(server.http().postForm(link, Map.of()));
      Path files = store == Store.POSTGRESQL ? writtenOut(keys) : server.data();
      server.stop();
      byte[] said = server.said().getBytes(StandardCharsets.UTF_8);
      if (store == Store.DERBY) {
        requirePrivate(files);
      }
      RawScan name = new RawScan().lookFor(Map.of("name", NAME.getBytes(StandardCharsets.UTF_8)));
      assertFalse(name.in(files).isEmpty(), "the files are not those of the signatures: " + files);
      assertEquals(List.of(), name.in(server.data().resolve("logs")), "logs");
      assertEquals(List.of(), name.in(said), "terminal");
      RawScan scan = new RawScan().lookFor(Traces.ofText(DOMAIN));
      signers.forEach(signer -> scan.lookFor(Traces.ofDigests(signer.email())));
      assertEquals(List.of(), new RawScan().lookFor(Traces.ofText(code)).in(files), "his own link");
      assertEquals(List.of(), scan.in(files), "database");
      assertEquals(List.of(), scan.in(server.data()), "data folder with its logs");
      assertEquals(List.of(), scan.in(said), "terminal");
    }
  }

  /** The code of the personal link, with which the address of the thank-you page ends. */
  private static String personalCode(Answer confirmed) {
    String thanks = confirmed.require(303).header("Location");
    String code = thanks.substring(thanks.lastIndexOf('/') + 1);
    assertTrue(code.matches("[a-z0-9]{12}"), thanks);
    return code;
  }

  /**
   * Checks that the database folder is private, and that there is no log of Derby, which would
   * contain names.
   */
  private static void requirePrivate(Path data) throws IOException {
    Path pages = data.resolve("database/seg0");
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(pages)));
    assertFalse(Files.exists(data.resolve("logs/derby.log")));
  }

  private static void sign(Http http, List<Supporter> signers) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> running = new ArrayList<>();
      for (Supporter signer : signers) {
        running.add(threads.submit(() -> Supporter.sign(http, fields(signer)).require(202)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
  }

  private static Map<String, String> fields(Supporter signer) {
    Map<String, String> fields = signer.fields();
    fields.remove("familyName");
    return fields;
  }

  /** Writes everything to the disk, and returns the folder. */
  private static Path writtenOut(Map<String, String> keys) throws SQLException {
    String user = keys.get("database.user");
    try (Connection database =
            DriverManager.getConnection(
                keys.get("database.url"), user, keys.get("database.password"));
        Statement statement = database.createStatement()) {
      statement.execute("checkpoint");
      try (ResultSet folder = statement.executeQuery("show data_directory")) {
        folder.next();
        return Path.of(folder.getString(1));
      }
    }
  }
}
