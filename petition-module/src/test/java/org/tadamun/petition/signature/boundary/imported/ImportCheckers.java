package org.tadamun.petition.signature.boundary.imported;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.Terms;

/** Checks of imports into an open petition, for tests. */
public final class ImportCheckers {

  private static String key;

  private ImportCheckers() {}

  public static ImportChecker open(Path folder) throws IOException {
    Secrets secrets = secrets(folder);
    return new ImportChecker(
        Terms.open(),
        Terms.policy(),
        secrets,
        secrets.fingerprinter(Petitions.KEY_CONTEXT, key(secrets)),
        1);
  }

  /** One key for all test classes, which run at the same time and compare fingerprints. */
  private static synchronized String key(Secrets secrets) {
    if (key == null) {
      key = secrets.newWrappedKey(Petitions.KEY_CONTEXT);
    }
    return key;
  }

  /** Secrets with the same master key each time. */
  public static Secrets secrets(Path folder) throws IOException {
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
    return new Secrets(
        Files.writeString(folder.resolve("secrets.properties"), "master-key=" + key));
  }

  /** The fingerprint that signing by the form gives this address. */
  public static String fingerprint(Path folder, String canonical) throws IOException {
    Secrets secrets = secrets(folder);
    return secrets.hmac(Petitions.KEY_CONTEXT, key(secrets), canonical);
  }
}
