package org.tadamun.web.testing;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the SQL statements of one call in this thread. EclipseLink reports each one to its
 * listeners; it is used by reflection, because it is not on the class path of the build.
 */
public final class Statements {

  private static final String SESSION = "org.eclipse.persistence.sessions.server.ServerSession";
  private static final String LISTENER = "org.eclipse.persistence.sessions.SessionEventListener";

  private Statements() {}

  public static int of(EntityManagerFactory factory, Callable<?> work) throws Exception {
    AtomicInteger count = new AtomicInteger();
    Thread here = Thread.currentThread();
    Class<?> type = server(LISTENER);
    Object listener =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("preExecuteCall") && Thread.currentThread() == here) {
                count.incrementAndGet();
              }
              return ofObject(proxy, method, arguments);
            });
    Object events = events(factory);
    Method add = events.getClass().getMethod("addListener", type);
    Method remove = events.getClass().getMethod("removeListener", type);
    add.invoke(events, listener);
    try {
      work.call();
    } finally {
      remove.invoke(events, listener);
    }
    return count.get();
  }

  private static Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> proxy == arguments[0];
      case "toString" -> "statement counter";
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
