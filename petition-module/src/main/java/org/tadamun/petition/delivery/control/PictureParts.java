package org.tadamun.petition.delivery.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Removes from a picture what a camera adds: place, time, device, thumbnail, a film after the end.
 * The image data stay bit for bit; nothing is decoded, so that no small file can become a huge one.
 *
 * <p>The orientation is kept, in a block of our own: else an upright receipt would lie on its side.
 * Sources: ISO/IEC 10918-1 B.1, Exif 2.32 4.5, PNG (ISO/IEC 15948) 11.
 */
final class PictureParts {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int PNG_HEAD = 8;
  private static final Set<String> SEEN =
      Set.of("IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "cHRM", "bKGD", "IDAT", "IEND");

  private final byte[] sent;
  private final ByteArrayOutputStream kept;
  private int at;

  private PictureParts(byte[] sent) {
    this.sent = sent;
    this.kept = new ByteArrayOutputStream(sent.length);
  }

  /** The cleaned picture; empty if it is no complete JPEG. */
  static Optional<byte[]> ofJpeg(byte[] sent) {
    return new PictureParts(sent).jpeg();
  }

  /** The cleaned picture; empty if it is no complete PNG. */
  static Optional<byte[]> ofPng(byte[] sent) {
    return new PictureParts(sent).png();
  }

  private Optional<byte[]> jpeg() {
    if (sent.length < 4 || marker() != SOI) {
      return Optional.empty();
    }
    copy(2);
    while (at + 2 <= sent.length && (sent[at] & 0xFF) == 0xFF) {
      int marker = marker();
      if (marker == EOI) {
        copy(2);
        return Optional.of(kept.toByteArray());
      }
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int length = at + 4 <= sent.length ? 2 + number(at + 2, 2) : 0;
      if (length < 4 || length > sent.length - at) {
        return Optional.empty();
      }
      segment(marker, length);
    }
    return Optional.empty();
  }

  private void segment(int marker, int length) {
    if (marker == APP1) {
      kept.writeBytes(ExifTurn.segment(ExifTurn.of(sent, at + 4, length - 4)));
      at += length;
    } else if (isBeside(marker)) {
      at += length;
    } else {
      copy(length);
    }
    if (marker == SOS) {
      copy(scan() - at);
    }
  }

  /** Whether a segment is metadata. APP14 is not: without it some pictures become negatives. */
  private static boolean isBeside(int marker) {
    return marker == COMMENT || marker >= APP0 && marker <= APP15 && marker != APP14;
  }

  /** The end of the compressed data: the first marker that is neither padding nor a restart. */
  private int scan() {
    int here = at;
    while (here + 1 < sent.length) {
      int next = sent[here + 1] & 0xFF;
      boolean within = next == 0 || next >= 0xD0 && next <= 0xD7;
      if ((sent[here] & 0xFF) == 0xFF && !within) {
        return here;
      }
      here++;
    }
    return sent.length;
  }

  private Optional<byte[]> png() {
    copy(Math.min(PNG_HEAD, sent.length));
    while (at + 12 <= sent.length) {
      long length = 12L + (number(at, 4) & 0xFFFF_FFFFL);
      if (length > sent.length - at) {
        return Optional.empty();
      }
      String type = new String(sent, at + 4, 4, StandardCharsets.US_ASCII);
      if (SEEN.contains(type)) {
        copy((int) length);
      } else {
        at += (int) length;
      }
      if (type.equals("IEND")) {
        return Optional.of(kept.toByteArray());
      }
    }
    return Optional.empty();
  }

  private int marker() {
    return sent[at + 1] & 0xFF;
  }

  private int number(int from, int bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(sent);
    return bytes == 2 ? buffer.getShort(from) & 0xFFFF : buffer.getInt(from);
  }

  private void copy(int length) {
    kept.write(sent, at, length);
    at += length;
  }
}
