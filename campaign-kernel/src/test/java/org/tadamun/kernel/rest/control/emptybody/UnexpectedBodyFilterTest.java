package org.tadamun.kernel.rest.control.emptybody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;

@DisplayName("Body sent to a command that takes none")
class UnexpectedBodyFilterTest {

  private static final String UNKNOWN = "kernel.error.unknown-member";
  private static final String DAY = "{\"endedAt\": \"2026-01-01T00:00:00Z\"}";

  private final UnexpectedBodyFilter filter = new UnexpectedBodyFilter();
  private InputStream left;

  private ContainerRequestContext request(String body, MediaType type) {
    left = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    UriInfo address =
        proxy(
            UriInfo.class,
            (asked, first) -> asked.equals("getPath") ? "addressees/x/ending" : null);
    return proxy(
        ContainerRequestContext.class,
        (asked, first) ->
            switch (asked) {
              case "hasEntity" -> true;
              case "getMediaType" -> type;
              case "getUriInfo" -> address;
              case "getEntityStream" -> left;
              case "setEntityStream" -> {
                left = (InputStream) first;
                yield null;
              }
              default -> throw new UnsupportedOperationException(asked);
            });
  }

  private interface Answers {
    Object to(String asked, Object first);
  }

  private static <T> T proxy(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                answers.to(method.getName(), arguments == null ? null : arguments[0])));
  }

  private static MediaType type(String name) {
    return name.isEmpty() ? null : new MediaType(name.split("/")[0], name.split("/")[1], "UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"application/json", "application/x-www-form-urlencoded", "text/plain", "''"})
  @DisplayName("R13: every member with a value is refused at its name, with any content type")
  void refusesMembersWithValue(String name) {
    ContainerRequestContext request = request("{\"at\": 7, \"by\": null, \"of\": {}}", type(name));
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> filter.filter(request));
    assertEquals(
        Map.of("at", UNKNOWN, "of", UNKNOWN),
        refusal.errors().stream()
            .collect(Collectors.toMap(FieldError::field, FieldError::messageKey)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", " { } ", "{\"endedAt\": null}"})
  @DisplayName("R13: an empty body, or one with null members only, passes and can be read again")
  void acceptsEmptyBody(String body) throws IOException {
    filter.filter(request(body, MediaType.APPLICATION_JSON_TYPE));
    assertArrayEquals(body.getBytes(StandardCharsets.UTF_8), left.readAllBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "null", "{\"endedAt\":}"})
  @DisplayName(
      "a body that is no JSON object is malformed if its type is JSON, and passes otherwise")
  void malformed(String body) throws IOException {
    ContainerRequestContext json = request(body, MediaType.APPLICATION_JSON_TYPE);
    BusinessException refusal = assertThrows(BusinessException.class, () -> filter.filter(json));
    assertEquals(ProblemType.MALFORMED, refusal.type());
    filter.filter(request(body, MediaType.TEXT_PLAIN_TYPE));
    filter.filter(request("a=b", MediaType.APPLICATION_FORM_URLENCODED_TYPE));
  }

  @Test
  @DisplayName("a file is passed on unread")
  void file() throws IOException {
    filter.filter(request(DAY, MediaType.APPLICATION_OCTET_STREAM_TYPE));
    assertEquals(DAY, new String(left.readAllBytes(), StandardCharsets.UTF_8));
  }
}
