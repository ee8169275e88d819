package org.tadamun.kernel.secret.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything that is done with the master key, which lies in the secrets file, outside the
 * database. Whoever has only one of the two can read no address.
 *
 * <p>Encryption is AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D), uniqueness is
 * HMAC-SHA-256, tokens are 256 random bits kept as SHA-256 only. All are text in base64url.
 */
@ApplicationScoped
public class Secrets {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

  @Inject
  @ConfigProperty(name = "tadamun.secrets-file")
  private String file;

  private final SecureRandom random = new SecureRandom();
  private SecretKey encryption;
  private byte[] derivation;
  private SigningKey signing;

  protected Secrets() {}

  /** Outside a container: with the master key of this file. */
  public Secrets(Path file) {
    this.file = file.toString();
    load();
  }

  @PostConstruct
  private void load() {
    byte[] master = readMaster(Path.of(file));
    encryption = new SecretKeySpec(derive(master, "address-encryption"), "AES");
    derivation = derive(master, "derivation");
    signing = SigningKey.of(derive(master, "pack-signing"));
  }

  /** Encrypts; the context (such as "signature") must be the same when decrypting. */
  public String encrypt(String context, String plain) {
    return encrypt(context, plain.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for bytes: a file, or a piece of one. */
  public String encrypt(String context, byte[] plain) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, context, nonce);
      byte[] secret = cipher.doFinal(plain);
      return TEXT.encodeToString(
          ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("encryption is not available", impossible);
    }
  }

  /**
   * @throws IllegalStateException when the text was changed, or made with another key or context
   */
  public String decrypt(String context, String encrypted) {
    return new String(decryptBytes(context, encrypted), StandardCharsets.UTF_8);
  }

  /** As {@link #decrypt}, for what was bytes. */
  public byte[] decryptBytes(String context, String encrypted) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(BYTES.decode(encrypted));
      byte[] nonce = new byte[NONCE_BYTES];
      bytes.get(nonce);
      byte[] secret = new byte[bytes.remaining()];
      bytes.get(secret);
      return cipher(Cipher.DECRYPT_MODE, context, nonce).doFinal(secret);
    } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException wrong) {
      throw new IllegalStateException("cannot be read with this secrets file", wrong);
    }
  }

  /** A key of its own for one thing (such as a petition), wrapped for the database. */
  public String newWrappedKey(String context) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return encrypt(context, TEXT.encodeToString(key));
  }

  /** The keyed fingerprint of a text under a wrapped key: 43 characters. */
  public String hmac(String context, String wrappedKey, String text) {
    return TEXT.encodeToString(mac(BYTES.decode(decrypt(context, wrappedKey)), text));
  }

  /** The same fingerprints for many texts: the key is unwrapped once. */
  public Fingerprinter fingerprinter(String context, String wrappedKey) {
    return new Fingerprinter(BYTES.decode(decrypt(context, wrappedKey)));
  }

  /** A signature over a short public text, such as the moment at which a form was shown. */
  public String stamp(String text) {
    return TEXT.encodeToString(mac(derivation, "stamp:" + text));
  }

  public boolean isStamp(String text, String stamp) {
    return MessageDigest.isEqual(
        stamp(text).getBytes(StandardCharsets.US_ASCII), stamp.getBytes(StandardCharsets.US_ASCII));
  }

  /** With which files are signed that others keep; the same as long as the master key is. */
  public SigningKey signingKey() {
    return signing;
  }

  /** 43 characters that nobody can guess; keep only {@link #tokenHash} of it. */
  public String newToken() {
    byte[] token = new byte[KEY_BYTES];
    random.nextBytes(token);
    return TEXT.encodeToString(token);
  }

  /** No salt: 256 random bits cannot be found by trying. */
  public static String tokenHash(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return TEXT.encodeToString(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Cipher cipher(int mode, String context, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] derive(byte[] master, String purpose) {
    return mac(master, "tadamun:" + purpose);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] readMaster(Path path) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the secrets file cannot be read", unreadable);
    }
    byte[] master = BYTES.decode(properties.getProperty("master-key", ""));
    if (master.length != KEY_BYTES) {
      throw new IllegalStateException("the secrets file has no master-key of 32 bytes");
    }
    return master;
  }
}
