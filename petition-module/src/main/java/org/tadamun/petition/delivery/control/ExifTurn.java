package org.tadamun.petition.delivery.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The orientation of a picture: the only part of its Exif block that does not concern the
 * photographer.
 */
final class ExifTurn {

  /** The picture is stored upright. */
  static final int NONE = 1;

  private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int TAG = 0x0112;
  private static final int LAST = 8;
  private static final int ENTRY = 12;

  private ExifTurn() {}

  /** Reads the orientation from an Exif block; {@link #NONE} if it cannot be read. */
  static int of(byte[] file, int from, int length) {
    if (length < HEAD.length + 10 || !startsWithHead(file, from)) {
      return NONE;
    }
    ByteBuffer tiff = ByteBuffer.wrap(file, from + HEAD.length, length - HEAD.length).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return NONE;
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if (entry > tiff.limit() - ENTRY) {
        return NONE;
      }
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int turn = tiff.getShort(entry + 8) & 0xFFFF;
        return turn > NONE && turn <= LAST ? turn : NONE;
      }
    }
    return NONE;
  }

  /** Builds an Exif block with only this orientation; empty for {@link #NONE}. */
  static byte[] segment(int turn) {
    if (turn == NONE) {
      return new byte[0];
    }
    ByteBuffer block = ByteBuffer.allocate(36);
    block.putShort((short) 0xFFE1).putShort((short) 34).put(HEAD);
    block.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    block.putShort((short) 1).putShort((short) TAG).putShort((short) 3).putInt(1);
    block.putShort((short) turn).putShort((short) 0).putInt(0);
    return block.array();
  }

  private static boolean startsWithHead(byte[] file, int from) {
    for (int i = 0; i < HEAD.length; i++) {
      if (file[from + i] != HEAD[i]) {
        return false;
      }
    }
    return true;
  }
}
