package org.tadamun.petition.signature.boundary.imported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

@DisplayName("Check of signatures that were given elsewhere")
class ImportCheckerTest {

  private static final Instant THEN = Instant.parse("2020-11-18T00:00:00Z");

  @TempDir private Path folder;

  private static SignatureRequest request(String name, String email) {
    return new SignatureRequest(
        name, null, email, "PK", null, null, "ur", null, List.of(), null, null);
  }

  private static Signature signature(Mailbox mailbox) {
    Signer zara = new Signer("Zara", null, "PK", null, null, "ur", Visibility.ANONYMOUS);
    return new Signature(1, 1, mailbox, zara, Origin.NONE, false, THEN);
  }

  @Test
  @DisplayName("R1: rows are judged by the rules of the form")
  void judges() throws IOException {
    ImportChecker checker = ImportCheckers.open(folder);
    CheckedSigner signer = checker.judge(request("Zara", "Zara@Example.org"), THEN);
    assertEquals(THEN, signer.signedBy(THEN.plusSeconds(1)));
    assertEquals(
        THEN.minusSeconds(1), signer.signedBy(THEN.minusSeconds(1)), "not in time to come");
    assertEquals("Zara@example.org", signer.written());
    assertEquals(43, signer.fingerprint().length());
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> checker.judge(request("=1", "nowhere"), null));
    assertEquals(
        List.of("givenName", "email"),
        refusal.errors().stream().map(error -> error.field()).distinct().toList());
  }

  @Test
  @DisplayName(
      "Addresses are sealed as by the form: encrypted at equal length, the domain as a fingerprint")
  void seals() throws IOException {
    ImportChecker checker = ImportCheckers.open(folder);
    CheckedSigner zara = checker.judge(request("Zara", "zara@googlemail.com"), THEN);
    CheckedSigner ada = checker.judge(request("Ada", "ada@gmail.com"), THEN);
    Signature first = signature(checker.seal(zara));
    Signature second = signature(checker.seal(ada));
    assertFalse(first.encryptedAddress().contains("zara"));
    assertEquals(
        "zara@googlemail.com",
        ImportCheckers.secrets(folder)
            .decrypt(AddressKeys.ADDRESS_CONTEXT, first.encryptedAddress())
            .strip());
    assertEquals(first.encryptedAddress().length(), second.encryptedAddress().length());
    assertEquals(first.domainKey(), second.domainKey());
    assertEquals(ImportCheckers.fingerprint(folder, "@gmail.com"), first.domainKey());
    assertNotEquals(first.encryptedAddress(), signature(checker.seal(zara)).encryptedAddress());
  }
}
