package org.tadamun.architecture.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Compiled;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

/**
 * Checks the refusals with a fixed text, which a constructor or method without arguments makes. The
 * keys of other refusals depend on arguments and are checked like every key in the sources ({@link
 * KeyUseTest}).
 */
@DisplayName("Texts of refusals")
class RefusalWordsTest {

  private static final int LEAST = 15;

  @Test
  @DisplayName("No refusal is an internal error, and each has a text in every shipped language")
  void words() throws Exception {
    List<BusinessException> refusals = new ArrayList<>();
    for (JavaClass each : Compiled.product()) {
      if (each.isAssignableTo(BusinessException.class)) {
        refusals.addAll(made(each.reflect()));
      }
    }
    assertTrue(refusals.size() >= LEAST, () -> "only " + refusals);
    assertEquals(List.of(), refusals.stream().flatMap(RefusalWordsTest::faults).toList());
  }

  @Test
  @DisplayName("A refusal without a text and one that is an internal error are reported")
  void samples() {
    long languages = new Languages().shipped().size();
    BusinessException silent = new BusinessException(ProblemType.GONE, "kernel.error.unheard");
    assertEquals(languages, faults(silent).count());
    BusinessException ours = new BusinessException(ProblemType.INTERNAL, "kernel.error.required");
    assertEquals(List.of("BusinessException is 500"), faults(ours).toList());
  }

  private static Stream<String> faults(BusinessException refusal) {
    String name = refusal.getClass().getSimpleName();
    if (refusal.type() == ProblemType.INTERNAL) {
      return Stream.of(name + " is " + refusal.type().status());
    }
    Texts texts = new Texts();
    return new Languages()
        .shipped().stream()
            .filter(locale -> isSilent(texts, locale, refusal))
            .map(locale -> name + " has no words in " + locale);
  }

  private static boolean isSilent(Texts texts, Locale locale, BusinessException refusal) {
    String key = refusal.messageKey();
    return !texts.has(locale, key) || texts.get(locale, key, refusal.arguments()).contains("{");
  }

  private static List<BusinessException> made(Class<?> kind) throws ReflectiveOperationException {
    List<BusinessException> made = new ArrayList<>();
    if (!Modifier.isAbstract(kind.getModifiers())) {
      for (Constructor<?> way : kind.getDeclaredConstructors()) {
        if (way.getParameterCount() == 0) {
          way.setAccessible(true);
          made.add((BusinessException) way.newInstance());
        }
      }
    }
    List<Method> ways =
        Arrays.stream(kind.getDeclaredMethods())
            .filter(way -> Modifier.isStatic(way.getModifiers()) && !way.isSynthetic())
            .filter(way -> way.getParameterCount() == 0 && way.getReturnType() == kind)
            .toList();
    for (Method way : ways) {
      way.setAccessible(true);
      made.add(called(way));
    }
    return made;
  }

  private static BusinessException called(Method way) throws ReflectiveOperationException {
    try {
      return (BusinessException) way.invoke(null);
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException(way.toString(), failed.getCause());
    }
  }
}
