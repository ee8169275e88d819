package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.ejb.SessionContext;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.staff.control.background.BackgroundWork;

@ResourceLock("what BackgroundWork writes into the log")
@DisplayName("Link for a forgotten password")
class PasswordLinksTest {

  private static final String ADDRESS = "omar@example.org";

  @RegisterExtension private final HeardLog log = new HeardLog(BackgroundWork.class);
  private final PasswordLinks links = new PasswordLinks();
  private final Stumbling own = new Stumbling();

  /** Fails the given number of times, as with a deadlock in the database. */
  private static final class Stumbling extends PasswordLinks {

    private final List<String> asked = new ArrayList<>();
    private int failures;

    @Override
    public void write(String email) {
      asked.add(email);
      if (asked.size() <= failures) {
        throw new IllegalStateException("a deadlock");
      }
    }
  }

  @BeforeEach
  void begin() throws ReflectiveOperationException {
    Object container =
        Proxy.newProxyInstance(
            SessionContext.class.getClassLoader(),
            new Class<?>[] {SessionContext.class},
            (proxy, method, arguments) -> own);
    Field context = PasswordLinks.class.getDeclaredField("context");
    context.setAccessible(true);
    context.set(links, container);
  }

  @Test
  @DisplayName("the link is made again after a failure of the database")
  void repeatsAfterFailure() {
    own.failures = 1;
    links.send(ADDRESS);
    assertEquals(List.of(ADDRESS, ADDRESS), own.asked);
    assertEquals(List.of(), log.words());
  }

  @Test
  @DisplayName("a link that fails three times is logged, without the address")
  void logged() {
    own.failures = 3;
    links.send(ADDRESS);
    assertEquals(3, own.asked.size());
    assertEquals(1, log.words().size());
    assertFalse(log.words().getFirst().contains(ADDRESS), log.words()::toString);
  }
}
