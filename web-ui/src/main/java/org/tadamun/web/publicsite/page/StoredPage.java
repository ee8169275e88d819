package org.tadamun.web.publicsite.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.tadamun.kernel.secret.boundary.Sha256;

/**
 * An answer as bytes, with a compressed copy, so that sending it again needs no work.
 *
 * @param headers what else is sent, such as Allow or Location
 * @param gzip null if compressing saves too little
 * @param etag strong, without quotes; that of the compressed copy ends in {@code -gz}
 * @param madeAt the moment of the oldest figure in it
 * @param shared whether any reader and any proxy may keep it
 */
public record StoredPage(
    int status,
    String contentType,
    Map<String, String> headers,
    byte[] plain,
    byte[] gzip,
    String etag,
    Instant madeAt,
    boolean shared) {

  private static final int WORTH_COMPRESSING = 600;
  private static final int TAG_BYTES = 12;

  public static StoredPage of(
      int status,
      String contentType,
      Map<String, String> headers,
      byte[] plain,
      Instant madeAt,
      boolean shared) {
    boolean text = contentType != null && !contentType.startsWith("image/png");
    return new StoredPage(
        status,
        contentType,
        Map.copyOf(headers),
        plain,
        text && plain.length >= WORTH_COMPRESSING ? compress(plain) : null,
        tag(plain),
        madeAt,
        shared);
  }

  int weight() {
    return plain.length + (gzip == null ? 0 : gzip.length);
  }

  private static byte[] compress(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream out =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String tag(byte[] plain) {
    byte[] hash = Sha256.of(plain);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
  }
}
