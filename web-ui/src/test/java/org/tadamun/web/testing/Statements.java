package org.tadamun.web.testing;

import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.InitialContext;

/**
 * Counts the SQL statements of one call in this thread, or refuses those after its commit.
 * EclipseLink reports each one to its listeners; it is used by reflection, because it is not on the
 * class path of the build.
 */
public final class Statements {

  private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";
  private static final String SESSION = "org.eclipse.persistence.sessions.server.ServerSession";
  private static final String LISTENER = "org.eclipse.persistence.sessions.SessionEventListener";

  private Statements() {}

  /** Hears of a statement before it is sent. */
  private interface Heard {
    void statement(Object event) throws ReflectiveOperationException;
  }

  public static int of(EntityManagerFactory factory, Callable<?> work) throws Exception {
    AtomicInteger count = new AtomicInteger();
    hearing(factory, event -> count.incrementAndGet(), work);
    return count.get();
  }

  /**
   * Does work for which the database is away as soon as the first transaction that writes has
   * ended, as for a call that gets no second connection.
   */
  public static <T> T awayAfterCommit(EntityManagerFactory factory, Callable<T> work)
      throws Exception {
    TransactionSynchronizationRegistry transactions = InitialContext.doLookup(REGISTRY);
    AtomicReference<Object> writing = new AtomicReference<>();
    T answer =
        hearing(
            factory,
            event -> {
              Object now = transactions.getTransactionKey();
              if (writing.get() == null && isWrite(event)) {
                writing.set(now);
              }
              if (writing.get() != null && !writing.get().equals(now)) {
                throw new IllegalStateException("The database is away");
              }
            },
            work);
    if (writing.get() == null) {
      throw new AssertionError("nothing was written");
    }
    return answer;
  }

  private static boolean isWrite(Object event) throws ReflectiveOperationException {
    Object call = event.getClass().getMethod("getCall").invoke(event);
    String sql = (String) call.getClass().getMethod("getSQLString").invoke(call);
    String first = sql.strip().toLowerCase(Locale.ROOT);
    return first.startsWith("insert") || first.startsWith("update") || first.startsWith("delete");
  }

  private static <T> T hearing(EntityManagerFactory factory, Heard heard, Callable<T> work)
      throws Exception {
    Thread here = Thread.currentThread();
    Class<?> type = server(LISTENER);
    Object listener =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("preExecuteCall") && Thread.currentThread() == here) {
                heard.statement(arguments[0]);
              }
              return ofObject(proxy, method, arguments);
            });
    Object events = events(factory);
    Method add = events.getClass().getMethod("addListener", type);
    Method remove = events.getClass().getMethod("removeListener", type);
    add.invoke(events, listener);
    try {
      return work.call();
    } finally {
      remove.invoke(events, listener);
    }
  }

  private static Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> proxy == arguments[0];
      case "toString" -> "statement listener";
      default -> null;
    };
  }

  private static Object events(EntityManagerFactory factory) throws ReflectiveOperationException {
    Object session = factory.unwrap(server(SESSION));
    return server(SESSION).getMethod("getEventManager").invoke(session);
  }

  private static Class<?> server(String name) throws ClassNotFoundException {
    return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
  }
}
