package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.network.boundary.StrangersBodies;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

class BodyLimitTest {

  private static final int MOST = 100;

  /** Records the length with which each body was registered. */
  private static final class ReadBodies extends StrangersBodies {

    private final List<Long> lengths = new ArrayList<>();

    @Override
    public <T> T read(InputStream body, long length, Reading<T> reading) {
      lengths.add(length);
      try {
        return reading.of(body);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  private static SecurityContext somebody(Principal who) {
    return (SecurityContext)
        Proxy.newProxyInstance(
            BodyLimitTest.class.getClassLoader(),
            new Class<?>[] {SecurityContext.class},
            (proxy, method, arguments) -> who);
  }

  /** A request that answers only the methods that the filter calls. */
  private static final class Request {

    private final ContainerRequestContext context;
    private final ByteArrayInputStream sent;
    private final MediaType type;
    private final int declared;
    private final ReadBodies bodies = new ReadBodies();
    private SecurityContext who = somebody(null);
    private String path = "campaigns";
    private InputStream body;

    Request(int size, int declared, MediaType type) {
      this.sent = new ByteArrayInputStream(new byte[size]);
      this.body = sent;
      this.declared = declared;
      this.type = type;
      this.context =
          (ContainerRequestContext)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {ContainerRequestContext.class},
                  (proxy, method, arguments) -> answer(method.getName(), arguments));
    }

    Request to(String where) {
      this.path = where;
      return this;
    }

    Request by(String name) {
      this.who = somebody(() -> name);
      return this;
    }

    private UriInfo uri() {
      return (UriInfo)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {UriInfo.class},
              (proxy, method, arguments) -> path);
    }

    private Object answer(String method, Object[] arguments) {
      return switch (method) {
        case "hasEntity" -> sent.available() > 0;
        case "getMediaType" -> type;
        case "getUriInfo" -> uri();
        case "getLength" -> declared;
        case "getEntityStream" -> body;
        case "getSecurityContext" -> who;
        case "setEntityStream" -> {
          body = (InputStream) arguments[0];
          yield null;
        }
        default -> throw new UnsupportedOperationException(method);
      };
    }

    InputStream filtered() {
      new BodyLimit(MOST, bodies).filter(context);
      return body;
    }
  }

  private static Request undeclared(int size) {
    return new Request(size, -1, MediaType.APPLICATION_JSON_TYPE);
  }

  private static void assertTooLarge(BusinessException refusal, Request request) {
    assertEquals(ProblemType.TOO_LARGE, refusal.type());
    assertEquals(0, request.sent.available(), "the rest is drained");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 100})
  @DisplayName("a body up to the limit is passed on whole")
  void passes(int size) throws IOException {
    Request declared = new Request(size, size, MediaType.APPLICATION_JSON_TYPE);
    assertArrayEquals(new byte[size], declared.filtered().readAllBytes());
    assertArrayEquals(new byte[size], undeclared(size).filtered().readAllBytes());
  }

  @Test
  @DisplayName("a body that declares a length above the limit is refused, and drained")
  void declared() {
    Request request = new Request(101, 101, MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    assertTooLarge(assertThrows(BusinessException.class, request::filtered), request);
  }

  @Test
  @DisplayName(
      "a body above the limit is refused while it is read if it declares no length or too little")
  void undeclared() {
    for (int declared : new int[] {-1, 5}) {
      Request request = new Request(20_000, declared, null);
      assertTooLarge(assertThrows(BusinessException.class, request::filtered), request);
    }
  }

  @Test
  @DisplayName("of an endless body at most about 16 MB are drained")
  void endless() {
    int megabyte = 1024 * 1024;
    Request request = new Request(20 * megabyte, -1, null);
    assertThrows(BusinessException.class, request::filtered);
    assertEquals(4, Math.ceilDiv(request.sent.available(), megabyte), "of twenty");
  }

  @Test
  @DisplayName(
      "a body takes a place for its declared length, of an unknown one if an upload, of 0 by key")
  void places() {
    for (int declared : new int[] {-1, 50}) {
      Request request = new Request(50, declared, MediaType.APPLICATION_JSON_TYPE);
      request.filtered();
      assertEquals(List.of((long) declared), request.bodies.lengths);
    }
    for (String path : List.of("imports/x", "snapshots/x", "deliveries/x/receipt")) {
      Request unread = new Request(50, 50, MediaType.APPLICATION_JSON_TYPE).to(path);
      unread.filtered();
      assertEquals(List.of(-1L), unread.bodies.lengths, "no proxy waits for it: " + path);
    }
    Request ofKey = undeclared(50).by("key:1").to("imports/x");
    ofKey.filtered();
    assertEquals(List.of(0L), ofKey.bodies.lengths);
  }

  @Test
  @DisplayName("reading past the end of a body gives -1 each time")
  void end() throws IOException {
    InputStream body = undeclared(MOST).filtered();
    assertEquals(MOST, body.readAllBytes().length);
    assertEquals(-1, body.read());
    assertEquals(-1, body.read(new byte[8], 0, 8));
  }

  @Test
  @DisplayName("the filter leaves uploads alone, by their media types")
  void upload() {
    for (MediaType type :
        new MediaType[] {
          MediaType.MULTIPART_FORM_DATA_TYPE,
          MediaType.APPLICATION_OCTET_STREAM_TYPE,
          new MediaType("application", "pdf"),
          MediaType.TEXT_HTML_TYPE.withCharset("utf-8"),
          new MediaType("text", "csv"),
          new MediaType("image", "jpeg"),
          new MediaType("image", "png")
        }) {
      Request request = new Request(500, 500, type);
      assertSame(request.sent, request.filtered());
    }
  }

  @Test
  @DisplayName("JSON passes without the limit at the verification of packs only")
  void verification() {
    MediaType json = MediaType.APPLICATION_JSON_TYPE;
    Request verified = new Request(500, 500, json).to("snapshots/verification");
    assertSame(verified.sent, verified.filtered());
    for (String other : new String[] {"snapshots", "snapshots/verification/more", "campaigns"}) {
      Request request = new Request(500, 500, json).to(other);
      assertTooLarge(assertThrows(BusinessException.class, request::filtered), request);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/*", "application/*", "text/plain", "application/xml"})
  @DisplayName("no wildcard or other media type avoids the limit")
  void noWayAround(String type) {
    String[] names = type.split("/");
    Request request = new Request(500, 500, new MediaType(names[0], names[1]));
    assertTooLarge(assertThrows(BusinessException.class, request::filtered), request);
  }

  @Test
  @DisplayName("a request without a body is left as it is")
  void noBody() {
    Request request = undeclared(0);
    assertSame(request.sent, request.filtered());
  }
}
