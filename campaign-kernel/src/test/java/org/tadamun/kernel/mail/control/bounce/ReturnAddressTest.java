package org.tadamun.kernel.mail.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.Secrets;

@DisplayName("A return address")
class ReturnAddressTest {

  @TempDir private Path folder;
  private Secrets secrets;
  private ReturnAddress addresses;

  @BeforeEach
  void begin() throws IOException {
    secrets = FilledSecrets.in(folder);
    addresses = at("bounces@example.org", "mail.example.org");
  }

  private ReturnAddress at(String address, String host) {
    return new ReturnAddress(Optional.ofNullable(address), Optional.ofNullable(host), secrets);
  }

  private OptionalLong mailIn(String... headers) {
    return addresses.mailIn(List.of(headers));
  }

  @Test
  @DisplayName("R9 is another one for each mail, and fits what RFC 5321 allows")
  void own() {
    String one = addresses.of(1);
    assertTrue(one.matches("bounces\\+[0-9a-f]{32}@example\\.org"), one);
    assertTrue(at("a".repeat(31) + "@example.org", "h").of(1).indexOf('@') <= 64);
    assertEquals(one, addresses.of(1), "the same at every attempt");
    assertTrue(!one.equals(addresses.of(2)));
  }

  @Test
  @DisplayName("is found in the headers, with brackets, with a name, in capitals, among others")
  void found() {
    String address = addresses.of(4711);
    assertEquals(OptionalLong.of(4711), mailIn(address));
    assertEquals(OptionalLong.of(4711), mailIn("<" + address + ">"));
    assertEquals(OptionalLong.of(4711), mailIn("Union <" + address + ">, x@example.net"));
    assertEquals(OptionalLong.of(4711), mailIn("x@example.net", address.toUpperCase(Locale.ROOT)));
    assertEquals(OptionalLong.of(4711), mailIn("bounces+x@example.org", address));
  }

  @Test
  @DisplayName("R9 that we did not give is none")
  void forged() {
    String address = addresses.of(4711);
    String seal = address.substring(8, 40);
    assertEquals(OptionalLong.empty(), mailIn("bounces@example.org"));
    assertEquals(OptionalLong.empty(), mailIn("bounces+" + "0".repeat(32) + "@example.org"));
    assertEquals(OptionalLong.empty(), mailIn("bounces+" + seal + "@example.net"));
    assertEquals(OptionalLong.empty(), mailIn("bounces+" + seal + "@example.org.evil.example"));
    assertEquals(OptionalLong.empty(), mailIn("notbounces+" + seal + "@example.org"));
    assertEquals(OptionalLong.empty(), mailIn("bounces+" + seal.substring(1) + "@example.org"));
    assertEquals(OptionalLong.empty(), mailIn("bounces+0" + seal + "@example.org"));
    assertEquals(OptionalLong.empty(), mailIn());
    assertEquals(OptionalLong.empty(), mailIn("(".repeat(50_000)));
  }

  @Test
  @DisplayName("is the sender's where no mailbox is read")
  void off() {
    assertNull(at(null, "mail.example.org").of(1));
    assertNull(at("bounces@example.org", null).of(1));
    assertNull(ReturnAddress.none().of(1));
    assertEquals(OptionalLong.empty(), ReturnAddress.none().mailIn(List.of(addresses.of(1))));
  }
}
