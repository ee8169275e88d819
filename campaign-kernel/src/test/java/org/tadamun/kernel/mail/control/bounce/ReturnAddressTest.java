package org.tadamun.kernel.mail.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.NumberSeal.Numbered;
import org.tadamun.kernel.secret.boundary.Secrets;

@DisplayName("Return address of a mail")
class ReturnAddressTest {

  private static final Instant MADE = Instant.parse("2026-11-27T04:05:06Z");
  private static final Numbered MAIL = new Numbered(4711, MADE.getEpochSecond());

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

  private Optional<Numbered> mailIn(String... headers) {
    return addresses.mailIn(List.of(headers));
  }

  @Test
  @DisplayName("R9: each mail has its own return address, of at most 64 characters before the @")
  void own() {
    String one = addresses.of(1, MADE);
    assertTrue(one.matches("bounces\\+[0-9a-f]{32}@example\\.org"), one);
    assertTrue(at("a".repeat(31) + "@example.org", "h").of(1, MADE).indexOf('@') <= 64);
    assertEquals(one, addresses.of(1, MADE), "the same at every attempt");
    assertTrue(!one.equals(addresses.of(2, MADE)));
  }

  @Test
  @DisplayName("the return address is found in headers of any form")
  void found() {
    String address = addresses.of(4711, MADE);
    assertEquals(Optional.of(MAIL), mailIn(address));
    assertEquals(Optional.of(MAIL), mailIn("<" + address + ">"));
    assertEquals(Optional.of(MAIL), mailIn("Union <" + address + ">, x@example.net"));
    assertEquals(Optional.of(MAIL), mailIn("x@example.net", address.toUpperCase(Locale.ROOT)));
    assertEquals(Optional.of(MAIL), mailIn("bounces+x@example.org", address));
  }

  @Test
  @DisplayName("R9: an address that was not issued by this installation is ignored")
  void forged() {
    String address = addresses.of(4711, MADE);
    String seal = address.substring(8, 40);
    assertEquals(Optional.empty(), mailIn("bounces@example.org"));
    assertEquals(Optional.empty(), mailIn("bounces+" + "0".repeat(32) + "@example.org"));
    assertEquals(Optional.empty(), mailIn("bounces+" + seal + "@example.net"));
    assertEquals(Optional.empty(), mailIn("bounces+" + seal + "@example.org.evil.example"));
    assertEquals(Optional.empty(), mailIn("notbounces+" + seal + "@example.org"));
    assertEquals(Optional.empty(), mailIn("bounces+" + seal.substring(1) + "@example.org"));
    assertEquals(Optional.empty(), mailIn("bounces+0" + seal + "@example.org"));
    assertEquals(Optional.empty(), mailIn());
    assertEquals(Optional.empty(), mailIn("(".repeat(50_000)));
  }

  @Test
  @DisplayName("there is no return address if no bounce mailbox is configured")
  void off() {
    assertNull(at(null, "mail.example.org").of(1, MADE));
    assertNull(at("bounces@example.org", null).of(1, MADE));
    assertNull(ReturnAddress.none().of(1, MADE));
    assertEquals(Optional.empty(), ReturnAddress.none().mailIn(List.of(addresses.of(1, MADE))));
  }
}
