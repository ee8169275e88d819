package org.tadamun.kernel.problem.boundary;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal that the caller can understand. It rolls the use case back, and the container does not
 * wrap it in an EJBException.
 *
 * <p>It carries a message key and arguments instead of a text, since only the REST and web layers
 * know the caller's language. Arguments never contain what the caller typed.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {

  private final ProblemType type;
  private final String messageKey;
  private final transient Object[] arguments;
  private final transient List<FieldError> errors;

  public BusinessException(ProblemType type, String messageKey, Object... arguments) {
    this(type, List.of(), messageKey, arguments);
  }

  protected BusinessException(
      ProblemType type, List<FieldError> errors, String messageKey, Object... arguments) {
    super(type.slug() + " " + messageKey, null, false, true);
    this.type = type;
    this.messageKey = messageKey;
    this.arguments = arguments;
    this.errors = List.copyOf(errors);
  }

  public ProblemType type() {
    return type;
  }

  public String messageKey() {
    return messageKey;
  }

  public Object[] arguments() {
    return arguments == null ? new Object[0] : arguments.clone();
  }

  public List<FieldError> errors() {
    return errors == null ? List.of() : errors;
  }
}
