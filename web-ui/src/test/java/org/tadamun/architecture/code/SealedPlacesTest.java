package org.tadamun.architecture.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Compiled;
import org.tadamun.kernel.secret.boundary.SealedPieces;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;

/** A value that no rotation reaches would be lost with the key that it is under. */
@DisplayName("Whatever encrypts something for the database")
class SealedPlacesTest {

  /** Who encrypts, and the place that brings it under a new key. */
  private static final Map<String, String> RENEWED_BY =
      new TreeMap<>(
          Map.of(
              "MailOrder", "SealedMails",
              "IdempotentCalls", "SealedAnswers",
              "EvidenceStore", "SealedEvidence",
              "ReceiptStore", "SealedReceipts",
              "ImportFiles", "SealedImports",
              "AddressKeys", "SealedAddresses",
              "Roll", "SealedAddresses",
              "Petitions", "SealedAddresses",
              "KeyChanges", "SealedAddresses",
              "Factors", "SealedFactors"));

  @Test
  @DisplayName("is renewed by one of the places of a rotation, and none is without work")
  void renewed() {
    Set<String> encrypting = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    for (JavaClass each : Compiled.product()) {
      if (encrypts(each) && !each.getPackageName().equals(Secrets.class.getPackageName())) {
        encrypting.add(each.getSimpleName());
      }
      if (each.isAssignableTo(SealedStore.class) && !each.isInterface()) {
        places.add(each.getSimpleName());
      }
    }
    assertEquals(RENEWED_BY.keySet(), encrypting);
    assertEquals(new TreeSet<>(RENEWED_BY.values()), places);
  }

  private static boolean encrypts(JavaClass each) {
    return each.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(Secrets.class)
                        && Set.of("encrypt", "newWrappedKey").contains(call.getName())
                    || call.getTargetOwner().isEquivalentTo(SealedPieces.class)
                        && call.getName().equals("seal"));
  }
}
