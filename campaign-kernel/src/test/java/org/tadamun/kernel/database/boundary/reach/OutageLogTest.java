package org.tadamun.kernel.database.boundary.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.System.Logger;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Log of database outages")
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
  @DisplayName("begin and end of an outage are logged once each, however many requests it refuses")
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
  @DisplayName("the next outage is logged again")
  void next() {
    log.refused("shut", log.number());
    log.serves();
    log.refused("full", log.number());
    assertEquals(List.of(BEGIN, END, BEGIN), said);
  }

  @Test
  @DisplayName(
      "an outage that refuses some requests and serves others ends only after a quiet time")
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
  @DisplayName("a late refusal from an outage that has ended starts no new one")
  void late() {
    long number = log.number();
    log.refused("shut", number);
    log.serves();
    log.refused("shut", number);
    assertEquals(List.of(BEGIN, END), said);
  }
}
