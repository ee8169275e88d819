package org.tadamun.kernel.problem.boundary;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** 422: the request is readable but not acceptable; each mistake names its field. */
public class InvalidInput extends BusinessException {

  public InvalidInput(List<FieldError> errors) {
    super(ProblemType.INVALID, errors, "kernel.error.invalid-input", errors.size());
  }

  public InvalidInput(String field, String messageKey, Object... arguments) {
    this(List.of(new FieldError(field, messageKey, arguments)));
  }

  /** Another value than the allowed ones, which the message lists. */
  public static <E extends Enum<E>> InvalidInput among(
      String field, Class<E> type, Predicate<E> fits) {
    return new InvalidInput(field, "kernel.error.choice-of", FieldError.choices(type, fits));
  }

  /** A copy with the mistakes as those of a part: {@code country} becomes {@code place.country}. */
  public InvalidInput under(String part) {
    return named(field -> part + "." + field);
  }

  /** A copy with the mistakes under other field names, if a form has its own. */
  public InvalidInput named(UnaryOperator<String> name) {
    return new InvalidInput(
        errors().stream()
            .map(e -> new FieldError(name.apply(e.field()), e.messageKey(), e.arguments()))
            .toList());
  }
}
