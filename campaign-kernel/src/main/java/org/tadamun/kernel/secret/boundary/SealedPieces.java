package org.tadamun.kernel.secret.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Files as encrypted pieces of text, since the two databases have no type of long bytes in common.
 * Each piece is bound to its file and its place: nobody puts one file's piece into another's.
 */
@Dependent
public class SealedPieces {

  /** What a column that holds a piece takes. */
  public static final int LENGTH_MAX = 32_000;

  /** What fits when it is encrypted and written as text, four characters for three bytes. */
  static final int BYTES = 22_000;

  private final Secrets secrets;

  @Inject
  public SealedPieces(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * @param context which file of what: {@code batch-evidence:<id>}
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
   * @param sha256 of the whole: each piece proves itself and its place, and none that it is the
   *     last
   * @throws IllegalStateException where a piece was changed, or is gone
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
