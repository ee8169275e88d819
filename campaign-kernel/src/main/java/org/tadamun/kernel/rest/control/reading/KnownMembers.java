package org.tadamun.kernel.rest.control.reading;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.annotation.Annotation;
import java.util.stream.Stream;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.Violations;

/** Refuses unknown members of a body whose parameter is marked {@link OnlyKnown}. */
public final class KnownMembers {

  private KnownMembers() {}

  /**
   * Adds a mistake for each unknown member of the body itself, unless it is null. Members with an
   * initial value are judged elsewhere.
   *
   * @param annotations of the parameter
   */
  public static void require(
      JsonObject sent, Class<?> type, Annotation[] annotations, Violations mistakes) {
    if (Stream.of(annotations).noneMatch(OnlyKnown.class::isInstance)) {
      return;
    }
    RequestShape shape = RequestShape.of(type);
    sent.forEach(
        (name, value) -> {
          if (value != JsonValue.NULL && !shape.has(name) && !shape.beginsWith(name)) {
            mistakes.add(name, "kernel.error.unknown-member");
          }
        });
  }
}
