package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Booking of figures in the tally")
class BookingTest {

  private static boolean isWithinAnother(Method use) {
    TransactionAttribute of = use.getAnnotation(TransactionAttribute.class);
    return of != null && of.value() == TransactionAttributeType.MANDATORY;
  }

  @Test
  @DisplayName("R1: every method that books needs the transaction of its caller")
  void mandatory() {
    List<Method> uses =
        Stream.of(CountryTally.class.getDeclaredMethods())
            .filter(use -> Modifier.isPublic(use.getModifiers()) && !use.isSynthetic())
            .filter(use -> use.getReturnType() == void.class)
            .toList();
    assertFalse(uses.isEmpty());
    assertEquals(List.of(), uses.stream().filter(use -> !isWithinAnother(use)).toList());
  }
}
