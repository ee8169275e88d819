package org.tadamun.kernel.secret.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/** Secrets from a file in the test's folder, for tests of encrypted data. */
public final class FilledSecrets {

  private FilledSecrets() {}

  public static Secrets in(Path folder) throws IOException {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 5);
    String line = "master-key=" + Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    return new Secrets(Files.writeString(folder.resolve("secrets.properties"), line));
  }
}
