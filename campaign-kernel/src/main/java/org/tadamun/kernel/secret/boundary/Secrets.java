package org.tadamun.kernel.secret.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.NavigableSet;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;
import org.tadamun.kernel.secret.control.Engines;
import org.tadamun.kernel.secret.control.KeyCopy;
import org.tadamun.kernel.secret.control.KeyFile;
import org.tadamun.kernel.secret.control.KeyRing;
import org.tadamun.kernel.secret.control.UnwrappedKeys;

/**
 * All uses of the master key, which is in the secrets file, outside the database. Somebody who has
 * only one of the two can read no address.
 *
 * <p>Encryption is AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D), uniqueness is
 * HMAC-SHA-256, tokens are 256 random bits stored only as SHA-256. All are text in base64url; a
 * text encrypted with any key but the first begins with the key's number and a dot.
 */
@ApplicationScoped
public class Secrets {

  private static final int NONCE_BYTES = 12;

  /** After this the caller may try again: by then the file may have been copied. */
  private static final long COPY_SECONDS = 60;

  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

  @Inject
  @ConfigProperty(name = "tadamun.secrets-file")
  private String file;

  private final SecureRandom random = new SecureRandom();
  private final KeyCopy copy = new KeyCopy();

  /** Replaced with each key ring, so that keys wrapped by a forgotten one are not used any more. */
  private volatile UnwrappedKeys unwrapped = new UnwrappedKeys();

  private volatile KeyRing keys;
  private volatile SigningKeys signing;

  protected Secrets() {}

  /** For use outside a container, with the keys of this file. */
  public Secrets(Path file) {
    this.file = file.toString();
    use(new KeyFile(file).read());
  }

  @PostConstruct
  private void begin() {
    new KeyFile(Path.of(file)).clear();
    use(new KeyFile(Path.of(file)).read());
  }

  private void use(KeyRing ring) {
    signing = new SigningKeys(SigningKey.of(ring.signingSeed()), ring.ended());
    keys = ring;
    unwrapped = new UnwrappedKeys();
  }

  /** The number of the key that encrypts. */
  public int currentKey() {
    return keys.current();
  }

  /** The numbers of all keys in the file, the current one included. */
  public NavigableSet<Integer> keyNumbers() {
    return keys.numbers();
  }

  /** A check value that does not reveal the key: 43 characters, the same in each copy. */
  public String keyCheck(int number) {
    return TEXT.encodeToString(keys.check(number));
  }

  /** Whether the file, as last read, has under this number the key with this check value. */
  public boolean hasKey(int number, String check) {
    KeyRing ring = keys;
    return ring.numbers().contains(number) && TEXT.encodeToString(ring.check(number)).equals(check);
  }

  /**
   * Makes a new key, which encrypts from now on; older ones decrypt.
   *
   * @throws UncheckedIOException when the file cannot be written; then nothing is changed
   */
  public synchronized int addKey() {
    keep(new KeyFile(Path.of(file)).read().with(newSecret()));
    return keys.current();
  }

  /**
   * As {@link #addKey}, and a key derived from the new one signs from now on. The former signing
   * key can only verify then.
   *
   * @param endedAt the last moment that the former one may have signed for
   */
  public synchronized int addSigningKey(Instant endedAt) {
    KeyRing ring = new KeyFile(Path.of(file)).read();
    String former = SigningKey.of(ring.signingSeed()).publicKey();
    keep(ring.with(newSecret(), former, endedAt));
    return keys.current();
  }

