package org.tadamun.petition.signature.boundary.link;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.petition.signature.boundary.TokenView;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Check that a signature is still as it was read")
class SeenSignatureTest {

  private static TokenView seen(SignatureState state) {
    return new TokenView(
        state,
        "slug",
        1,
        1,
        "en",
        null,
        List.of(),
        List.of(),
        Instant.EPOCH,
        Instant.EPOCH,
        false,
        SignatureSource.ONLINE);
  }

  private static final TokenView NOW = seen(SignatureState.CONFIRMED);
  private static final String TAG = SeenSignature.tag(NOW);

  @Test
  @DisplayName("The tag is the same for equal signatures, and different for another state")
  void tag() {
    assertEquals(TAG, SeenSignature.tag(seen(SignatureState.CONFIRMED)));
    assertNotEquals(TAG, SeenSignature.tag(seen(SignatureState.WITHDRAWN)));
    for (String named : List.of(TAG, "W/" + TAG, " " + TAG + " ", "\"1\", " + TAG)) {
      assertDoesNotThrow(() -> SeenSignature.require(named, () -> NOW), named);
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"*", " * "})
  @DisplayName("Without a tag, or with a star, the signature is not read")
  void withoutTag(String ifMatch) {
    assertDoesNotThrow(
        () ->
            SeenSignature.require(
                ifMatch,
                () -> {
                  throw new AssertionError();
                }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"stale\"", "stale", "\"1\", \"2\"", "", ","})
  @DisplayName("A tag of another state is refused as stale")
  void stale(String ifMatch) {
    assertThrows(Stale.class, () -> SeenSignature.require(ifMatch, () -> NOW));
  }
}
