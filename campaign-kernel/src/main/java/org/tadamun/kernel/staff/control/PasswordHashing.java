package org.tadamun.kernel.staff.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Base64;
import java.util.Map;

/**
 * Slow salted hashes by the platform: PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP 2023), 32
 * bytes of salt and key. Each hash contains its parameters: if they are raised, each hash is made
 * anew at the next sign-in.
 */
@ApplicationScoped
public class PasswordHashing {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ROUNDS = 210_000;
  private static final int BYTES = 32;
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
          "Pbkdf2PasswordHash.Iterations", Integer.toString(ROUNDS),
          "Pbkdf2PasswordHash.SaltSizeBytes", Integer.toString(BYTES),
          "Pbkdf2PasswordHash.KeySizeBytes", Integer.toString(BYTES));

  @Inject private Pbkdf2PasswordHash hash;

  private String nobody;

  @PostConstruct
  void prepare() {
    hash.initialize(PARAMETERS);
    nobody = hash.generate("nobody has this password".toCharArray());
  }

  public String hash(String password) {
    return hash.generate(password.toCharArray());
  }

  /**
   * Whether it was made with other parameters than the present ones.
   *
   * @param known as the platform writes it: algorithm, rounds, salt and key with colons between
   */
  public boolean isOutdated(String known) {
    String[] parts = known.split(":");
    return parts.length != 4
        || !parts[0].equals(ALGORITHM)
        || !parts[1].equals(Integer.toString(ROUNDS))
        || length(parts[2]) != BYTES
        || length(parts[3]) != BYTES;
  }

  private static int length(String base64) {
    return Base64.getDecoder().decode(base64).length;
  }

  /** Takes the same time if there is no hash at all, so that nobody learns who has one. */
  public boolean isRight(String password, String known) {
    boolean right = hash.verify(password.toCharArray(), known == null ? nobody : known);
    return right && known != null;
  }
}
