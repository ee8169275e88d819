package org.tadamun.web.security.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R4: The sessions that one node opens for a row")
class OpenedSessionsTest {

  private final OpenedSessions opened = new OpenedSessions();
  private int made;

  private static final class Container {

    private boolean open = true;
    private String id;
    private long usedAt;

    private HttpSession session() {
      return (HttpSession)
          Proxy.newProxyInstance(
              HttpSession.class.getClassLoader(),
              new Class<?>[] {HttpSession.class},
              (self, verb, given) ->
                  switch (verb.getName()) {
                    case "getId" -> id;
                    case "getCreationTime" -> require(0L);
                    case "getLastAccessedTime" -> require(usedAt);
                    case "invalidate" -> end();
                    case "equals" -> self == given[0];
                    case "hashCode" -> System.identityHashCode(self);
                    case "toString" -> id;
                    default -> throw new UnsupportedOperationException(verb.getName());
                  });
    }

    private long require(long value) {
      if (!open) {
        throw new IllegalStateException("it is over");
      }
      return value;
    }

    private Object end() {
      require(0);
      open = false;
      return null;
    }
  }

  private Container open(String row) {
    Container container = new Container();
    container.id = "session" + made;
    container.usedAt = made++;
    opened.add(row, container.session());
    return container;
  }

  private List<Container> open(String row, int count) {
    return IntStream.range(0, count).mapToObj(i -> open(row)).toList();
  }

  @Test
  @DisplayName("are limited in number; the one that was used least recently ends")
  void most() {
    List<Container> all = open("row", OpenedSessions.MOST);
    assertTrue(all.stream().allMatch(one -> one.open), "as many pages may ask at once");
    all.getFirst().usedAt = 1_000;
    open("row", 1);
    assertTrue(all.getFirst().open, "somebody works in it");
    assertFalse(all.get(1).open);
    open("row", 500);
    assertTrue(all.getFirst().open);
    assertEquals(OpenedSessions.MOST, opened.count());
  }

  @Test
  @DisplayName("are limited for each row separately, and ended ones are forgotten")
  void others() {
    List<Container> mine = open("mine", OpenedSessions.MOST);
    open("other", 5);
    assertTrue(mine.stream().allMatch(one -> one.open));
    mine.forEach(Container::end);
    open("other", 1);
    assertEquals(6, opened.count(), "nothing is kept of those that are over");
  }

  @Test
  @DisplayName("are no longer ended once they have another id")
  void renamed() {
    Container renewed = open("row");
    renewed.id = "another";
    open("row", 3 * OpenedSessions.MOST);
    assertTrue(renewed.open);
  }
}
