package org.tadamun.web.launch.preflight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.file.SecretsMode;
import org.tadamun.web.launch.preflight.content.SqlState;
import org.tadamun.web.launch.preflight.owner.OwnedFile;
import org.tadamun.web.launch.preflight.owner.PlainFile;

/** The file with the master keys, made at the first start; without it no address can be read. */
class SecretsFile {

  private static final String MASTER_KEY = "master-key";
  private static final int KEY_BYTES = 32;

  private final Path file;
  private final OwnedFile owned;

  SecretsFile(Path file) {
    this.file = file;
    this.owned = new OwnedFile(file);
  }

  /**
   * @param databaseIsEmpty whether nothing was encrypted yet, so that a new key is safe (R6)
   */
  void require(boolean databaseIsEmpty) throws Refusal {
    String none = PlainFile.whyNone(file);
    if (!none.isEmpty()) {
      throw refusal("%s.", none);
    } else if (Files.exists(file)) {
      requirePrivate();
      read();
    } else if (databaseIsEmpty) {
      make();
    } else {
      throw refusal(
          "is missing, but the database was filled with it; put it back from the backup, unless it"
              + " is there under another name.");
    }
  }

  private void make() throws Refusal {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    try {
      DataFolder.writePrivately(
          file,
          ("# Part of the backup, but never beside the database's. Without this file nobody can read"
                  + " the addresses.\n%s=%s\n")
              .formatted(MASTER_KEY, text));
    } catch (IOException unwritable) {
      throw refusal("cannot be made; create its folder and let this user write there.");
    }
  }

  private void requirePrivate() throws Refusal {
    try {
      if (SecretsMode.isOpen(file)) {
        throw refusal("can be read by others; %s.", owned.remedy("run chmod 600 on it"));
      }
    } catch (IOException unreadable) {
      throw refusal("cannot be looked at; let this user read it.");
    }
  }

  /** Checks all keys, also older ones: a broken one would otherwise be noticed too late. */
  private Secrets read() throws Refusal {
    try {
      return new Secrets(file);
    } catch (UncheckedIOException unreadable) {
      throw refusal("cannot be read; %s.", owned.remedy("let this user read it (chmod 600)"));
    } catch (IllegalStateException broken) {
      throw refusal(
          "has no %s of 32 bytes in base64url, or not the stamp-key and pack-signing-key that"
              + " belong to a later one, or an ended-signing-key without its moment and public key;"
              + " put it back from the backup.",
          MASTER_KEY);
    }
  }

  /**
   * Requires the database's newest key and, until all data is encrypted with it, all older ones
   * that are not retired.
   */
  void requireKeys(Connection connection) throws SQLException, Refusal {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT key_no, check_text, finished_at FROM kernel_master_key"
                    + " WHERE retired_at IS NULL ORDER BY key_no DESC")) {
      boolean finished = false;
      while (!finished && rows.next()) {
        requireKey(rows.getInt(1), rows.getString(2));
        finished = rows.getTimestamp(3) != null;
      }
    } catch (SQLException failed) {
      if (!SqlState.of(failed).isMissingTable()) {
        throw failed;
      }
    }
  }

  /**
   * @param number a key with which data in the database was encrypted
   * @param check its check value
   */
  void requireKey(int number, String check) throws Refusal {
    if (Files.notExists(file)) {
      return;
    }
    require(false);
    if (!read().hasKey(number, check)) {
      throw refusal(
          "is not the one of this database: its key %d is missing or another one; keep this file"
              + " under another name, and put there the one of the same time, or that of the node"
              + " which made the key.",
          number);
    }
  }

  private Refusal refusal(String sentence, Object... arguments) {
    return new Refusal(
        ExitCode.SECRETS,
        "The secrets file %s (tadamun.secrets-file) %s",
        file,
        sentence.formatted(arguments));
  }
}
