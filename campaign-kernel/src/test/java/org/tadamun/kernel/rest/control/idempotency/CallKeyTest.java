package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.entity.IdempotentCall;
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.Secrets;

@DisplayName("Hash and fingerprint of a call")
class CallKeyTest {

  private static final String ADDRESS = "https://example.org/api/v1/addressees";

  /** The secrets file of another installation. */
  private static final String OTHERS = "master-key=" + "A".repeat(43);

  @TempDir private Path folder;
  private Secrets secrets;

  @BeforeEach
  void fill() throws IOException {
    secrets = FilledSecrets.in(folder);
  }

  private CallKey call(String caller, String key, String method, String address, String body) {
    return CallKey.of(
        secrets, caller, key, method, URI.create(address), body.getBytes(StandardCharsets.UTF_8));
  }

  private CallKey withKey(String key) {
    return call("key:one", key, "POST", ADDRESS, "{}");
  }

  static Stream<String> impossible() {
    return Stream.of(
        "", " ", "two words", "tab\t", "é", "\u007f", "\u0000", "مفتاح", "x".repeat(256));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  @DisplayName("R1: an idempotency key that is not 1 to 255 visible ASCII characters is refused")
  void impossible(String key) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> withKey(key));
    assertEquals(ProblemType.INVALID, refusal.type());
    assertEquals("Idempotency-Key", refusal.errors().getFirst().field());
    assertEquals("kernel.error.idempotency-key", refusal.errors().getFirst().messageKey());
  }

  @Test
  @DisplayName("R1: every visible ASCII character may be in an idempotency key")
  void possible() {
    String all =
        Stream.iterate('!', c -> (char) (c + 1))
            .limit('~' - '!' + 1)
            .map(String::valueOf)
            .collect(Collectors.joining());
    for (String key : new String[] {"7", "\"quoted\"", "x".repeat(255), all}) {
      assertEquals(withKey(key), withKey(key));
    }
  }

  @Test
  @DisplayName("R1: the hash differs by idempotency key and by caller")
  void scope() {
    Set<String> hashes =
        Stream.of(
                withKey("a"),
                withKey("A"),
                call("key:two", "a", "POST", ADDRESS, "{}"),
                call("key:one ", "a", "POST", ADDRESS, "{}"))
            .map(CallKey::hash)
            .collect(Collectors.toSet());
    assertEquals(4, hashes.size());
  }

  @Test
  @DisplayName("R3: the fingerprint differs by method, path, query and each byte of the body")
  void fingerprint() {
    Set<String> prints =
        Stream.of(
                withKey("a"),
                call("key:one", "a", "PUT", ADDRESS, "{}"),
                call("key:one", "a", "POST", ADDRESS + "/", "{}"),
                call("key:one", "a", "POST", ADDRESS + "?dryRun=true", "{}"),
                call("key:one", "a", "POST", ADDRESS, "{ }"),
                call("key:one", "a", "POST", ADDRESS, "é"),
                call("key:one", "a", "POST", ADDRESS, "è"),
                call("key:one", "a", "POST", ADDRESS, ""))
            .map(CallKey::fingerprint)
            .collect(Collectors.toSet());
    assertEquals(8, prints.size());
    assertEquals(withKey("a").fingerprint(), withKey("b").fingerprint());
  }

  @Test
  @DisplayName("R6: hash and fingerprint differ, and are others with another secrets file")
  void keyed() throws IOException {
    CallKey call = withKey("a");
    CallKey ofFile = file("a", ADDRESS);
    assertEquals(43, call.hash().length());
    assertEquals(43, call.fingerprint().length());
    assertNotEquals(call.hash(), call.fingerprint());
    assertNotEquals(call.hash(), Secrets.tokenHash("idempotency-key key:one a"));
    secrets = new Secrets(Files.writeString(folder.resolve("others"), OTHERS));
    assertNotEquals(call.hash(), withKey("a").hash());
    assertNotEquals(call.fingerprint(), withKey("a").fingerprint());
    assertNotEquals(ofFile.claimedAs(), file("a", ADDRESS).claimedAs());
  }

  private CallKey file(String key, String address) {
    return CallKey.ofFile(secrets, "key:one", key, "POST", URI.create(address));
  }

  @Test
  @DisplayName(
      "R7: a file's call is claimed by method, path and query; the fingerprint adds the file's hash")
  void file() {
    CallKey unread = file("a", ADDRESS);
    assertEquals(unread, file("a", ADDRESS));
    assertEquals(withKey("a").hash(), unread.hash());
    assertNotEquals(withKey("a").claimedAs(), unread.claimedAs());
    assertNotEquals(unread.claimedAs(), file("a", ADDRESS + "?dryRun=true").claimedAs());
    CallKey read = unread.withFile(secrets, "cafe");
    assertEquals(unread.claimedAs(), read.claimedAs());
    assertEquals(read, file("a", ADDRESS).withFile(secrets, "cafe"));
    Set<String> prints =
        Set.of(
            unread.claimedAs(),
            read.fingerprint(),
            unread.withFile(secrets, "").fingerprint(),
            file("a", ADDRESS + "?dryRun=true").withFile(secrets, "cafe").fingerprint());
    assertEquals(4, prints.size());
    assertThrows(InvalidInput.class, () -> file("two words", ADDRESS));
  }

  @Test
  @DisplayName("R7: a call with a file has a longer lease")
  void lease() {
    assertEquals(IdempotentCall.LEASE, withKey("a").lease());
    CallKey unread = file("a", ADDRESS);
    assertEquals(CallKey.FILE_LEASE, unread.lease());
    assertEquals(CallKey.FILE_LEASE, unread.withFile(secrets, "cafe").lease());
  }
}
