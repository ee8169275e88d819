package org.tadamun.kernel.database.boundary.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.System.Logger;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of an outage the log says")
class OutageLogTest {

  private static final String BEGIN = "The database gives no connection: {0}";
  private static final String END = "The database answers again";

  private Instant now = Instant.EPOCH;
  private final List<Object> said = new ArrayList<>();
  private final OutageLog log = new OutageLog(listening(), () -> now);

  private Logger listening() {
    return (Logger)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Logger.class},
            (proxy, method, arguments) -> {
              said.add(arguments[1]);
              return null;
            });
  }

  @Test
  @DisplayName("its begin and its end once each, however many were refused and served")
  void onceEach() {
    log.serves();
    assertEquals(List.of(), said, "none has been");
    log.refused("shut", log.number());
    log.refused("shut", log.number());
    log.serves();
    log.serves();
    assertEquals(List.of(BEGIN, END), said);
  }

  @Test
  @DisplayName("the next one again")
  void next() {
    log.refused("shut", log.number());
    log.serves();
    log.refused("full", log.number());
    assertEquals(List.of(BEGIN, END, BEGIN), said);
  }

  @Test
  @DisplayName("nothing while one that is full refuses some and serves those that were kept")
  void full() {
    for (int i = 0; i < 9; i++) {
      log.refused("too many", log.number());
      now = now.plus(OutageLog.QUIET);
      log.servesStill();
    }
    assertEquals(List.of(BEGIN), said);
    now = now.plusMillis(1);
    log.servesStill();
    log.servesStill();
    assertEquals(List.of(BEGIN, END), said);
  }

  @Test
  @DisplayName("nothing of who was refused in it and comes late, when it is over")
  void late() {
    long number = log.number();
    log.refused("shut", number);
    log.serves();
    log.refused("shut", number);
    assertEquals(List.of(BEGIN, END), said);
  }
}
