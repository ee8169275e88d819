package org.tadamun.web.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;

/**
 * Calls use cases as a signed-in person, without the detour of a browser: the server's own security
 * context is set for the time of the call, as its authentication would do. It is reached by
 * reflection, since the server's jars are not on the class path of the build.
 */
public final class Acting {

  private static final String CONTEXT = "com.sun.enterprise.security.SecurityContext";
  private static final String GROUP = "org.glassfish.security.common.Group";

  private Acting() {}

  /** What answers nothing. */
  @FunctionalInterface
  public interface Deed {
    void run() throws Exception;
  }

  public static void does(Person person, Deed deed) throws Exception {
    as(
        person,
        () -> {
          deed.run();
          return null;
        });
  }

  /** How it is refused to him. */
  public static <R extends Throwable> R refused(Person person, Class<R> refusal, Deed deed) {
    return assertThrows(refusal, () -> does(person, deed));
  }

  /** The refusal of the use case comes out as it is. */
  public static <T> T as(Person person, Callable<T> work) throws Exception {
    Class<?> type = server(CONTEXT);
    Method get = type.getMethod("getCurrent");
    Method set = type.getMethod("setCurrent", type);
    Object before = get.invoke(null);
    set.invoke(null, context(type, person));
    try {
      return work.call();
    } finally {
      set.invoke(null, before);
    }
  }

  private static Object context(Class<?> type, Person person) throws ReflectiveOperationException {
    Subject subject = new Subject();
    Constructor<?> group = server(GROUP).getConstructor(String.class);
    for (String permission : person.permissions()) {
      subject.getPrincipals().add((Principal) group.newInstance(permission));
    }
    return type.getConstructor(String.class, Subject.class).newInstance(person.name(), subject);
  }

  private static Class<?> server(String name) throws ClassNotFoundException {
    return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
  }
}
