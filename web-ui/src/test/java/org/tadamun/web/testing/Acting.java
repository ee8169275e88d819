package org.tadamun.web.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;

/**
 * Calls use cases as a signed-in person, without a browser. For the time of the call it sets the
 * server's own security context, as the server's authentication would. It uses reflection, because
 * the server's jars are not on the class path of the build.
 */
public final class Acting {

  private static final String CONTEXT = "com.sun.enterprise.security.SecurityContext";
  private static final String GROUP = "org.glassfish.security.common.Group";

  private Acting() {}

  /** Work without a result. */
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

  /** Asserts that the work is refused to this person; returns the refusal. */
  public static <R extends Throwable> R refused(Person person, Class<R> refusal, Deed deed) {
    return assertThrows(refusal, () -> does(person, deed));
  }

  /** Does the work as this person; a refusal of the use case is thrown unchanged. */
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
