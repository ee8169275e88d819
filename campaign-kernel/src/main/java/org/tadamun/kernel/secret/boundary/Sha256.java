package org.tadamun.kernel.secret.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tadamun.kernel.secret.control.Engines;

/** SHA-256, to recognise bytes. */
public final class Sha256 {

  /** In hexadecimal digits. */
  public static final int LENGTH = 64;

  private static final int BUFFER = 8192;

  private Sha256() {}

  public static byte[] of(byte[] content) {
    return Engines.sha256(content);
  }

  /** In lower-case hexadecimal digits. */
  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(of(content));
  }

  /**
   * Hashes a stream, without holding it in memory.
   *
   * @param most the most bytes
   * @return null where there are more
   */
  public static String hex(InputStream content, long most) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      length += read;
      if (length > most) {
        return null;
      }
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** In groups of four, to be read aloud and compared by eye. */
  public static String grouped(String hex) {
    return hex.replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** A digest to be updated by the caller. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
