package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.boundary.imported.ImportCheckers;
import org.tadamun.petition.signature.entity.MailAddress;

@DisplayName("Encrypted mail address")
class KeptLengthTest {

  private static final int COLUMN = 600;

  @TempDir private Path folder;
  private Secrets secrets;

  @BeforeEach
  void open() throws IOException {
    secrets = ImportCheckers.secrets(folder);
  }

  /** An address of this length. */
  private static String address(int length) {
    String domain = "@" + "d".repeat(30) + "." + "e".repeat(30) + "." + "f".repeat(30) + ".example";
    return length > domain.length()
        ? "a".repeat(length - domain.length()) + domain
        : "a".repeat(length - "@b.org".length()) + "@b.org";
  }

  private String readAgain(String kept) {
    return MailAddress.parse(secrets.decrypt(AddressKeys.ADDRESS_CONTEXT, kept))
        .orElseThrow()
        .written();
  }

  @Test
  @DisplayName(
      "Addresses of up to 64 characters are encrypted at one length, and read back unchanged")
  void sameLength() {
    String brief = AddressKeys.encrypted(secrets, address(10));
    String middle = AddressKeys.encrypted(secrets, address(60));
    assertEquals(brief.length(), middle.length());
    assertEquals(brief.length(), AddressKeys.encrypted(secrets, address(64)).length());
    assertTrue(AddressKeys.encrypted(secrets, address(65)).length() > brief.length());
    for (int length : new int[] {7, 10, 60, 64, 65, 110}) {
      String written = address(length);
      assertEquals(length, written.length());
      assertEquals(written, readAgain(AddressKeys.encrypted(secrets, written)));
    }
  }

  @Test
  @DisplayName("An address encrypted without padding can still be read")
  void before() {
    String kept = secrets.encrypt(AddressKeys.ADDRESS_CONTEXT, address(10));
    assertEquals(address(10), readAgain(kept));
  }

  @Test
  @DisplayName("The longest address fits into its column")
  void fits() {
    String longest =
        "a".repeat(64)
            + "@"
            + Stream.of(60, 60, 60).map("b"::repeat).reduce("", KeptLengthTest::dot);
    String written = longest + "example";
    assertEquals(255, written.length());
    assertTrue(AddressKeys.encrypted(secrets, written.substring(1)).length() < COLUMN - 20);
  }

  private static String dot(String labels, String next) {
    return labels + next + ".";
  }
}
