package org.tadamun.kernel.rest.control.query;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("Check of query parameters")
class QueryCheckTest {

  private static final String UNKNOWN = "kernel.error.unknown-member";
  private static final String TWICE = "kernel.error.more-than-once";
  private static final String KEY = "Bearer tadamun_key";

  private final QueryCheck check = new QueryCheck(Set.of("state", "limit"));

  /** A request that answers only the methods that the filter calls. */
  private static ContainerRequestContext request(String method, String key, String query) {
    return proxy(
        ContainerRequestContext.class,
        Map.of(
            "getMethod",
            method,
            "getUriInfo",
            proxy(UriInfo.class, Map.of("getQueryParameters", parsed(query))),
            "getHeaderString " + HttpHeaders.AUTHORIZATION,
            key));
  }

  private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              String asked = method.getName() + (arguments == null ? "" : " " + arguments[0]);
              if (!answers.containsKey(asked)) {
                throw new UnsupportedOperationException(asked);
              }
              return "".equals(answers.get(asked)) ? null : answers.get(asked);
            }));
  }

  private static MultivaluedMap<String, String> parsed(String query) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> parameters.add(pair[0], pair.length > 1 ? pair[1] : ""));
    return parameters;
  }

  private void passes(String method, String key, String query) {
    assertDoesNotThrow(() -> check.filter(request(method, key, query)), query);
  }

  private Map<String, String> mistakes(String method, String key, String query) {
    ContainerRequestContext request = request(method, key, query);
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> check.filter(request), query);
    return refusal.errors().stream()
        .collect(Collectors.toMap(FieldError::field, FieldError::messageKey));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "state=HELD", "limit=1&state=", "state"})
  @DisplayName("each known parameter may be sent once, with or without a key")
  void acceptsEachOnce(String query) {
    for (String method : new String[] {"GET", "HEAD", "POST", "PATCH"}) {
      passes(method, KEY, query);
      passes(method, "", query);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"state=HELD&state=CONFIRMED", "state=HELD&state=HELD", "state&limit=1&state="})
  @DisplayName("R9: a parameter sent twice is refused for every caller, even with the same value")
  void twice(String query) {
    for (String method : new String[] {"GET", "HEAD", "POST", "PATCH"}) {
      assertEquals(Map.of("state", TWICE), mistakes(method, KEY, query));
      assertEquals(Map.of("state", TWICE), mistakes(method, "", query));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, Bearer tadamun_key",
    "HEAD, Bearer tadamun_key",
    "GET, Basic abc",
    "POST, ''",
    "POST, Bearer tadamun_key",
    "PATCH, ''"
  })
  @DisplayName("R9: an unknown parameter is refused, and names are case-sensitive")
  void unknown(String method, String key) {
    assertEquals(
        Map.of("State", UNKNOWN, "_", UNKNOWN),
        mistakes(method, key, "State=HELD&_=1&_=2&limit=1"));
  }

  @Test
  @DisplayName("R9: a GET without a key may have unknown parameters")
  void passedOver() {
    passes("GET", "", "_=1&fbclid=a&fbclid=b&State=HELD");
    passes("HEAD", "", "_=1");
  }

  @Test
  @DisplayName("all errors of a query are reported at once")
  void reportsAllErrors() {
    assertEquals(
        Map.of("state", TWICE, "limit", TWICE, "sate", UNKNOWN),
        mistakes("GET", KEY, "state=a&limit=1&sate=b&state=c&limit=1"));
    assertEquals(Map.of("state", TWICE), mistakes("GET", "", "state=a&limit=1&sate=b&state=c"));
  }
}
