package org.tadamun.kernel.secret.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stores files as encrypted pieces of text, since the two databases have no common type of long
 * bytes. The context of each piece names its file and position, so a piece of one file cannot be
 * put into another.
 */
@Dependent
public class SealedPieces {

  /** The length of a column for a piece, in characters. */
  public static final int LENGTH_MAX = 32_000;

  /**
   * The bytes of a piece that fit when encrypted and in base64, four characters for three bytes.
   */
  static final int BYTES = 22_000;

  private final Secrets secrets;

  @Inject
  public SealedPieces(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * Encrypts a file.
   *
   * @param context names the file: {@code batch-evidence:<id>}
   */
  public List<String> seal(String context, byte[] content) {
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < content.length; from += BYTES) {
      byte[] piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + BYTES));
      pieces.add(secrets.encrypt(of(context, pieces.size()), piece));
    }
    return pieces;
  }

  /**
   * Decrypts a file.
   *
   * @param sha256 of the whole file, since the pieces alone do not show that the last one is
   *     missing
   * @throws IllegalStateException where a piece was changed, or is missing
   */
  public byte[] open(String context, List<String> pieces, String sha256) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int at = 0; at < pieces.size(); at++) {
      content.writeBytes(secrets.decryptBytes(of(context, at), pieces.get(at)));
    }
    byte[] whole = content.toByteArray();
    if (!Sha256.hex(whole).equals(sha256)) {
      throw new IllegalStateException("a piece of " + context + " is gone");
    }
    return whole;
  }

  static String of(String context, int piece) {
    return context + ':' + piece;
  }
}
