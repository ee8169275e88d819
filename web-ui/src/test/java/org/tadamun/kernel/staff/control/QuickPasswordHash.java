package org.tadamun.kernel.staff.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Password hashing with a hundredth of the present rounds, though the hash names all of them: the
 * tests in the server sign in some hundred times, and each would take a quarter of a second. A hash
 * with another number of rounds is verified with all of them. The platform's own hashing is used by
 * the black-box tests.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class QuickPasswordHash implements Pbkdf2PasswordHash {

  private static final int ONE_IN = 100;

  private final SecureRandom random = new SecureRandom();
  private String algorithm;
  private int rounds;
  private int saltBytes;
  private int keyBytes;

  @Override
  public void initialize(Map<String, String> parameters) {
    algorithm = parameters.get("Pbkdf2PasswordHash.Algorithm");
    rounds = Integer.parseInt(parameters.get("Pbkdf2PasswordHash.Iterations"));
    saltBytes = Integer.parseInt(parameters.get("Pbkdf2PasswordHash.SaltSizeBytes"));
    keyBytes = Integer.parseInt(parameters.get("Pbkdf2PasswordHash.KeySizeBytes"));
  }

  @Override
  public String generate(char[] password) {
    byte[] salt = new byte[saltBytes];
    random.nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder();
    byte[] key = key(password, algorithm, rounds, salt, keyBytes);
    return "%s:%d:%s:%s"
        .formatted(algorithm, rounds, text.encodeToString(salt), text.encodeToString(key));
  }

  @Override
  public boolean verify(char[] password, String known) {
    String[] parts = known.split(":");
    if (parts.length != 4) {
      throw new IllegalArgumentException("no hash of a password");
    }
    Base64.Decoder text = Base64.getDecoder();
    byte[] key = text.decode(parts[3]);
    byte[] salt = text.decode(parts[2]);
    return MessageDigest.isEqual(
        key, key(password, parts[0], Integer.parseInt(parts[1]), salt, key.length));
  }

  private byte[] key(char[] password, String by, int said, byte[] salt, int bytes) {
    int made = said == rounds ? said / ONE_IN : said;
    try {
      return SecretKeyFactory.getInstance(by)
          .generateSecret(new PBEKeySpec(password, salt, made, bytes * Byte.SIZE))
          .getEncoded();
    } catch (GeneralSecurityException unknown) {
      throw new IllegalArgumentException(unknown);
    }
  }
}
