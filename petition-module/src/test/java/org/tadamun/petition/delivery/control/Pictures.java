package org.tadamun.petition.delivery.control;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, as cameras write them. */
final class Pictures {

  static final String PLACE = "GPSLatitude 33.6844";

  private Pictures() {}

  static byte[] plain(String format) {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 20; y++) {
        image.setRGB(x, y, new Color(6 * x, 12 * y, (x * y) % 256).getRGB());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  /** A JPEG with an Exif block about orientation and place, a comment, and a film after its end. */
  static byte[] photograph(int turn, ByteOrder order) {
    byte[] plain = plain("jpg");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xE1, exif(turn, order));
    segment(out, 0xE2, ("MPF " + PLACE).getBytes(StandardCharsets.US_ASCII));
    segment(out, 0xFE, ("taken by " + PLACE).getBytes(StandardCharsets.US_ASCII));
    out.write(plain, 2, plain.length - 2);
    out.writeBytes(("ftypmp42 " + PLACE).getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  static byte[] exif(int turn, ByteOrder order) {
    byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer block = ByteBuffer.allocate(6 + 8 + 2 + 24 + place.length);
    block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).order(order);
    byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
    block.put(mark).put(mark).putShort((short) 42).putInt(8).putShort((short) 2);
    block.putShort((short) 0x0110).putShort((short) 2).putInt(1).putInt(0);
    block.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    block.putShort((short) turn).putShort((short) 0);
    return block.put(place).array();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.write(0xFF);
    out.write(marker);
    out.write((content.length + 2) >> 8);
    out.write((content.length + 2) & 0xFF);
    out.writeBytes(content);
  }

  /** A PNG with a text about the place, and more bytes after its end. */
  static byte[] screenshot() {
    byte[] plain = plain("png");
    int head = 8 + 25;
    byte[] text = ("tEXtWhere\0" + PLACE).getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(text);
    ByteBuffer chunk = ByteBuffer.allocate(text.length + 8);
    chunk.putInt(text.length - 4).put(text).putInt((int) sum.getValue());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, head);
    out.writeBytes(chunk.array());
    out.write(plain, head, plain.length - head);
    out.writeBytes(PLACE.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  static int[] pixels(byte[] picture) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
      return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static boolean tells(byte[] picture, String what) {
    return new String(picture, StandardCharsets.ISO_8859_1).contains(what);
  }
}
