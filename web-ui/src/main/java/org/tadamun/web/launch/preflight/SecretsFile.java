package org.tadamun.web.launch.preflight;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;

/**
 * The master key, made at the first start: whoever loses it loses every address in the database.
 */
class SecretsFile {

  private static final String MASTER_KEY = "master-key";
  private static final int KEY_BYTES = 32;

  private final Path file;

  SecretsFile(Path file) {
    this.file = file;
  }

  /**
   * @param databaseIsEmpty whether nothing was encrypted yet, so that a new key does no harm (R6)
   */
  void require(boolean databaseIsEmpty) throws Refusal {
    if (Files.exists(file)) {
      requirePrivate();
      requireKey();
    } else if (databaseIsEmpty) {
      make();
    } else {
      throw refusal(
          "is missing, but the database was filled with it; put it back from the backup.");
    }
  }

  private void make() throws Refusal {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    try {
      DataFolder.writePrivately(
          file,
          "# Part of the backup, but never beside the database's. Without this file nobody can read"
              + " the addresses.\n"
              + MASTER_KEY
              + "="
              + text
              + "\n");
    } catch (IOException unwritable) {
      throw refusal("cannot be made; create its folder and let this user write there.");
    }
  }

  private void requirePrivate() throws Refusal {
    try {
      Set<PosixFilePermission> owner =
          EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      if (!owner.containsAll(Files.getPosixFilePermissions(file))) {
        throw refusal("can be read by others; run chmod 600 on it.");
      }
    } catch (IOException unreadable) {
      throw refusal("cannot be looked at; let this user read it.");
    }
  }

  private void requireKey() throws Refusal {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw refusal("cannot be read; let this user read it.");
    }
    if (!isKey(properties.getProperty(MASTER_KEY, ""))) {
      throw refusal("has no %s of 32 bytes in base64url; put it back from the backup.", MASTER_KEY);
    }
  }

  private static boolean isKey(String text) {
    try {
      return Base64.getUrlDecoder().decode(text).length == KEY_BYTES;
    } catch (IllegalArgumentException malformed) {
      return false;
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
