package org.tadamun.kernel.database.control;

import jakarta.persistence.EntityManager;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;

/**
 * Takes ids for new rows from the same blocks as persist does. JPA gives an id only to an entity
 * that it manages from then on, which takes twice as long and must be undone. EclipseLink has a
 * method for it, but is not on the compiler's class path.
 */
public final class RowNumbers {

  private static final String UNIT_OF_WORK = "org.eclipse.persistence.sessions.UnitOfWork";
  private static final Class<?> UNIT = unit();
  private static final MethodHandle NEXT = next();

  private RowNumbers() {}

  /** Supplies one id after the other, for entities of one class. */
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
