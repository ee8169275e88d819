package org.tadamun.kernel.secret.boundary;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a row id that strangers carry for us, as in a return address. They cannot read it, make
 * another one, or see that two ids are neighbours.
 *
 * <p>One AES-256 block of the id, the second in which the row was created, and four zero bytes, in
 * lower-case hexadecimal, since some mail servers change the case. A random guess has the zeros
 * once in 2^32 tries, and then hardly ever a row of just that second. A single block needs no mode
 * of operation.
 */
public final class NumberSeal {

  /** In characters. */
  public static final int LENGTH = 32;

  private final SecretKey key;

  /**
   * What was encrypted.
   *
   * @param second since 1970, until 2106: after a restore the same id is given again to another
   *     row, but in another second
   */
  public record Numbered(long number, long second) {

    public boolean isMadeAt(Instant moment) {
      return second == moment.getEpochSecond();
    }
  }

  NumberSeal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  public String seal(long number, Instant made) {
    byte[] block =
        ByteBuffer.allocate(LENGTH / 2).putLong(number).putInt((int) made.getEpochSecond()).array();
    return HexFormat.of().formatHex(crypt(Cipher.ENCRYPT_MODE, block));
  }

  /** Decrypts; empty for what was not encrypted here for the same purpose. */
  public Optional<Numbered> open(String sealed) {
    if (!sealed.matches("[0-9a-fA-F]{" + LENGTH + "}")) {
      return Optional.empty();
    }
    ByteBuffer block = ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, HexFormat.of().parseHex(sealed)));
    Numbered found = new Numbered(block.getLong(), Integer.toUnsignedLong(block.getInt()));
    return block.getInt() == 0 ? Optional.of(found) : Optional.empty();
  }

  private byte[] crypt(int mode, byte[] block) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, key);
      return cipher.doFinal(block);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("encryption is not available", impossible);
    }
  }
}
