package org.tadamun.kernel.staff.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Slow salted hashes by the platform: PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP 2023), 32
 * bytes of salt and key. The parameters stand in each hash, so that they can be raised later.
 */
@ApplicationScoped
public class PasswordHashing {

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32",
          "Pbkdf2PasswordHash.KeySizeBytes", "32");

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

  /** Takes the same time where there is no hash at all, so that nobody learns who has one. */
  public boolean isRight(String password, String known) {
    boolean right = hash.verify(password.toCharArray(), known == null ? nobody : known);
    return right && known != null;
  }
}
