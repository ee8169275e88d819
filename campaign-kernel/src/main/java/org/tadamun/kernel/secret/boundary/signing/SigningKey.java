package org.tadamun.kernel.secret.boundary.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.tadamun.kernel.secret.control.Engines;

/**
 * Signs files that leave the installation and must be recognised later: Ed25519 (RFC 8032). The
 * private key is derived from a master key, so a backup of the secrets file contains it; the public
 * key is for everybody.
 */
public final class SigningKey {

  public static final String ALGORITHM = "Ed25519";
  private static final int SEED_BYTES = 32;
  private static final Base64.Encoder TEXT = Base64.getEncoder();

  private final KeyPair pair;

  private SigningKey(KeyPair pair) {
    this.pair = pair;
  }

  /**
   * Makes the key pair.
   *
   * @param seed the private key as in RFC 8032, 32 bytes
   */
  public static SigningKey of(byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("a seed has " + SEED_BYTES + " bytes");
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Dictated(seed));
      return new SigningKey(generator.generateKeyPair());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has Ed25519", impossible);
    }
  }

  /** The signature in base64, 88 characters. */
  public String sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(content);
      return TEXT.encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether this key has signed these bytes; false also for an invalid signature. */
  public boolean hasSigned(byte[] content, String signature) {
    return isSigned(content, signature, publicKey());
  }

  /** Verifies a signature with the public key alone. */
  public static boolean isSigned(byte[] content, String signature, String publicKey) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(decode(publicKey));
      check.update(content);
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return false;
    }
  }

  /**
   * Reads a public key.
   *
   * @param publicKey X.509 in base64
   * @throws IllegalArgumentException if it is none
   */
  public static PublicKey decode(String publicKey) {
    try {
      byte[] encoded = Base64.getDecoder().decode(publicKey);
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException other) {
      throw new IllegalArgumentException("no public key", other);
    }
  }

  /** X.509 in base64, as {@code openssl pkey -pubin} reads it between its two lines. */
  public String publicKey() {
    return TEXT.encodeToString(pair.getPublic().getEncoded());
  }

  /** SHA-256 of the public key's X.509 form, 64 hexadecimal digits, to be read aloud. */
  public String fingerprint() {
    return fingerprint(pair.getPublic());
  }

  static String fingerprint(PublicKey key) {
    return HexFormat.of().formatHex(Engines.sha256(key.getEncoded()));
  }

  /** The JDK makes a pair of 32 random bytes; these are fixed, so the pair is always the same. */
  private static final class Dictated extends SecureRandom {

    private final transient byte[] seed;

    private Dictated(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(seed, 0, target, 0, target.length);
    }
  }
}