  private byte[] newSecret() {
    byte[] secret = new byte[KeyFile.KEY_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /**
   * Removes all keys before the current one; what they encrypted cannot be read any more. A newer
   * key that another node has just added to the file stays, as that node encrypts with it.
   *
   * @throws UncheckedIOException when the file cannot be written; then nothing is changed
   */
  public synchronized void forgetOldKeys() {
    keep(new KeyFile(Path.of(file)).read().from(keys.current()));
  }

  /** Reads the file again, since another node may have written it; on failure the keys stay. */
  public synchronized void readAgain() {
    copy.read(Path.of(file)).ifPresent(this::use);
  }

  private void keep(KeyRing ring) {
    new KeyFile(Path.of(file)).write(ring);
    use(ring);
  }

  /** The prefix of everything that the current key encrypted; empty for the first key. */
  public String currentMark() {
    return KeyRing.mark(keys.current());
  }

  /** Whether it was encrypted with the current key. */
  public boolean isCurrent(String encrypted) {
    return KeyRing.numberOf(encrypted) == keys.current();
  }

  /** Re-encrypts with the current key; null stays null. */
  public String renew(String context, String encrypted) {
    return encrypted == null || isCurrent(encrypted)
        ? encrypted
        : encrypt(context, decryptBytes(context, encrypted));
  }

  /** Encrypts; the context (such as "signature") must be the same when decrypting. */
  public String encrypt(String context, String plain) {
    return encrypt(context, plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Encrypts a text padded with blanks to a multiple of bytes, to hide its length (ADR 248). */
  public String encrypt(String context, String plain, int multiple) {
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    byte[] filled = Arrays.copyOf(bytes, bytes.length + Math.floorMod(-bytes.length, multiple));
    Arrays.fill(filled, bytes.length, filled.length, (byte) ' ');
    return encrypt(context, filled);
  }

  /** Encrypts bytes: a file, or a piece of one. */
  public String encrypt(String context, byte[] plain) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      KeyRing ring = keys;
      SecretKey key = ring.encryption(ring.current());
      byte[] secret = Engines.gcm(Cipher.ENCRYPT_MODE, key, context, nonce).doFinal(plain);
      return KeyRing.mark(ring.current())
          + TEXT.encodeToString(
              ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("encryption is not available", impossible);
    }
  }

  /**
   * Decrypts a text.
   *
   * @throws RetryLater 503 where it was encrypted with a newer key than this node knows: the
   *     secrets file will be copied here later, and nothing is wrong with the text
   * @throws IllegalStateException when the text was changed, or encrypted with another key or
   *     context
   */
  public String decrypt(String context, String encrypted) {
    return new String(decryptBytes(context, encrypted), StandardCharsets.UTF_8);
  }

  /** As {@link #decrypt}, for bytes. */
  public byte[] decryptBytes(String context, String encrypted) {
    try {
      String text = encrypted.substring(encrypted.indexOf('.') + 1);
      ByteBuffer bytes = ByteBuffer.wrap(BYTES.decode(text));
      byte[] nonce = new byte[NONCE_BYTES];
      bytes.get(nonce);
      byte[] secret = new byte[bytes.remaining()];
      bytes.get(secret);
      return Engines.gcm(Cipher.DECRYPT_MODE, key(KeyRing.numberOf(encrypted)), context, nonce)
          .doFinal(secret);
    } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException wrong) {
      throw new IllegalStateException("cannot be read with this secrets file", wrong);
    }
  }

  /** An unknown key may have been made by another node since, so the file is read again. */
  private SecretKey key(int number) throws GeneralSecurityException {
    SecretKey key = keys.encryption(number);
    if (key == null && number > keys.current()) {
      readAgain();
      key = keys.encryption(number);
      if (key == null && number > keys.current()) {
        throw new RetryLater(ProblemType.UNAVAILABLE, COPY_SECONDS);
      }
    }
    if (key == null) {
      throw new InvalidKeyException("no key " + number);
    }
    return key;
  }

  /** Makes a key for one thing (such as a petition), encrypted for the database. */
  public String newWrappedKey(String context) {
    return encrypt(context, newToken());
  }

  /** The keyed fingerprint of a text by an encrypted key: 43 characters. */
  public String hmac(String context, String wrappedKey, String text) {
    return TEXT.encodeToString(KeyRing.mac(unwrap(context, wrappedKey), text));
  }

  /** For many texts, so that the key is decrypted once only. */
  public Fingerprinter fingerprinter(String context, String wrappedKey) {
    return new Fingerprinter(unwrap(context, wrappedKey));
  }

  private byte[] unwrap(String context, String wrappedKey) {
    return unwrapped.get(context, wrappedKey, () -> BYTES.decode(decrypt(context, wrappedKey)));
  }

  /** A keyed hash of a short public text, such as the moment at which a form was shown. */
  public String stamp(String text) {
    return TEXT.encodeToString(KeyRing.mac(keys.stampKey(), "stamp:" + text));
  }

  public boolean isStamp(String text, String stamp) {
    return MessageDigest.isEqual(
        stamp(text).getBytes(StandardCharsets.US_ASCII), stamp.getBytes(StandardCharsets.US_ASCII));
  }

  /** Encrypts row ids so that nobody else can read or make them; not changed by a rotation. */
  public NumberSeal numberSeal(String purpose) {
    return new NumberSeal(KeyRing.mac(keys.stampKey(), "number:" + purpose));
  }

  /** Signs files that others keep; changed only by {@link #addSigningKey}. */
  public SigningKey signingKey() {
    return signing.present();
  }

  /** The key that signs, and those that did so before. */
  public SigningKeys signingKeys() {
    return signing;
  }

  /** 43 characters that nobody can guess; store only its {@link #tokenHash}. */
  public String newToken() {
    return TEXT.encodeToString(newSecret());
  }

  /** No salt: 256 random bits cannot be found by trying. */
  public static String tokenHash(String token) {
    return TEXT.encodeToString(Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
  }
}
