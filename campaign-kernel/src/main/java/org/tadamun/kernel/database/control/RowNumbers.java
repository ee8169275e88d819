package org.tadamun.kernel.database.control;

import jakarta.persistence.EntityManager;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;

/**
 * The numbers of new rows, from the blocks of which persisting takes them. JPA gives one only to
 * what it looks after from then on, which takes twice as long as the number, and has to be undone.
 * EclipseLink gives it by itself, and is on no path of the compiler.
 */
public final class RowNumbers {

  private static final String UNIT_OF_WORK = "org.eclipse.persistence.sessions.UnitOfWork";
  private static final Class<?> UNIT = unit();
  private static final MethodHandle NEXT = next();

  private RowNumbers() {}

  /** One after the other, for entities of one class. */
  public static Supplier<Number> of(EntityManager em, Class<?> entity) {
    Object unit = em.unwrap(UNIT);
    return () -> next(unit, entity);
  }

  private static Number next(Object unit, Class<?> entity) {
    try {
      return (Number) NEXT.invokeExact(unit, entity);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Class<?> unit() {
    try {
      return Class.forName(UNIT_OF_WORK, true, RowNumbers.class.getClassLoader());
    } catch (ClassNotFoundException other) {
      throw new IllegalStateException("the server has another provider", other);
    }
  }

  private static MethodHandle next() {
    try {
      return MethodHandles.publicLookup()
          .unreflect(UNIT.getMethod("getNextSequenceNumberValue", Class.class))
          .asType(MethodType.methodType(Number.class, Object.class, Class.class));
    } catch (ReflectiveOperationException other) {
      throw new IllegalStateException("the server has another provider", other);
    }
  }
}
