package org.tadamun.petition.snapshot.control.named;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.snapshot.control.reading.FrozenNames;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;

@DisplayName("R17: Marks of the names in a pack")
class NameHashesTest {

  private static NameHashes of(String names) {
    String json = "{\"addressee\":{\"country\":\"PK\"}%s}".formatted(names);
    return new NameHashes(FrozenNames.in(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @DisplayName("Each named signer is found, and no other name or country")
  void found() {
    NameHashes hashes =
        of(
            ",\"names\":{\"named\":4,\"targetCountry\":true,\"agreedFor\":\"PK\",\"byCountry\":{"
                + "\"GB\":[\"Zoe\"],\"PK\":[\"Ali Khan\",\"Ali Khan\",\"فاطمہ\"]}}");
    assertTrue(hashes.has(new Named("GB", "Zoe")));
    assertTrue(hashes.has(new Named("PK", "Ali Khan")));
    assertTrue(hashes.has(new Named("PK", "فاطمہ")));
    assertFalse(hashes.has(new Named("PK", "Zoe")));
    assertFalse(hashes.has(new Named("PK", "Ali")));
    assertEquals("PK", hashes.agreedFor());
  }

  @Test
  @DisplayName("A pack that names nobody, or is older than names in packs, has no marks")
  void none() {
    assertFalse(of("").has(new Named("GB", "Zoe")));
    NameHashes unnamed = of(",\"names\":{\"named\":0,\"targetCountry\":false,\"byCountry\":{}}");
    assertFalse(unnamed.has(new Named("GB", "Zoe")));
    assertNull(unnamed.agreedFor());
  }
}
