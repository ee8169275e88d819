package org.tadamun.kernel.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;

class StrangersBodiesTest {

  private static final InputStream BODY = new ByteArrayInputStream(new byte[0]);
  private static final int LONG = StrangersBodies.SHORT + 1;

  private String client = "203.0.113.7";

  private final StrangersBodies bodies =
      new StrangersBodies(
          Clock.systemUTC(),
          new ClientAddress(null, null, "") {
            @Override
            public String get() {
              return client;
            }
          });

  /**
   * Runs the supplier while the given number of bodies are being read, each from its own address.
   */
  private <T> T within(int held, String addresses, Supplier<T> then) {
    if (held == 0) {
      return then.get();
    }
    client = addresses.formatted(held);
    return bodies.read(BODY, body -> within(held - 1, addresses, then));
  }

  private String read(String from, long length) {
    client = from;
    return bodies.read(BODY, length, body -> "read");
  }

  @Test
  @DisplayName("a body above the number of places is refused with \"retry later\", and not read")
  void most() {
    RetryLater refusal =
        assertThrows(
            RetryLater.class,
            () -> within(StrangersBodies.MOST, "203.0.113.%d", () -> read("192.0.2.1", LONG)));
    assertEquals(ProblemType.UNAVAILABLE, refusal.type());
    assertEquals(30, refusal.seconds());
    assertEquals(
        "read", within(StrangersBodies.MOST - 1, "203.0.113.%d", () -> read("192.0.2.1", LONG)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.7", "2001:db8:0:7%02d::1"})
  @DisplayName("the addresses of one line share a few places, and other lines get the rest")
  void line(String addresses) {
    int few = StrangersBodies.MOST_OF_A_LINE;
    String same = addresses.formatted(99);
    assertThrows(RetryLater.class, () -> within(few, addresses, () -> read(same, LONG)));
    assertEquals("read", within(few - 1, addresses, () -> read(same, LONG)));
    assertEquals("read", within(few, addresses, () -> read("2001:db8:0:800::1", LONG)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "::1"})
  @DisplayName("a loopback or private address is not limited as one line")
  void everybody(String proxy) {
    int most = StrangersBodies.MOST;
    assertEquals("read", within(most - 1, proxy, () -> read(proxy, LONG)));
    assertThrows(RetryLater.class, () -> within(most, proxy, () -> read(proxy, LONG)));
  }

  @Test
  @DisplayName("a short body needs no place; one without a length needs one")
  void shortOnes() {
    int most = StrangersBodies.MOST;
    Supplier<String> small = () -> read("192.0.2.1", StrangersBodies.SHORT);
    assertEquals("read", within(most, "203.0.113.%d", small));
    assertEquals("read", within(most, "203.0.113.%d", () -> read("192.0.2.1", 0)));
    Supplier<String> endless = () -> read("192.0.2.1", -1);
    assertThrows(RetryLater.class, () -> within(most, "203.0.113.%d", endless));
  }

  @Test
  @DisplayName("a place is free again after a broken body, which is refused as malformed")
  void brokenBodyFreesPlace() {
    for (int i = 0; i < 2 * StrangersBodies.MOST; i++) {
      BusinessException broken =
          assertThrows(
              BusinessException.class,
              () ->
                  bodies.read(
                      BODY,
                      body -> {
                        throw new IOException("gone");
                      }));
      assertEquals(ProblemType.MALFORMED, broken.type());
    }
    assertEquals("read", read("203.0.113.7", LONG));
  }
}
