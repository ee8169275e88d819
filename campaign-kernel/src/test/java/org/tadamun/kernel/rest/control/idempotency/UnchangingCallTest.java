package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Calls that change nothing")
class UnchangingCallTest {

  private static final String RULES = "petitions/free-press/invalidations";

  @Test
  @DisplayName(
      "R8: the answer to a dry run is not stored, as no erasure reaches the initials in it")
  void dryRun() {
    ContainerRequestContext request = request(RULES, "true", "application/json");
    assertDoesNotThrow(() -> new IdempotencyFilter().filter(request), "asked for a place to store");
    assertNull(RunningCall.hash());
  }

  @ParameterizedTest
  @CsvSource({
    "petitions/free-press/invalidations, true, application/json, true",
    "petitions/free-press/invalidations, false, application/json, false",
    "petitions/free-press/invalidations, perhaps, application/json, false",
    "petitions/free-press/invalidations,, application/json, false",
    "imports/signatures, true, text/csv, false",
    "imports/signatures, true, multipart/form-data, false",
    "snapshots/verification,, text/csv, true"
  })
  @DisplayName("are dry runs without a file, and verifications; the dry run of an import is kept")
  void which(String path, String dryRun, String type, boolean changesNothing) {
    assertEquals(changesNothing, UnchangingCall.is(request(path, dryRun, type)));
  }

  private static ContainerRequestContext request(String path, String dryRun, String type) {
    MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>();
    if (dryRun != null) {
      query.add("dryRun", dryRun);
    }
    UriInfo address =
        answering(UriInfo.class, Map.of("getPath", path, "getQueryParameters", query));
    String[] parts = type.split("/");
    Principal caller = () -> "key:one";
    SecurityContext who = answering(SecurityContext.class, Map.of("getUserPrincipal", caller));
    return answering(
        ContainerRequestContext.class,
        Map.of(
            "getHeaderString",
            "call-1",
            "getMethod",
            "POST",
            "getMediaType",
            new MediaType(parts[0], parts[1]),
            "getSecurityContext",
            who,
            "getUriInfo",
            address,
            "hasEntity",
            true));
  }

  /** A proxy that returns null for every method not given. */
  private static <T> T answering(Class<T> type, Map<String, Object> says) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, values) -> says.get(method.getName())));
  }
}
