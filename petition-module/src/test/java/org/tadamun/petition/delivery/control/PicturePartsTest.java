package org.tadamun.petition.delivery.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.file.boundary.FileUpload;

@DisplayName("R7: Picture of a receipt")
class PicturePartsTest {

  @Test
  @DisplayName("A photograph keeps every pixel, and loses all metadata")
  void jpeg() {
    byte[] sent = Pictures.photograph(1, ByteOrder.BIG_ENDIAN);
    byte[] kept = PictureParts.ofJpeg(sent).orElseThrow();
    assertTrue(Pictures.tells(sent, Pictures.PLACE));
    for (String secret : new String[] {"GPS", "Exif", "taken by", "ftyp", "JFIF"}) {
      assertFalse(Pictures.tells(kept, secret), secret);
    }
    assertArrayEquals(Pictures.pixels(sent), Pictures.pixels(kept));
    assertArrayEquals(kept, PictureParts.ofJpeg(kept).orElseThrow(), "once more changes nothing");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 6, 8})
  @DisplayName("A photograph keeps its orientation, in either byte order of its Exif block")
  void turn(int turn) {
    Stream.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)
        .forEach(
            order -> {
              byte[] kept = PictureParts.ofJpeg(Pictures.photograph(turn, order)).orElseThrow();
              assertEquals(turn, ExifTurn.of(kept, 6, 32), order.toString());
              assertFalse(Pictures.tells(kept, "GPS"));
              Pictures.pixels(kept);
            });
  }

  @Test
  @DisplayName("A PNG keeps every pixel, and loses its texts and what follows its end")
  void png() {
    byte[] sent = Pictures.screenshot();
    byte[] kept = PictureParts.ofPng(sent).orElseThrow();
    assertTrue(Pictures.tells(sent, Pictures.PLACE));
    assertFalse(Pictures.tells(kept, "GPS"));
    assertFalse(Pictures.tells(kept, "tEXt"));
    assertArrayEquals(Pictures.pixels(sent), Pictures.pixels(kept));
  }

  @Test
  @DisplayName("A JPEG or PNG that is cut off anywhere is refused")
  void torn() {
    byte[] jpeg = PictureParts.ofJpeg(Pictures.plain("jpg")).orElseThrow();
    for (int length = 0; length < jpeg.length; length++) {
      assertEquals(Optional.empty(), PictureParts.ofJpeg(Arrays.copyOf(jpeg, length)));
    }
    byte[] png = Pictures.plain("png");
    for (int length = 0; length < png.length; length++) {
      assertEquals(Optional.empty(), PictureParts.ofPng(Arrays.copyOf(png, length)));
    }
  }

  @Test
  @DisplayName("A damaged JPEG never causes an exception")
  void garbage() {
    Random random = new Random(7);
    byte[] sent = Pictures.photograph(6, ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 3000; i++) {
      byte[] broken = damaged(sent, 2, random);
      PictureParts.ofJpeg(broken).ifPresent(kept -> assertTrue(kept.length <= broken.length + 40));
      PictureParts.ofPng(broken);
    }
  }

  /** A copy with five wrong bytes, none of them before this place. */
  private static byte[] damaged(byte[] sent, int from, Random random) {
    byte[] broken = sent.clone();
    for (int hit = 0; hit < 5; hit++) {
      broken[from + random.nextInt(broken.length - from)] = (byte) random.nextInt();
    }
    return broken;
  }

  @Test
  @DisplayName("A PNG damaged anywhere behind its signature never causes an exception")
  void garbledPng() {
    Random random = new Random(7);
    byte[] sent = Pictures.screenshot();
    for (int i = 0; i < 3000; i++) {
      keepsNoMore(damaged(sent, 8, random));
    }
    for (int at = 8; at < sent.length; at++) {
      byte[] broken = sent.clone();
      broken[at] = (byte) 0xFF;
      keepsNoMore(broken);
    }
  }

  private static void keepsNoMore(byte[] png) {
    PictureParts.ofPng(png).ifPresent(kept -> assertTrue(kept.length <= png.length));
  }

  @Test
  @DisplayName("An Exif block without a valid orientation counts as not rotated")
  void noTurn() {
    assertEquals(ExifTurn.NONE, ExifTurn.of(new byte[40], 0, 40));
    assertEquals(ExifTurn.NONE, ExifTurn.of(Pictures.exif(9, ByteOrder.BIG_ENDIAN), 0, 50));
    assertEquals(ExifTurn.NONE, ExifTurn.of(Pictures.exif(6, ByteOrder.BIG_ENDIAN), 0, 12));
    assertEquals(0, ExifTurn.segment(ExifTurn.NONE).length);
  }

  @Test
  @DisplayName("A missing, foreign, damaged or too large file is refused at the field receipt")
  void refusals() {
    refused("kernel.error.required", null);
    refused("delivery.error.picture", new FileUpload("a.pdf", "%PDF-1.7 x".getBytes()));
    refused("delivery.error.picture", new FileUpload("a.jpg", "<html>".getBytes()));
    byte[] torn = Arrays.copyOf(Pictures.plain("jpg"), 100);
    refused("delivery.error.picture", new FileUpload("a.jpg", torn));
    byte[] large = Arrays.copyOf(Pictures.plain("jpg"), FileUpload.BYTES_MAX + 1);
    refused("batch.error.large", new FileUpload("a.jpg", large));
  }

  private static void refused(String key, FileUpload file) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> ReceiptStore.cleaned(file));
    assertEquals("receipt", refusal.errors().getFirst().field());
    assertEquals(key, refusal.errors().getFirst().messageKey());
  }
}
