package org.tadamun.kernel.secret.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Fingerprinter of many texts")
class FingerprinterTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("its fingerprints equal those made one by one, and need the right key and purpose")
  void equalsSingleFingerprints() throws IOException {
    Secrets secrets = FilledSecrets.in(folder);
    String key = secrets.newWrappedKey("petition-key");
    Fingerprinter prints = secrets.fingerprinter("petition-key", key);
    for (String text : new String[] {"zara@example.org", "", "تضامن", "zara@example.org"}) {
      assertEquals(secrets.hmac("petition-key", key, text), prints.of(text));
    }
    Fingerprinter other =
        secrets.fingerprinter("petition-key", secrets.newWrappedKey("petition-key"));
    assertNotEquals(prints.of("zara@example.org"), other.of("zara@example.org"));
    assertThrows(IllegalStateException.class, () -> secrets.fingerprinter("other", key));
  }
}
