package org.tadamun.kernel.secret.boundary;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.OptionalLong;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A number that strangers carry for us, as in a return address: they cannot read it, cannot make
 * another one, and cannot tell that two of them are neighbours.
 *
 * <p>One AES-256 block of the number and as many noughts, in lower-case hexadecimal since some mail
 * servers change the case. Whoever tries at random meets the noughts once in 2^64. One block alone
 * needs no mode of operation.
 */
public final class NumberSeal {

  /** In characters. */
  public static final int LENGTH = 32;

  private final SecretKey key;

  NumberSeal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  public String seal(long number) {
    byte[] block = ByteBuffer.allocate(LENGTH / 2).putLong(number).array();
    return HexFormat.of().formatHex(crypt(Cipher.ENCRYPT_MODE, block));
  }

  /** Empty for whatever was not sealed here for the same purpose. */
  public OptionalLong open(String sealed) {
    if (!sealed.matches("[0-9a-fA-F]{" + LENGTH + "}")) {
      return OptionalLong.empty();
    }
    ByteBuffer block = ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, HexFormat.of().parseHex(sealed)));
    long number = block.getLong();
    return block.getLong() == 0 ? OptionalLong.of(number) : OptionalLong.empty();
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
